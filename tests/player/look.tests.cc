// What the player looks like: states that no colour is needed for, and the golden pictures of tests/golden/look.

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <functional>
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

// What a state does to a node, or to what somebody does with it.
struct Look {
  std::string name;
  std::function<void(Node&, ui::Attention&)> put;
};

const Look kRest{"rest", [](Node&, ui::Attention&) {}};
const Look kHovered{"hovered", [](Node& node, ui::Attention& attention) { attention.hovered = node.id; }};
const Look kPressed{"pressed", [](Node& node, ui::Attention& attention) { attention.pressed = node.id; }};
const Look kFocused{"focused", [](Node& node, ui::Attention& attention) { attention.focused = node.id; }};
const Look kChosen{"chosen", [](Node& node, ui::Attention&) { node.selected = true; }};
const Look kRight{"right", [](Node& node, ui::Attention&) { node.tone = Tone::kRight; }};
const Look kNotRight{"not right", [](Node& node, ui::Attention&) { node.tone = Tone::kNotRight; }};
const Look kDisabled{"disabled", [](Node& node, ui::Attention&) { node.disabled = true; }};

struct Used {
  std::string name;
  Node node;
  std::vector<Look> looks;
};

Node node_of(Role role, Tone tone = Tone::kPlain) {
  Node node;
  node.role = role;
  node.id = "it";
  node.words = Text::of("Call 999");
  node.tone = tone;
  node.intent = Intent{Verb::kNext, {}, {}};
  return node;
}

// One of each kind, and what can be told apart of it.
std::vector<Used> all_used() {
  const std::vector<Look> pressed{kRest, kHovered, kFocused, kDisabled};
  const std::vector<Look> answered{kRest, kHovered, kFocused, kChosen, kRight, kNotRight, kDisabled};
  Node slider = node_of(Role::kSlider);
  slider.value = "40";
  slider.maximum = 100;
  Node item = node_of(Role::kOrderItem), mover = node_of(Role::kButton);
  item.id = "item";
  item.value = "2";
  mover.value = "down";
  mover.intent = Intent{Verb::kPlace, "q", "item 2"};
  return {{"a radio", node_of(Role::kRadio), answered},
          {"a checkbox", node_of(Role::kCheckbox), answered},
          {"a choice", node_of(Role::kButton), pressed},
          {"a primary button", node_of(Role::kButton, Tone::kPrimary), pressed},
          {"an emergency", node_of(Role::kButton, Tone::kEmergency), pressed},
          {"a quiet button", node_of(Role::kButton, Tone::kQuiet), {kRest, kHovered, kFocused, kPressed, kDisabled}},
          {"a toggle", node_of(Role::kToggle), {kRest, kHovered, kFocused, kChosen, kDisabled}},
          {"a field", node_of(Role::kTextInput), pressed},
          {"a slider", slider, {kRest, kHovered, kFocused, kPressed, kDisabled}},
          {"an item in an order", item, {kRest, kRight, kNotRight}},
          {"what moves an item", mover, pressed}};
}

Screen screen_with(const Node& node) {
  Screen screen;
  screen.id = "one";
  Node item = node;
  if (node.value == "down") {
    item = {};
    item.role = Role::kOrderItem;
    item.id = "item";
    item.children = {node};
  }
  screen.main.children = {item};
  return screen;
}

Pixels seen(Window& window, const Screen& screen, const ui::Viewport& view, const ui::Attention& attention,
            const ui::Pictures& pictures, const std::string& file) {
  for (int i = 0; i < 2; ++i) {  // Letters come into their texture in the first.
    window.begin_frame();
    window.painter().paint(screen, view, attention, pictures);
    window.end_frame(ui::theme(view.theme).paper);
  }
  CHECK(window.save_png(file));
  return test::read_png(file);
}

// How many pixels somebody tells apart who sees no colours.
int differ_in_grey(const Pixels& one, const Pixels& other) {
  constexpr int kPlain = 48;
  int count = 0;
  for (std::size_t i = 0; i < one.rgb.size(); ++i) {
    if (std::abs(test::grey(one.rgb[i]) - test::grey(other.rgb[i])) > kPlain) ++count;
  }
  return count;
}

// A screen as it is kept, small enough to lie in the repository.
struct Kept {
  std::string name;
  Screen screen;
  float width, height, ratio, text;
  ui::ThemeName theme;
  ui::Attention attention = {};
};

