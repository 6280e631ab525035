#include <catch2/catch_test_macros.hpp>
#include <string>

#include "player/desktop/soft_wrap.h"

using namespace waymark::desktop;

namespace {

float letters(std::string_view words) {
  return static_cast<float>(words.size());
}

}  // namespace

TEST_CASE("Typed text is broken into lines that fit, and comes back as it was typed") {
  const std::string brk(kSoftBreak);
  CHECK(with_soft_breaks("one two three", letters, 8) == "one two " + brk + "three");
  CHECK(with_soft_breaks("Donaudampf", letters, 4) == "Dona" + brk + "udam" + brk + "pf");
  for (const std::string words : {"", "one", "one two three four", "one\n\ntwo three four five",
                                  "  spaced   out  words ", "ends\n", "äöü äöü äöü"}) {
    for (const float limit : {1.0F, 3.0F, 8.0F, 80.0F}) {
      INFO(words << " at " << limit);
      CHECK(without_soft_breaks(with_soft_breaks(words, letters, limit)) == words);
    }
  }
}

TEST_CASE("The caret keeps its place among the letters") {
  const std::string words = "one two three four five";
  const std::string shown = with_soft_breaks(words, letters, 9);
  for (std::size_t place = 0; place <= words.size(); ++place) {
    CHECK(place_without(shown, place_with(shown, place)) == place);
  }
}
