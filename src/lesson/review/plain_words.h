#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::review {

/// The words of a text as they are shown, each byte with its place in the Markdown. Stars, citations, facts and what
/// leads to the glossary are left out. Reading another text into the same object needs no new memory.
class PlainWords {
 public:
  /// REQUIRES: read_markdown finds no mistake in it.
  void read_markdown(std::string_view markdown);
  /// Words without Markdown.
  void read_words(std::string_view words);

  std::string_view text() const { return text_; }
  /// Where the byte `at` of the text stands in what was read.
  std::size_t place(std::size_t at) const { return places_.empty() ? at : places_[at]; }
  /// Whether the text says where it comes from: by a citation, or as a fact.
  bool cites() const { return cites_; }

 private:
  std::string text_;
  std::vector<std::uint32_t> places_;  ///< Empty: each byte stands where it stood.
  bool cites_ = false;
};

}  // namespace waymark::review
