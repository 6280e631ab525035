#include "ui/fonts.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "faces.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::ui;
using Catch::Approx;
using test::Faces;

namespace {

using Names = std::vector<std::string_view>;

// What the words lack when they are measured alone.
Names lacks(Faces& faces, std::string_view words, Style style = Style::kRegular) {
  faces.fonts.forget_wanted();
  faces.fonts.width(words, style, 17);
  return faces.fonts.wanted();
}

constexpr std::string_view kWelsh = "ÂÊÎÔÛŴŶâêîôûŵŷẂẃẀẁẄẅỲỳ", kPolish = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
                           kRomanian = "ĂÂÎȘȚăâîșțŞŢşţ", kGreek = "Ναρκωτικά; ΐΰ",
                           kUkrainian = "Ґанок їжака, ЄІЇҐ єіїґ";

}  // namespace

TEST_CASE("The first two files hold English, Welsh, Polish and Romanian, and want no other") {
  Faces faces;
  for (const std::string_view words :
       {std::string_view("It’s 5 × 3 − 1 ≈ 14 “mg” … £9 ½ ‹›←↑→↓✓✕"), kWelsh, kPolish, kRomanian}) {
    INFO(words);
    CHECK(lacks(faces, words).empty());
    CHECK(lacks(faces, words, Style::kBold).empty());
  }
}

TEST_CASE("A file is wanted by the character or the style that needs it, until it is there") {
  Faces faces;
  CHECK(lacks(faces, "calm", Style::kItalic) == Names{"italic"});
  CHECK(lacks(faces, kGreek) == Names{"greek-regular"});
  CHECK(lacks(faces, kUkrainian, Style::kBold) == Names{"cyrillic-bold"});
  CHECK(lacks(faces, "Tiếng Việt") == Names{"latin-regular"});
  CHECK(lacks(faces, "😀") == Names{"emoji"});
  faces.bring("italic");
  faces.bring("greek-regular");
  faces.bring("cyrillic-bold");
  faces.bring("latin-regular");
  faces.bring("emoji");
  CHECK(lacks(faces, "Tiếng Việt, Yorùbá, Ẹ̀kọ́").empty());
  CHECK(lacks(faces, "calm", Style::kItalic).empty());
  CHECK(lacks(faces, kGreek).empty());
  CHECK(lacks(faces, kUkrainian, Style::kBold).empty());
  CHECK(lacks(faces, "😀👍❤️🙏").empty());
  CHECK(lacks(faces, "🦥") == Names{"emoji-more"});
  faces.bring("emoji-more");
  CHECK(lacks(faces, "🦥🏴🫠").empty());
}

TEST_CASE("OpenDyslexic holds Latin letters in each style, and Hyperlegible stands in until it is there") {
  Faces faces;
  const float before = faces.fonts.width("calm", Style::kRegular, 17);
  faces.fonts.set_typeface(Typeface::kDyslexic);
  CHECK(lacks(faces, "calm") == Names{"dyslexic-regular"});
  CHECK(faces.fonts.width("calm", Style::kRegular, 17) == before);
  for (const std::string style : {"regular", "bold", "italic"}) faces.bring("dyslexic-" + style);
  CHECK(faces.fonts.width("calm", Style::kRegular, 17) > before * 1.1F);
  for (const Style style : {Style::kRegular, Style::kBold, Style::kItalic}) {
    for (const std::string_view words : {kWelsh, kPolish, kRomanian}) CHECK(lacks(faces, words, style).empty());
  }
  CHECK(lacks(faces, kUkrainian, Style::kBold) == Names{"cyrillic-bold"});
  CHECK(lacks(faces, kGreek) == Names{"greek-regular"});
}

TEST_CASE("What no face has takes room, and what only tells the look of others takes none") {
  Faces faces;
  CHECK(lacks(faces, "漢字").empty());
  CHECK(faces.fonts.width("漢字", Style::kRegular, 20) == Approx(24));
  CHECK(faces.fonts.width("\uFE0F\u200D\u00AD🏽", Style::kRegular, 17) == 0);
  CHECK(lacks(faces, "🏽").empty());
  CHECK(faces.fonts.width("👍🏽", Style::kRegular, 17) == faces.fonts.width("👍", Style::kRegular, 17));
}

TEST_CASE("Every icon is in the regular face, whatever the typeface and the style, as wide as its box") {
  Faces faces;
  faces.bring("dyslexic-bold");
  faces.fonts.set_typeface(Typeface::kDyslexic);
  for (const char* const icon :
       {"←", "↑", "→", "↓", "✓", "✕", "\uE000", "\uE001", "\uE002", "\uE003", "\uE004", "\uE005", "\uE006", "\uE007"}) {
    INFO(icon);
    CHECK(lacks(faces, icon, Style::kBold).empty());
    CHECK(faces.fonts.width(icon, Style::kBold, 100) == Approx(100 * kIconBox).margin(0.5));
  }
  CHECK(faces.fonts.width("\uE008", Style::kRegular, 100) == Approx(60));  // The next would be missing.
}

TEST_CASE("Wide spacing is WCAG's: 0.12 em between letters, 0.16 between words") {
  Faces faces;
  const float letter = faces.fonts.width("a", Style::kRegular, 100),
              two = faces.fonts.width("a a", Style::kRegular, 100);
  faces.fonts.set_wide_spacing(true);
  CHECK(faces.fonts.width("a", Style::kRegular, 100) == Approx(letter + 12));
  CHECK(faces.fonts.width("a a", Style::kRegular, 100) == Approx(two + 3 * 12 + 16));
}

TEST_CASE("A screen is laid out anew with the typeface, the spacing and each file that arrives") {
  test::NullFrame frame;
  const Screen screen = test::lesson_page();
  Viewport view{360, 200, 1, 1};
  const auto height = [&] { return frame.paint(screen, view).content_height; };
  const float plain = height();
  CHECK(frame.painter().wanted_fonts().empty());
  view.wide_spacing = true;
  CHECK(height() > plain * 1.15F);
  view.wide_spacing = false;
  view.typeface = Typeface::kDyslexic;
  CHECK(height() == plain);
  const Names wanted = frame.painter().wanted_fonts();
  CHECK(wanted == Names{"dyslexic-regular", "dyslexic-bold"});
  for (const std::string_view name : wanted) {
    frame.painter().add_font(name, test::font_bytes("waymark-" + std::string(name) + ".ttf"));
  }
  CHECK(height() > plain * 1.1F);
  CHECK(frame.painter().wanted_fonts().empty());
  frame.painter().add_font("italic", "no font");
  frame.painter().add_font("unknown", "");
}
