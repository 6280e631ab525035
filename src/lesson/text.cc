#include "lesson/text.h"

namespace waymark {

std::string Text::plain() const {
  std::string words;
  for (const Span& span : spans) words += span.text;
  return words;
}

Text Text::of(std::string words) {
  Text text;
  if (!words.empty()) text.spans.push_back({std::move(words), false});
  return text;
}

}  // namespace waymark
