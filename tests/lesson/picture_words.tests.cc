#include "lesson/picture_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

constexpr const char* kPicture =
    R"(<svg viewBox="0 0 9 9"><title>No</title><text x="1">liver</text><g><text
 y="2">alcohol</text></g><text>a <tspan>b</tspan></text><text>a &amp; b</text><text/><text></text></svg>)";

}  // namespace

TEST_CASE("The words in a picture are those that stand alone in a text") {
  const auto phrases = picture_phrases("liver.svg", kPicture);
  REQUIRE(phrases.size() == 2);
  CHECK(phrases[0].context == "liver.svg");
  CHECK(phrases[0].source == "liver");
  CHECK(phrases[1].source == "alcohol");
  CHECK(std::string_view(kPicture).substr(phrases[1].offset).starts_with("alcohol<"));
}

TEST_CASE("Only words change in a picture, and none becomes markup") {
  Translations words;
  words.add("liver.svg", "liver", "<afu> & co");
  words.add("other.svg", "alcohol", "dim");
  std::string expected = kPicture;
  expected.replace(expected.find("liver"), 5, "&lt;afu&gt; &amp; co");
  CHECK(translated_picture("liver.svg", kPicture, words) == expected);
  CHECK(translated_picture("liver.svg", kPicture, {}) == kPicture);
  words.add("siren.mp3", "liver", "afu");
  CHECK(translated_picture("siren.mp3", kPicture, words) == kPicture);
}

TEST_CASE("A picture that is cut off anywhere breaks nothing") {
  Translations words;
  words.add("a.svg", "liver", "afu");
  const std::string picture = kPicture;
  for (std::size_t length = 0; length <= picture.size(); ++length) {
    const std::string cut = translated_picture("a.svg", picture.substr(0, length), words);
    CHECK(cut.size() <= length);
  }
}
