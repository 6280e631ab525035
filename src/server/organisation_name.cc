#include "server/organisation_name.h"

#include <algorithm>

namespace waymark {

std::string organisation_name(Store& store, const std::string& id) {
  const auto all = store.organisations();
  if (!all) return "";
  const auto found = std::find_if(all->begin(), all->end(), [&](const Organisation& each) { return each.id == id; });
  return found == all->end() ? "" : found->name;
}

}  // namespace waymark
