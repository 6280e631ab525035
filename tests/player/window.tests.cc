#include <SDL.h>
#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "opened_window.h"
#include "player/desktop/hands.h"
#include "player/desktop/program.h"
#include "player/desktop/text_fields.h"
#include "player/desktop/window.h"
#include "support/folder.h"
#include "support/golden.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::desktop;
using test::open_window;
using test::shot;

namespace {

std::map<ui::Colour, int> colours_of(const Window& window) {
  std::map<ui::Colour, int> colours;
  for (const std::uint32_t pixel : window.drawn().pixels()) ++colours[pixel];
  return colours;
}

void draw(Window& window, const Screen& screen, ui::ThemeName theme) {
  ui::Viewport view = window.viewport();
  view.theme = theme;
  window.begin_frame();
  window.painter().paint(screen, view, {}, {});
  window.end_frame(ui::theme(theme).paper);
}

// A page with fields, painted and typed into as the stage does.
struct Typing {
  std::unique_ptr<Window> window = open_window(480, 900, 1);
  Screen screen = test::inputs_page();
  Hands hands;
  TextFields fields;

  void frame() {
    ui::Viewport view = window->viewport();
    view.inputs_overlaid = true;
    window->begin_frame();
    const ui::Layout layout = window->painter().measure(screen, view, {});
    hands.see(screen, layout, view);
    window->painter().paint(screen, view, hands.attention(), {});
    fields.lay(screen, layout, view, window->painter().input_font(1), hands.text_field());
    window->end_frame(0);
  }
  void type(const char* words) {
    ImGui::GetIO().AddInputCharactersUTF8(words);
    for (int i = 0; i < 3; ++i) frame();
  }
  void focus(const std::string& id) {
    frame();
    hands.focus_on(id);
    for (int i = 0; i < 3; ++i) frame();
  }
};

}  // namespace

TEST_CASE("A screen is drawn in its colours, on the first frame") {
  for (const ui::ThemeName theme : {ui::ThemeName::kLight, ui::ThemeName::kDark}) {
    const auto window = open_window(360, 740, 2);
    draw(*window, test::question_page(), theme);
    const ui::Theme& t = ui::theme(theme);
    const auto colours = colours_of(*window);
    const int pixels = 720 * 1480;
    REQUIRE(colours.contains(t.paper));
    CHECK(colours.at(t.paper) > pixels / 4);
    for (const ui::Colour colour :
         {t.ink, t.card, t.primary, t.right, t.right_ground, t.not_right, t.not_right_ground}) {
      INFO(std::hex << colour);
      REQUIRE(colours.contains(colour));
      CHECK(colours.at(colour) > 50);
    }
    // Letters are sharp: of the ink there is more than of what softens its edges.
    CHECK(colours.at(t.ink) > 5000);
    CHECK(window->save_png(shot(theme == ui::ThemeName::kDark ? "question-dark" : "question-light").string()));
  }
}

TEST_CASE("Curves are drawn in colours of their own, and thick enough to be told apart") {
  for (const ui::ThemeName theme : {ui::ThemeName::kLight, ui::ThemeName::kDark}) {
    for (const int width : {360, 1366}) {
      const bool phone = width == 360, dark = theme == ui::ThemeName::kDark;
      const auto window = open_window(width, 900, phone ? 3 : 1);
      draw(*window, test::simulation_page(), theme);
      const auto colours = colours_of(*window);
      const ui::Theme& t = ui::theme(theme);
      for (const ui::Colour colour : {t.primary, t.ink, t.not_right, t.second_ink}) {
        INFO(std::hex << colour);
        REQUIRE(colours.contains(colour));
        CHECK(colours.at(colour) > 100);
      }
      const std::string name = std::string("simulation-") + (phone ? "phone" : "laptop") + (dark ? "-dark" : "-light");
      CHECK(window->save_png(shot(name).string()));
    }
  }
}

