#include "play/kinds.h"

namespace waymark {

bool take(const Reflection&, const Act& act, Draft& draft) {
  return write("", act, draft);
}

std::optional<int> found_by(const Reflection&, const Draft&) {
  return std::nullopt;
}

}  // namespace waymark
