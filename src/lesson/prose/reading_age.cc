#include "lesson/prose/reading_age.h"

#include <algorithm>

#include "lesson/prose/syllables.h"

namespace waymark::prose {

namespace {

constexpr int kLong = 3;  // Syllables.

double grade(const Tally& all) {
  if (all.words == 0 || all.sentences == 0) return 0;
  return 0.39 * all.words / all.sentences + 11.8 * all.syllables / all.words - 15.59;
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  words += other.words;
  sentences += other.sentences;
  syllables += other.syllables;
  return *this;
}

Tally tally(const Sentences& prose) {
  Tally sum;
  for (const Sentence& sentence : prose.sentences()) sum += tally(prose, sentence);
  return sum;
}

Tally tally(const Sentences& prose, const Sentence& sentence) {
  Tally sum = {.words = static_cast<int>(sentence.words), .sentences = 1};
  for (std::size_t i = 0; i < sentence.words; ++i) sum.syllables += syllables(prose.word(sentence.first_word + i));
  return sum;
}

std::optional<double> reading_age(const Tally& all) {
  if (all.words < kFewestWords) return std::nullopt;
  return grade(all) + 5;
}

double burden(const Tally& all, const Tally& sentence) {
  return grade(all) - grade({.words = all.words - sentence.words,
                             .sentences = all.sentences - sentence.sentences,
                             .syllables = all.syllables - sentence.syllables});
}

std::vector<std::string_view> long_words(const Sentences& prose, const Sentence& sentence, std::size_t most) {
  std::vector<std::string_view> found;
  for (std::size_t i = 0; i < sentence.words; ++i) {
    const std::string_view word = prose.word(sentence.first_word + i);
    const bool is_long = !prose.words()[sentence.first_word + i].number && syllables(word) >= kLong;
    if (is_long && std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](std::string_view one, std::string_view other) { return syllables(one) > syllables(other); });
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace waymark::prose
