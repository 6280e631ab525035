#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "opened_window.h"
#include "pixels.h"
#include "player/desktop/pictures.h"
#include "support/golden.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::desktop;
using test::Pixels;

namespace {

constexpr double kMostShare = 0.002;  // Of all pixels, that may be otherwise.

// A screen as it is kept, small enough to lie in the repository.
struct Kept {
  std::string name;
  Screen screen;
  float width, height, ratio, text;
  ui::ThemeName theme;
  ui::Attention attention = {};
};

// The question in Welsh, whose words are longer: those of the bar do not all fit at 200 %.
Screen welsh_page() {
  Screen screen = test::question_page();
  screen.language = "cy";
  const auto say = [](Node& node, const char* words) { node.words = Text::of(words); };
  say(screen.bar.children[0], "Yn ôl");
  say(screen.bar.children[1], "Cael help");
  say(screen.bar.children[2], "Gadael");
  say(screen.main.children[0], "Cwestiwn");
  Node& question = screen.main.children[1];
  say(question, "Beth sydd fwyaf tebygol?");
  say(question.children[0], "Mae'r cocên wedi defnyddio'r rhan fwyaf o'r alcohol");
  say(question.children[1], "Mae Jay bron yn sobr");
  question.children[1].detail = "Eich ateb chi";
  return screen;
}

std::vector<Kept> all_kept() {
  using enum ui::ThemeName;
  ui::Attention focus;
  focus.focused = "q.d";
  return {{"lesson-light", test::lesson_page(), 360, 640, 1, 1, kLight},
          {"lesson-contrast", test::lesson_page(), 360, 640, 1, 1, kContrast},
          {"lesson-laptop-dark", test::lesson_page(), 1366, 768, 0.5F, 1.2F, kDark},
          {"question-light", test::question_page(), 360, 640, 1, 1, kLight, focus},
          {"question-dark", test::question_page(), 360, 640, 1, 1, kDark, focus},
          {"question-contrast", test::question_page(), 360, 640, 1, 1, kContrast, focus},
          {"question-large-light", test::question_page(), 360, 640, 1, 2, kLight},
          {"chat-dark", test::chat_page(), 360, 640, 1, 1, kDark},
          {"chat-light", test::chat_page(), 360, 640, 1, 1, kLight},
          {"picture-contrast", test::picture_page(true), 360, 640, 1, 1, kContrast},
          {"parts-tablet-light", test::parts_page(true), 768, 1024, 0.5F, 1.2F, kLight},
          {"receipt-light", test::receipt_page(), 360, 640, 1, 1, kLight},
          {"slider-settled-dark", test::slider_page(true), 360, 640, 1, 1, kDark},
          {"order-answered-light", test::order_page(true), 360, 640, 1, 1, kLight},
          {"inputs-light", test::inputs_page(), 360, 640, 1, 1, kLight},
          {"simulation-contrast", test::simulation_page(), 360, 640, 1, 1, kContrast},
          {"blocks-light", test::blocks_page(), 360, 640, 1, 1, kLight},
          {"welsh-large-light", welsh_page(), 360, 640, 1, 2, kLight},
          {"help-large-contrast", test::help_page(), 360, 640, 1, 3, kContrast}};
}

std::string drawing(std::string_view name) {
  const std::string lesson = name == "liver.svg" ? "alcohol-and-cocaine" : "alcohol";
  return test::read_file(test::source_folder() + "/content/modules/" + lesson + "/media/" + std::string(name));
}

std::filesystem::path golden_path(const std::string& name) {
  return test::source_folder() + "/tests/golden/look/" + name + ".png";
}

}  // namespace

TEST_CASE("The player looks as it was approved") {
  const bool approve = std::getenv("WAYMARK_APPROVE") != nullptr;
  if (approve) std::filesystem::create_directories(golden_path("any").parent_path());
  for (const Kept& kept : all_kept()) {
    const auto window = test::open_window(static_cast<int>(kept.width), static_cast<int>(kept.height), kept.ratio);
    std::deque<std::string> drawings;  // They stay where they are.
    SvgPictures pictures([&](std::string_view name) { return std::string_view(drawings.emplace_back(drawing(name))); });
    ui::Viewport view = window->viewport();
    view.theme = kept.theme;
    view.text_scale = kept.text;
    view.still = true;
    const auto picture = [&](std::string_view name, int width) { return pictures.get(name, width); };
    const std::filesystem::path file = approve ? golden_path(kept.name) : test::shot("look-" + kept.name);
    const Pixels got = test::painted(*window, kept.screen, view, kept.attention, picture, file);
    const Pixels expected = test::read_png(golden_path(kept.name));
    INFO("tests/golden/look/" << kept.name << ".png is not what it was: lay " << file.string()
                              << " beside it. If it is as it "
                              << "should be, run ./dev approve and look at each picture that changed.");
    CHECK(test::share_that_differs(expected, got) < kMostShare);
  }
}

TEST_CASE("The comparison sees another colour and another gap, and lets edges be that are softened otherwise") {
  const Pixels approved = test::read_png(golden_path("lesson-light").string());
  REQUIRE(approved.width == 360);
  CHECK(test::share_that_differs(approved, approved) == 0);
  Pixels other = approved;
  const ui::Colour primary = ui::theme(ui::ThemeName::kLight).primary;
  for (std::uint32_t& pixel : other.rgb) {
    if (pixel == primary) pixel += 0x000300;
  }
  CHECK(test::share_that_differs(approved, other) > kMostShare);
  Pixels lower = approved;  // All from under the title is two pixels lower.
  const auto from = static_cast<std::ptrdiff_t>(160) * approved.width,
             by = static_cast<std::ptrdiff_t>(2) * approved.width;
  std::copy(approved.rgb.begin() + from, approved.rgb.end() - by, lower.rgb.begin() + from + by);
  CHECK(test::share_that_differs(approved, lower) > kMostShare);
  Pixels softer = approved;
  for (std::size_t i = 1; i < softer.rgb.size(); ++i) {
    if (approved.rgb[i] == approved.rgb[i - 1]) continue;
    for (const unsigned shift : {0U, 8U, 16U}) {  // A quarter of the way to its neighbour.
      const std::uint32_t here = (approved.rgb[i] >> shift) & 0xFFU, beside = (approved.rgb[i - 1] >> shift) & 0xFFU;
      softer.rgb[i] = (softer.rgb[i] & ~(0xFFU << shift)) | ((3 * here + beside) / 4 << shift);
    }
  }
  CHECK(test::share_that_differs(approved, softer) < kMostShare);
}
