#include "lesson/review/plain_words.h"

#include <algorithm>

namespace waymark::review {

void PlainWords::read_words(std::string_view words) {
  text_ = words;
  places_.clear();
  cites_ = false;
}

void PlainWords::read_markdown(std::string_view markdown) {
  constexpr std::string_view kMarks = "\\*[{]";
  if (markdown.find_first_of(kMarks) == std::string_view::npos) return read_words(markdown);
  text_.clear();
  places_.clear();
  cites_ = false;
  const auto skip_past = [&](std::size_t at, char end) {
    const std::size_t found = markdown.find(end, at);
    return found == std::string_view::npos ? markdown.size() : found + 1;
  };
  for (std::size_t at = 0; at < markdown.size();) {
    const std::string_view rest = markdown.substr(at);
    const bool source = rest.starts_with("[@");
    if (source || rest.starts_with("{")) {
      cites_ = cites_ || source || rest.starts_with("{fact:");
      at = skip_past(at, source ? ']' : '}');
    } else if (rest.starts_with("](word:")) {
      at = skip_past(at, ')');
    } else if (rest.front() == '*' || rest.front() == '[') {
      ++at;
    } else {
      if (rest.front() == '\\' && rest.size() > 1) ++at;
      text_ += markdown[at];
      places_.push_back(static_cast<std::uint32_t>(at));
      ++at;
    }
  }
}

}  // namespace waymark::review
