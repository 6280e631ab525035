#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "opened_window.h"
#include "pixels.h"

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
          {"a quiet button", node_of(Role::kButton, Tone::kQuiet), {kRest, kHovered, kFocused, kDisabled}},
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

// How many pixels somebody tells apart who sees no colours.
int differ_in_grey(const Pixels& one, const Pixels& other) {
  constexpr int kPlain = 48;
  int count = 0;
  for (std::size_t i = 0; i < one.rgb.size(); ++i) {
    if (std::abs(test::grey(one.rgb[i]) - test::grey(other.rgb[i])) > kPlain) ++count;
  }
  return count;
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
        pictures.push_back(test::painted(*window, screen_with(node), view, attention, {}, test::shot("state")));
        for (std::size_t i = 0; i + 1 < pictures.size(); ++i) {
          INFO("theme " << static_cast<int>(theme) << ", " << used.name << ": " << used.looks[i].name << " and "
                        << look.name);
          CHECK(differ_in_grey(pictures[i], pictures.back()) > 60);
        }
      }
    }
  }
}
