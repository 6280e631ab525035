#include "screen/say_as.h"

#include <algorithm>

namespace waymark {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Of a word; every byte of a letter beyond ASCII, and of signs such as £, counts as one.
bool is_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_of_word(text[at]);
}

/// How many bytes a number that is called takes at the beginning of the text, with blanks between its digits or
/// without; 0 when it does not stand there.
std::size_t length_of_number(std::string_view text, std::string_view digits) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < digits.size(); ++i, ++at) {
    if (i > 0 && at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || text[at] != digits[i]) return 0;
  }
  return ends_word(text, at) ? at : 0;
}

std::string apart(std::string_view digits) {
  std::string said;
  for (const char digit : digits) {
    if (!said.empty()) said += ' ';
    said += digit;
  }
  return said;
}

}  // namespace

std::pair<std::size_t, std::size_t> SaidText::written(std::size_t begin, std::size_t end) const {
  std::size_t from = begin, to = end;
  for (const Piece& piece : pieces_) {
    if (piece.begin <= begin) {
      from = begin < piece.end ? piece.written_begin : piece.written_end + (begin - piece.end);
    }
    if (piece.begin < end) to = end <= piece.end ? piece.written_end : piece.written_end + (end - piece.end);
  }
  return {from, std::max(from, to)};
}

SayAs::SayAs() : numbers_{"999"} {}

SayAs::SayAs(const Lesson& lesson) : SayAs() {
  for (const Service& service : lesson.services) {
    const bool called = service.href.starts_with("tel:") || service.href.starts_with("sms:");
    if (!called) continue;
    std::string digits = service.href.substr(4);
    std::erase(digits, '+');
    if (!digits.empty()) numbers_.push_back(std::move(digits));
  }
  words_ = lesson.said_as;
}

SaidText SayAs::operator()(std::string_view written) const {
  SaidText said;
  for (std::size_t at = 0; at < written.size();) {
    const bool begins = at == 0 || !is_of_word(written[at - 1]);
    const Match found = begins ? match(written, at) : Match();
    if (found.length == 0) {
      said.text_ += written[at++];
      continue;
    }
    const std::size_t begin = said.text_.size();
    said.text_ += found.said;
    said.pieces_.push_back({at, at + found.length, begin, said.text_.size()});
    at += found.length;
  }
  return said;
}

/// The longest of what stands there.
SayAs::Match SayAs::match(std::string_view written, std::size_t at) const {
  Match found;
  const std::string_view rest = written.substr(at);
  if (is_digit(rest.front())) {
    for (const std::string& number : numbers_) {
      const std::size_t length = length_of_number(rest, number);
      if (length > found.length) found = {length, apart(number)};
    }
  }
  for (const auto& [words, said] : words_) {
    const bool fits = words.size() > found.length && rest.starts_with(words) && ends_word(rest, words.size());
    if (fits) found = {words.size(), said};
  }
  return found;
}

}  // namespace waymark
