#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace waymark::prose {

/// A word as it stands in a text: letters and digits with what joins them, such as "don't", "co-ca-eth-i-leen", "0.5",
/// "10:30" or "e.g".
struct Word {
  std::size_t at = 0;
  std::size_t size = 0;
  bool number = false;  ///< Begins with a digit.

  bool operator==(const Word&) const = default;
};

/// A sentence, from its first letter or mark to the mark that ends it.
struct Sentence {
  std::size_t at = 0;
  std::size_t size = 0;
  std::size_t first_word = 0;  ///< Index into the words of the text.
  std::size_t words = 0;       ///< Never 0.

  bool operator==(const Sentence&) const = default;
};

/// A text in its sentences and words. One object may read many texts, one after the other, and then needs no new
/// memory.
///
/// A sentence ends with . ! ? or …, closing quotation marks and brackets included, when a space or the end follows. It
/// does not end after an abbreviation ("Dr. Shah", "e.g. tea"), an initial ("J. Smith"), a number that counts lines
/// ("1. Call"), dots before a small letter ("well… maybe"), or speech that goes on ("“Why?” he asked"). The text's end
/// ends it without a mark.
class Sentences {
 public:
  void read(std::string_view text);

  std::string_view text() const { return text_; }
  const std::vector<Word>& words() const { return words_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }

  std::string_view word(std::size_t index) const { return text_.substr(words_[index].at, words_[index].size); }
  std::string_view words_of(const Sentence& sentence) const { return text_.substr(sentence.at, sentence.size); }

 private:
  std::size_t read_word(std::size_t at);
  std::size_t read_mark(std::size_t at);
  bool full_stop_ends(std::size_t next) const;
  void end_sentence(std::size_t end);

  std::string_view text_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::size_t begin_ = 0;       ///< Where the sentence that is being read begins,
  std::size_t first_word_ = 0;  ///< and with which word.
};

}  // namespace waymark::prose
