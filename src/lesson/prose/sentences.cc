#include "lesson/prose/sentences.h"

#include <array>

#include "lesson/prose/letters.h"
#include "lesson/prose/word_table.h"

namespace waymark::prose {

namespace {

constexpr std::string_view kEllipsis = "…";

/// Abbreviations that stand before what they belong to.
constexpr WordTable kLeading(std::to_array<PlainWord>({{"mr"},
                                                       {"mrs"},
                                                       {"ms"},
                                                       {"dr"},
                                                       {"prof"},
                                                       {"st"},
                                                       {"vs"},
                                                       {"e.g"},
                                                       {"i.e"},
                                                       {"cf"},
                                                       {"approx"},
                                                       {"fig"},
                                                       {"ca"}}));

/// Abbreviations that may stand last.
constexpr WordTable kTrailing(std::to_array<PlainWord>({{"etc"}, {"a.m"}, {"p.m"}, {"u.k"}, {"u.s"}, {"jr"}, {"sr"}}));

/// What a sentence often begins with, and a surname is not: "hepatitis C. It", but "J. Smith".
constexpr WordTable kOpeners(std::to_array<PlainWord>(
    {{"a"},    {"after"}, {"all"},  {"an"},   {"and"}, {"as"},  {"at"},   {"but"},  {"call"}, {"do"},   {"for"},
     {"he"},   {"her"},   {"his"},  {"how"},  {"i"},   {"if"},  {"in"},   {"it"},   {"its"},  {"most"}, {"no"},
     {"not"},  {"now"},   {"on"},   {"or"},   {"our"}, {"she"}, {"so"},   {"some"}, {"that"}, {"the"},  {"their"},
     {"then"}, {"there"}, {"they"}, {"this"}, {"to"},  {"we"},  {"what"}, {"when"}, {"who"},  {"with"}, {"you"}}));

/// Bytes of what may stand inside a word between two letters or digits, or 0.
std::size_t joiner_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '-' || c == '.') return 1;
  for (const std::string_view joiner : {"’", "‑"}) {
    if (stands_at(text, at, joiner)) return joiner.size();
  }
  if (c != ',' && c != ':' && c != '/') return 0;
  return at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]) ? 1 : 0;
}

/// Bytes of the closing quotation mark or bracket there, or 0.
std::size_t closing_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '"' || text[at] == '\'' || text[at] == ')' || text[at] == ']') return 1;
  for (const std::string_view mark : {"”", "’", "»"}) {
    if (stands_at(text, at, mark)) return mark.size();
  }
  return 0;
}

bool is_mark(char c) {
  return c == '.' || c == '!' || c == '?';
}

}  // namespace

void Sentences::read(std::string_view text) {
  text_ = text;
  words_.clear();
  sentences_.clear();
  first_word_ = 0;
  begin_ = after_spaces(text, 0);
  for (std::size_t at = begin_; at < text.size();) {
    if (letter_size(text, at) > 0) {
      at = read_word(at);
    } else if (is_mark(text[at]) || stands_at(text, at, kEllipsis)) {
      at = read_mark(at);
    } else if (text[at] == '\n') {
      end_sentence(at++);
    } else {
      ++at;
    }
  }
  end_sentence(text.size());
}

std::size_t Sentences::read_word(std::size_t at) {
  const std::size_t begin = at;
  for (;;) {
    at = letters_end(text_, at);
    const std::size_t joiner = at < text_.size() ? joiner_size(text_, at) : 0;
    if (joiner == 0 || at + joiner >= text_.size() || letter_size(text_, at + joiner) == 0) break;
    at += joiner;
  }
  words_.push_back({begin, at - begin, is_digit(text_[begin])});
  return at;
}

/// Reads the marks at `at` and what closes with them; ends the sentence if they do.
std::size_t Sentences::read_mark(std::size_t at) {
  std::size_t dots = 0;
  bool asks = false;
  for (; at < text_.size(); ++at) {
    if (stands_at(text_, at, kEllipsis)) {
      dots += 2;
      at += kEllipsis.size() - 1;
    } else if (text_[at] == '.') {
      ++dots;
    } else if (is_mark(text_[at])) {
      asks = true;
    } else {
      break;
    }
  }
  const std::size_t marks_end = at;
  while (const std::size_t closing = closing_size(text_, at)) at += closing;
  const std::size_t next = after_spaces(text_, at);
  if (next == at && next < text_.size()) return at;  // Something follows without a space.
  if (words_.size() == first_word_) return at;       // Nothing was said yet.
  const bool goes_on = next < text_.size() && is_lower(text_[next]);
  bool ends = true;
  if (asks) {
    ends = !(goes_on && at > marks_end);
  } else if (dots > 1) {
    ends = !goes_on;
  } else if (next < text_.size() && at == marks_end) {
    ends = full_stop_ends(next);
  }
  if (ends) end_sentence(at);
  return at;
}

/// Whether a full stop after the last word ends the sentence; what follows begins at `next`.
bool Sentences::full_stop_ends(std::size_t next) const {
  const std::string_view last = word(words_.size() - 1);
  if (kLeading.find(last) != nullptr) return false;
  if (kTrailing.find(last) != nullptr) return !is_lower(text_[next]);
  const bool alone = words_.size() == first_word_ + 1;
  if (alone && words_.back().number && last.size() <= 2) return false;  // It counts lines.
  if (last.size() == 1 && is_upper(last[0]) && last != "I") {
    const std::string_view follows = text_.substr(next, letters_end(text_, next) - next);
    const bool named = is_upper(text_[next]) && kOpeners.find(follows) == nullptr;
    return !named;
  }
  return true;
}

void Sentences::end_sentence(std::size_t end) {
  while (end > begin_ && text_[end - 1] == ' ') --end;
  if (words_.size() > first_word_) {
    sentences_.push_back({begin_, end - begin_, first_word_, words_.size() - first_word_});
  }
  first_word_ = words_.size();
  begin_ = after_spaces(text_, end);
}

}  // namespace waymark::prose
