#pragma once

#include <string>
#include <vector>

namespace waymark {

/// A run of words in one style.
struct Span {
  std::string text;
  bool strong = false;    ///< **strong**
  std::string word = {};  ///< The id of a term in Lesson::glossary, if these words are hard.
  std::string gap = {};   ///< The id of a gap of FillTheGap that stands here; then there are no words.
  bool emphasis = false;  ///< *emphasis*: shown in italics, or bold where it is strong as well.

  bool operator==(const Span&) const = default;
};

/// A paragraph's words as they are shown, with the keys of the sources that it cites.
struct Text {
  std::vector<Span> spans;
  std::vector<std::string> cites;  ///< Keys into Lesson::sources, in order of first use.

  bool operator==(const Text&) const = default;
  bool empty() const { return spans.empty(); }

  /// Adds words at the end; what is of one style stays one span.
  void add(Span span);

  /// Adds a source, if it is not cited yet.
  void cite(const std::string& key);

  /// The words alone.
  std::string plain() const;

  /// A text of one plain span.
  static Text of(std::string words);
};

}  // namespace waymark
