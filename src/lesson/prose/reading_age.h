#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lesson/prose/sentences.h"

namespace waymark::prose {

/// How many words, sentences and syllables some prose has.
struct Tally {
  int words = 0;
  int sentences = 0;
  int syllables = 0;

  bool operator==(const Tally&) const = default;
  Tally& operator+=(const Tally& other);
};

Tally tally(const Sentences& prose);
/// Of one of its sentences.
Tally tally(const Sentences& prose, const Sentence& sentence);

/// Below this number of words one long word more or less moves the reading age by years.
inline constexpr int kFewestWords = 100;

/// The age at which somebody reads such English with ease: the Flesch-Kincaid grade of an American school,
/// 0.39 words / sentences + 11.8 syllables / words - 15.59 (Kincaid and others, Research Branch Report 8-75, US Navy,
/// 1975), and 5, since six-year-olds go to the first. Nothing for fewer than kFewestWords words.
std::optional<double> reading_age(const Tally& all);

/// By how much the reading age of `all` would fall if the sentence, which is part of it, were taken out.
double burden(const Tally& all, const Tally& sentence);

/// The longest words of a sentence, in syllables, the longest first, each once, at most `most`; only those of three
/// syllables or more.
std::vector<std::string_view> long_words(const Sentences& prose, const Sentence& sentence, std::size_t most);

}  // namespace waymark::prose
