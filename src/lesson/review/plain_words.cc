#include "lesson/review/plain_words.h"

#include "lesson/markdown_letters.h"

namespace waymark::review {

void PlainWords::read_words(std::string_view words) {
  text_ = words;
  places_.clear();
  cites_ = false;
}

void PlainWords::read_markdown(std::string_view markdown) {
  constexpr std::string_view kFact = "{fact:";
  if (is_plain(markdown)) return read_words(markdown);
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
    const bool fact = rest.starts_with(kFact);
    if (source || rest.starts_with("{")) {
      cites_ = cites_ || source || fact;
      const std::size_t end = skip_past(at, source ? ']' : '}');
      if (fact) put_in_fact(markdown.substr(at + kFact.size(), end - at - kFact.size() - 1), at);
      at = end;
    } else if (rest.starts_with("](word:")) {
      at = skip_past(at, ')');
    } else if (rest.front() == '*' || rest.front() == '[') {
      ++at;
    } else {
      if (rest.front() == '\\' && rest.size() > 1) ++at;
      put(markdown[at], at, false);
      ++at;
    }
  }
}

void PlainWords::put(char byte, std::size_t index, bool of_fact) {
  text_ += byte;
  places_.push_back({index, of_fact});
}

void PlainWords::put_in_fact(std::string_view id, std::size_t index) {
  const auto fact = facts_->find(std::string(id));
  if (fact == facts_->end()) return;
  for (const Span& span : fact->second.text.spans) {
    for (const char byte : span.text) put(byte, index, true);
  }
}

}  // namespace waymark::review