std::vector<Kept> all_kept() {
  using enum ui::ThemeName;
  ui::Attention focus;
  focus.focused = "q.d";
  return {{"lesson-light", test::lesson_page(), 360, 740, 1, 1, kLight},
          {"lesson-contrast", test::lesson_page(), 360, 740, 1, 1, kContrast},
          {"lesson-laptop-dark", test::lesson_page(), 1366, 768, 0.5F, 1.2F, kDark},
          {"question-light", test::question_page(), 360, 740, 1.5F, 1, kLight, focus},
          {"question-dark", test::question_page(), 360, 740, 1, 1, kDark, focus},
          {"question-contrast", test::question_page(), 360, 740, 1, 1, kContrast, focus},
          {"question-large-light", test::question_page(), 360, 740, 1, 2, kLight},
          {"chat-dark", test::chat_page(), 360, 740, 1.5F, 1, kDark},
          {"chat-light", test::chat_page(), 360, 740, 1, 1, kLight},
          {"picture-contrast", test::picture_page(true), 360, 740, 1, 1, kContrast},
          {"parts-tablet-light", test::parts_page(true), 768, 1024, 0.5F, 1.2F, kLight},
          {"receipt-light", test::receipt_page(), 360, 740, 1, 1, kLight},
          {"slider-settled-dark", test::slider_page(true), 360, 740, 1, 1, kDark},
          {"order-answered-light", test::order_page(true), 360, 740, 1, 1, kLight},
          {"inputs-light", test::inputs_page(), 360, 740, 1, 1, kLight},
          {"simulation-contrast", test::simulation_page(), 360, 740, 1, 1, kContrast},
          {"blocks-light", test::blocks_page(), 360, 740, 1, 1, kLight},
          {"help-large-contrast", test::help_page(), 360, 740, 1, 3, kContrast}};
}

std::string drawing(std::string_view name) {
  const std::string lesson = name == "liver.svg" ? "alcohol-and-cocaine" : "alcohol";
  return test::read_file(test::source_folder() + "/content/modules/" + lesson + "/media/" + std::string(name));
}

std::string golden_path(const std::string& name) {
  return test::source_folder() + "/tests/golden/look/" + name + ".png";
}

}  // namespace

TEST_CASE("Every state of what can be used is told apart without colour, in every theme") {
  const auto window = test::open_window(360, 180, 2);
  ui::Viewport view = window->viewport();
  view.still = true;
  view.inputs_overlaid = true;
  for (const ui::ThemeName theme : {ui::ThemeName::kLight, ui::ThemeName::kDark, ui::ThemeName::kContrast}) {
    view.theme = theme;
    for (const Used& used : all_used()) {
      std::vector<Pixels> pictures;
      for (const Look& look : used.looks) {
        Node node = used.node;
        ui::Attention attention;
        look.put(node, attention);
        pictures.push_back(seen(*window, screen_with(node), view, attention, {}, test::shot("state").string()));
        for (std::size_t i = 0; i + 1 < pictures.size(); ++i) {
          INFO("theme " << static_cast<int>(theme) << ", " << used.name << ": " << used.looks[i].name << " and "
                        << look.name);
          CHECK(differ_in_grey(pictures[i], pictures.back()) > 60);
        }
      }
    }
  }
}

TEST_CASE("The player looks as it was approved") {
  const bool approve = std::getenv("WAYMARK_APPROVE") != nullptr;
  for (const Kept& kept : all_kept()) {
    const auto window = test::open_window(static_cast<int>(kept.width), static_cast<int>(kept.height), kept.ratio);
    std::deque<std::string> drawings;  // They stay where they are.
    SvgPictures pictures([&](std::string_view name) { return std::string_view(drawings.emplace_back(drawing(name))); });
    ui::Viewport view = window->viewport();
    view.theme = kept.theme;
    view.text_scale = kept.text;
    view.still = true;
    const auto picture = [&](std::string_view name, int width) { return pictures.get(name, width); };
    const std::string file = approve ? golden_path(kept.name) : test::shot("look-" + kept.name).string();
    const Pixels got = seen(*window, kept.screen, view, kept.attention, picture, file);
    const Pixels expected = test::read_png(golden_path(kept.name));
    INFO("tests/golden/look/" << kept.name << ".png is not what it was: lay " << file << " beside it. If it is as it "
                              << "should be, run ./dev approve and look at each picture that changed.");
    CHECK(test::share_that_differs(expected, got) < 0.002);
  }
}
