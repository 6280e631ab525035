#include "lesson/text.h"

#include <algorithm>

namespace waymark {

void Text::add(Span span) {
  const bool joins = !spans.empty() && spans.back().strong == span.strong && spans.back().emphasis == span.emphasis &&
                     spans.back().word == span.word && spans.back().gap.empty() && span.gap.empty();
  if (joins) {
    spans.back().text += span.text;
  } else {
    spans.push_back(std::move(span));
  }
}

void Text::cite(const std::string& key) {
  if (std::find(cites.begin(), cites.end(), key) == cites.end()) cites.push_back(key);
}

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
