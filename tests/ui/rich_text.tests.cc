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

TEST_CASE("What must be broken is broken after a dot, and leaves no letter or two for the next line") {
  Faces faces;
  const auto width_of = [&](std::string_view words) { return faces.fonts.width(words, Style::kRegular, 17) + 1; };
  const Wrapped address =
      wrap(faces.fonts, "pubmed.ncbi.nlm.nih.gov", {17, 1.5F, false}, width_of("pubmed.ncbi.nlm.ni"));
  CHECK(line(address, 0) == "pubmed.ncbi.nlm.");
  CHECK(line(address, 1) == "nih.gov");
  const Wrapped word = wrap(faces.fonts, "carboxylesterases", {17, 1.5F, false}, width_of("carboxylesterase"));
  CHECK(line(word, 0) == "carboxylestera");
  CHECK(line(word, 1) == "ses");
  const Wrapped accents = wrap(faces.fonts, "ŵŵŵŵŵŵŵŵ", {17, 1.5F, false}, width_of("ŵŵŵŵŵŵŵ"));
  CHECK(line(accents, 0) + line(accents, 1) == "ŵŵŵŵŵŵŵŵ");
  CHECK(line(accents, 0).size() % 2 == 0);
  CHECK(wrap(faces.fonts, "abc", {17, 1.5F, false}, 1).lines == 3);
}

TEST_CASE("The groups of a telephone number stay on one line that can hold them") {
  Faces faces;
  const std::string words = "Go to talktofrank.com, or call 0300 123 6600. It is free.";
  const auto width_of = [&](std::string_view part) { return faces.fonts.width(part, Style::kRegular, 17) + 1; };
  const Wrapped text = wrap(faces.fonts, words, {17, 1.5F, false}, width_of("Go to talktofrank.com, or call 0300 123"));
  CHECK(line(text, 0) == "Go to talktofrank.com, or call");
  CHECK(line(text, 1) == "0300 123 6600. It is free.");
  const Wrapped narrow = wrap(faces.fonts, "0300 123 6600", {17, 1.5F, false}, width_of("0300 123"));
  CHECK(line(narrow, 0) == "0300 123");
  CHECK(line(narrow, 1) == "6600");
}

TEST_CASE("A heading's lines are about as long as each other, and no more than they were") {
  Faces faces;
  Text text;
  text.spans = {{"Jay feels steady and wants another drink. What is most likely?"}};
  const auto width_of = [&](std::string_view part) { return faces.fonts.width(part, Style::kBold, 20) + 1; };
  const float width = width_of("Jay feels steady and wants another drink. What is most");
  CHECK(line(wrap(faces.fonts, text, {20, 1.25F, true}, width), 1) == "likely?");
  const Wrapped even = wrap_evenly(faces.fonts, text, {20, 1.25F, true}, width);
  REQUIRE(even.lines == 2);
  CHECK(line(even, 0) == "Jay feels steady and wants");
  CHECK(line(even, 1) == "another drink. What is most likely?");
  CHECK(wrap_evenly(faces.fonts, text, {20, 1.25F, true}, 2000).lines == 1);
  CHECK(wrap_evenly(faces.fonts, Text(), {20, 1.25F, true}, 100).lines == 0);
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
