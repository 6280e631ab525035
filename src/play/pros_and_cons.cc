#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

bool take(const ProsAndCons&, const Gesture& gesture, Draft& draft) {
  return write("pros", gesture, draft) || write("cons", gesture, draft);
}

std::optional<int> found_by(const ProsAndCons&, const Draft&) {
  return std::nullopt;
}

Finds finds_of(const ProsAndCons&, const std::string&) {
  return {};
}

}  // namespace waymark
