#include "lesson/prose/reading_age.h"

#include <string>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace waymark::prose;
using Catch::Approx;

namespace {

Sentences read(std::string_view text) {
  Sentences prose;
  prose.read(text);
  return prose;
}

}  // namespace

TEST_CASE("Words, sentences and syllables are told up") {
  CHECK(tally(read("")) == Tally{});
  CHECK(tally(read("Alcohol and cocaine meet. Call 999.")) == Tally{.words = 6, .sentences = 2, .syllables = 11});
}

TEST_CASE("The reading age is the Flesch-Kincaid grade and five years") {
  CHECK_FALSE(reading_age({.words = 99, .sentences = 9, .syllables = 120}));
  // 0.39 * 10 + 11.8 * 1.5 - 15.59 + 5
  CHECK(reading_age({.words = 100, .sentences = 10, .syllables = 150}).value() == Approx(11.01));
  CHECK(reading_age({.words = 200, .sentences = 8, .syllables = 360}).value() == Approx(20.4).margin(0.01));
}

TEST_CASE("The sentence to blame is the one without which the rest reads easiest") {
  const Sentences prose = read(
      "He is up. The administration of intravenous benzodiazepines is contraindicated in unconscious individuals. "
      "He sat and ate and then he went for a walk with his old friend and they had a good time and a cup of tea.");
  const Tally all = tally(prose);
  REQUIRE(prose.sentences().size() == 3);
  const auto of = [&](std::size_t index) { return burden(all, tally(prose, prose.sentences()[index])); };
  CHECK(of(1) > of(0));
  CHECK(of(1) > of(2));
}

TEST_CASE("A single sentence bears all of it") {
  const Tally all = {.words = 3, .sentences = 1, .syllables = 4};
  CHECK(burden(all, all) == Approx(0.39 * 3 + 11.8 * 4 / 3 - 15.59));
}

TEST_CASE("The long words of a sentence are named, the longest first") {
  const Sentences prose = read("The ambulance brings adrenaline, oxygen and adrenaline to them at 11,000 o'clock.");
  const Sentence& sentence = prose.sentences()[0];
  CHECK(long_words(prose, sentence, 9) == std::vector<std::string_view>{"adrenaline", "ambulance", "oxygen"});
  CHECK(long_words(prose, sentence, 1) == std::vector<std::string_view>{"adrenaline"});
}
