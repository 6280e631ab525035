#include "screen/strings.h"

#include <utility>

namespace waymark {

Strings::Strings(std::map<std::string, std::string, std::less<>> translations)
    : translations_(std::move(translations)) {}

std::string_view Strings::operator()(std::string_view source) const {
  const auto found = translations_.find(source);
  return found == translations_.end() ? source : std::string_view(found->second);
}

}  // namespace waymark
