#include <catch2/catch_test_macros.hpp>

#include "faces.h"
#include "ui/font_metrics.h"
#include "ui/rich_text.h"

using namespace waymark;
using namespace waymark::ui;
using test::Faces;

namespace {

std::string line(const Wrapped& text, int number) {
  std::string words;
  for (const Run& run : text.runs) {
    if (run.line == number) words += run.words;
  }
  return words;
}

float right_edge(const Wrapped& text) {
  float edge = 0;
  for (const Run& run : text.runs) edge = std::max(edge, run.x + run.width);
  return edge;
}

}  // namespace

TEST_CASE("Words are set into lines that are not too wide, and none is lost") {
  Faces faces;
  const std::string words =
      "When alcohol and cocaine are in your body together, your liver joins them into a third drug.";
  for (const float width : {90.0F, 120.0F, 320.0F, 2000.0F}) {
    const Wrapped text = wrap(faces.fonts, words, {17, 1.5F, false}, width);
    CHECK(right_edge(text) <= width);
    std::string joined;
    for (int i = 0; i < text.lines; ++i) joined += (i > 0 ? " " : "") + line(text, i);
    CHECK(joined == words);
    CHECK(text.height() == static_cast<float>(text.lines) * 25.5F);
  }
}

TEST_CASE("A word of two weights is not torn apart, and its spaces stay") {
  Faces faces;
  Text text;
  text.spans = {{"drug: ", false}, {"cocaethylene", true}, {". Then", false}};
  const Wrapped wide = wrap(faces.fonts, text, {17, 1.5F, false}, 1000);
  REQUIRE(wide.lines == 1);
  CHECK(line(wide, 0) == "drug: cocaethylene. Then");
  const float word = faces.fonts.width("cocaethylene", Style::kBold, 17) + faces.fonts.width(".", Style::kRegular, 17);
  const Wrapped narrow = wrap(faces.fonts, text, {17, 1.5F, false}, word + 1);
  CHECK(line(narrow, 0) == "drug:");
  CHECK(line(narrow, 1) == "cocaethylene.");
  CHECK(line(narrow, 2) == "Then");
}

TEST_CASE("A hard word is a run of its own, on each of its lines") {
  Faces faces;
  Text text;
  text.spans = {{"Its ", false}, {"half-life", false, "half-life"}, {" is short.", false}};
  const Wrapped wide = wrap(faces.fonts, text, {17, 1.5F, false}, 1000);
  REQUIRE(wide.runs.size() == 3);
  CHECK_FALSE(wide.runs[0].hard);
  CHECK(wide.runs[1].hard);
  CHECK(wide.runs[1].words == "half-life");
  CHECK_FALSE(wide.runs[2].hard);
  const Wrapped narrow =
      wrap(faces.fonts, text, {17, 1.5F, false}, faces.fonts.width("Its half-", Style::kRegular, 17) + 1);
  CHECK(line(narrow, 0) == "Its half-");
  CHECK(narrow.runs[1].hard);
  CHECK(narrow.runs[2].hard);
}

TEST_CASE("A word that is too long is broken, a hyphen lets a line end, a newline ends it") {
  Faces faces;
  const Wrapped broken = wrap(faces.fonts, "Donaudampfschifffahrt", {17, 1.5F, false}, 60);
  CHECK(broken.lines > 1);
  CHECK(right_edge(broken) <= 60);
  const float first = faces.fonts.width("eight-", Style::kRegular, 17);
  CHECK(line(wrap(faces.fonts, "eight-hour", {17, 1.5F, false}, first + 1), 0) == "eight-");
  CHECK(wrap(faces.fonts, "one\n\ntwo", {17, 1.5F, false}, 500).lines == 3);
  CHECK(wrap(faces.fonts, "", {17, 1.5F, false}, 500).lines == 0);
}

TEST_CASE("A line in the middle leaves the same on both sides") {
  Faces faces;
  Wrapped text = wrap(faces.fonts, "Next", {17, 1.4F, true}, 300);
  centre(text, 300);
  CHECK(std::abs(text.runs[0].x - (300 - text.runs[0].width) / 2) < 0.01F);
}

TEST_CASE("Sizes are those of the em") {
  const std::string ttf = test::font_bytes("waymark-regular.ttf");
  CHECK(height_in_ems(ttf) > 1.1F);
  CHECK(height_in_ems(ttf) < 1.5F);
  CHECK(height_in_ems("no font") == 1);
  CHECK(height_in_ems("") == 1);
}

TEST_CASE("What is not UTF-8 is read to its end") {
  const std::string broken = "a\xFF\xC3";
  std::size_t at = 0;
  CHECK(next_code_point(broken, at) == 'a');
  CHECK(next_code_point(broken, at) == 0xFFFD);
  CHECK(next_code_point(broken, at) == 0xFFFD);
  CHECK(at == broken.size());
}
