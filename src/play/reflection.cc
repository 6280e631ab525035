#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

bool take(const Reflection&, const Gesture& gesture, Draft& draft) {
  return write("", gesture, draft);
}

std::optional<int> found_by(const Reflection&, const Draft&) {
  return std::nullopt;
}

Finds finds_of(const Reflection&, const std::string&) {
  return {};
}

}  // namespace waymark
