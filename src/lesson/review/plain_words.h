#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/fact.h"

namespace waymark::review {

/// The words of a text as they are shown, each byte with its place in the Markdown: without stars, citations and what
/// leads to the glossary, and with the words of facts. Reading another text into the same object needs no new memory.
class PlainWords {
 public:
  explicit PlainWords(const std::map<std::string, Fact>& facts) : facts_(&facts) {}

  /// REQUIRES: the reader finds no mistake in it.
  void read_markdown(std::string_view markdown);
  /// Words without Markdown.
  void read_words(std::string_view words);

  std::string_view text() const { return text_; }
  /// Where the byte `at` of the text stands in what was read; of a fact's words where it is put in.
  std::size_t place(std::size_t at) const { return places_.empty() ? at : places_[at].index; }
  /// Whether the byte is of a fact's words, and so is looked at where the fact stands.
  bool is_of_fact(std::size_t at) const { return !places_.empty() && places_[at].of_fact; }
  /// Whether the text says where it comes from: by a citation, or as a fact.
  bool cites() const { return cites_; }

 private:
  struct Place {
    std::size_t index;
    bool of_fact;
  };

  void put(char byte, std::size_t index, bool of_fact);
  void put_in_fact(std::string_view id, std::size_t index);

  const std::map<std::string, Fact>* facts_;
  std::string text_;
  std::vector<Place> places_;  ///< Empty: each byte stands where it stood.
  bool cites_ = false;
};

}  // namespace waymark::review