TEST_CASE("Places on a picture are drawn for its white paper, in the dark too") {
  for (const ui::ThemeName theme : {ui::ThemeName::kLight, ui::ThemeName::kDark}) {
    for (const bool settled : {false, true}) {
      const auto window = open_window(360, 740, 2);
      draw(*window, test::picture_page(settled), theme);
      const auto colours = colours_of(*window);
      const ui::Theme& t = ui::theme(ui::ThemeName::kLight);
      for (const ui::Colour colour : {t.ink, settled ? t.right : t.primary, settled ? t.not_right : t.card}) {
        INFO(std::hex << colour);
        REQUIRE(colours.contains(colour));
        CHECK(colours.at(colour) > 100);
      }
      const std::string name =
          std::string("picture-") + (settled ? "settled-" : "") + (theme == ui::ThemeName::kDark ? "dark" : "light");
      CHECK(window->save_png(shot(name).string()));
    }
  }
}

TEST_CASE("A window that is blanked shows nothing but its ground") {
  const auto window = open_window(360, 740, 1);
  draw(*window, test::question_page(), ui::ThemeName::kLight);
  CHECK(colours_of(*window).size() > 10);
  window->blank(0xFAF8F4);
  CHECK(colours_of(*window).size() == 1);
}

TEST_CASE("A picture that cannot be written says so") {
  const auto window = open_window(240, 240, 1);
  const Status saved = window->save_png("no/such/folder/x.png");
  REQUIRE_FALSE(saved);
  CHECK(saved.error().code == "picture");
}

TEST_CASE("What is typed goes out once, when it is asked for") {
  Typing typing;
  typing.frame();
  CHECK(typing.fields.take_changes().empty());
  typing.focus("note");
  typing.type(" And ät night.");
  const std::vector<Intent> changes = typing.fields.take_changes();
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].verb == Verb::kSet);
  CHECK(changes[0].target == "note");
  CHECK(changes[0].value.find("And ät night.") != std::string::npos);
  CHECK(changes[0].value.find('\n') == std::string::npos);  // Lines are broken for the eye alone.
  CHECK(typing.fields.take_changes().empty());
}

TEST_CASE("Enter in one line gives the words and says so") {
  Typing typing;
  typing.focus("code");
  typing.type("quiet");
  CHECK_FALSE(typing.fields.take_enter());
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
  typing.frame();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
  typing.frame();
  CHECK(typing.fields.take_enter());
  const std::vector<Intent> changes = typing.fields.take_changes();
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].value.find("quiet") != std::string::npos);
}

TEST_CASE("A lesson that is being written is drawn from its folder, and so is the author's panel") {
  const test::Folder folder;
  folder.write("panel.jsonl",
               "{\"do\":\"open\",\"at\":\"author\"}\n{\"do\":\"do\",\"at\":\"text-size\",\"value\":\"150\"}\n");
  PlayerOptions options;
  options.watch = true;
  options.lesson = waymark::test::source_folder() + "/content/modules/alcohol/lesson.json";
  for (const bool panel : {false, true}) {
    options.shot = shot(panel ? "author-panel" : "watched").string();
    if (panel) options.script = folder.path() + "/panel.jsonl";
    std::filesystem::remove(options.shot);
    REQUIRE(run(options));
    CHECK(std::filesystem::file_size(options.shot) > 4000);
  }
}

TEST_CASE("The program draws a lesson's page into a picture and ends") {
  PlayerOptions options;
  options.lesson = waymark::test::source_folder() + "/content/modules/alcohol-and-cocaine";
  options.data =
      (std::filesystem::temp_directory_path() / ("waymark-shot-" + std::to_string(SDL_GetPerformanceCounter())))
          .string();
  options.shot = shot("first-page").string();
  options.width = 360;
  options.height = 740;
  std::filesystem::remove(options.shot);
  const Status drawn = run(options);
  std::filesystem::remove_all(options.data);
  REQUIRE(drawn);
  CHECK(std::filesystem::file_size(options.shot) > 4000);
}
