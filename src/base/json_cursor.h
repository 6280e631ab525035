#pragma once

#include <cstddef>
#include <string_view>

namespace waymark {

/// Walks JSON text token by token beside a parser that has found it well-formed so far, and so
/// knows where each of the parser's events stands.
class JsonCursor {
 public:
  explicit JsonCursor(std::string_view text);

  /// The offset of the next token that is no comma or colon; moves past it.
  std::size_t next_token();

  /// Where the last token begins, and the offset behind it.
  std::size_t token() const { return token_; }
  std::size_t offset() const { return at_; }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::size_t token_ = 0;
  std::size_t at_ = 0;
};

bool is_json_space(char c);
bool is_json_separator(char c);

}  // namespace waymark
