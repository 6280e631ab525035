#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kPad = 14, kPlainPad = 6, kSignRoom = 17;

bool is_help(const Node& node) {
  return node.tone == Tone::kHelp;
}

bool is_settings(const Node& node) {
  return node.intent && node.intent->verb == Verb::kOpen && node.intent->target == "settings";
}

// A wheel with teeth.
void draw_gear(float x, float y, float size, const Canvas& canvas, Colour colour) {
  constexpr int kTeeth = 8;
  const float rim = size * 0.31F, thickness = size * 0.14F;
  canvas.brush.ring(x, y, rim + thickness / 2, thickness, colour);
  for (int i = 0; i < kTeeth; ++i) {
    const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kTeeth;
    const float across = std::cos(turn), down = std::sin(turn);
    const std::array tooth{ImVec2{x + rim * across, y + rim * down},
                           ImVec2{x + size / 2 * across, y + size / 2 * down}};
    canvas.brush.curve(tooth, {}, thickness, colour);
  }
}

// Signs that say it without words, where there is no room for them.
void draw_brief(const Node& node, const Rect& rect, const Canvas& canvas, Colour colour) {
  const float s = rect.height / Length::kTarget, x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
  if (is_settings(node)) return draw_gear(x, y, 22 * s, canvas, colour);
  Sign sign{};
  if (has_sign(node, sign)) canvas.brush.sign(sign, x, y, 17 * s, 2.6F * s, colour);
}

void draw_bar_button(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const Theme& c = canvas.colours;
  const float radius = is_help(node) ? rect.height / 2 : Length::kRadius;
  if (is_help(node) || canvas.pressed(node)) canvas.brush.fill(rect, Corners::all(radius), c.soft);
  if (canvas.hovered(node))
    canvas.brush.line(rect, Corners::all(radius), c.thick, is_help(node) ? c.primary : c.second_ink);
  else if (is_help(node))
    canvas.brush.line(rect, Corners::all(radius), c.thin, c.soft_line);
  const Colour words = node.disabled ? c.second_ink : is_help(node) ? c.primary : c.ink;
  Sign sign{};
  if (block.words.empty()) {
    draw_brief(node, rect, canvas, words);
  } else if (draw_words(block, 0, canvas, words); has_sign(node, sign)) {
    const float s = block.words[0].text.setting.size / Type::kBody, middle = rect.y + rect.height / 2;
    if (sign == Sign::kBack)
      canvas.brush.sign(sign, rect.x + (kPlainPad + 3) * s, middle + s, 14 * s, 2.4F * s, words);
    else
      canvas.brush.sign(sign, rect.x + rect.width - (kPlainPad + 5) * s, middle + s, 15 * s, 2.4F * s, words);
  }
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, std::min(canvas.scale, 1.0F), c.ink);
}

struct Sized {
  const Node* node;
  Wrapped words;  // None: a sign says it.
  float width;
};

// How much is said in words: all, all but the settings, all but those and the way back, nothing but help.
enum class Saying { kAll, kNoSettings, kNoBack, kHelp };

bool is_brief(const Node& node, Saying saying) {
  Sign sign{};
  if (is_settings(node)) return saying > Saying::kAll;
  if (has_sign(node, sign)) return saying > (sign == Sign::kBack ? Saying::kNoSettings : Saying::kNoBack);
  return false;
}

Sized size_of(const Node& node, const Flow& flow, float scale, Saying saying) {
  if (is_brief(node, saying)) return {&node, {}, Length::kTarget * scale};
  Wrapped words = ui::wrap(flow.fonts, node.words, {Type::kBody * scale, Type::kLine, true}, flow.width);
  Sign sign{};
  const float sides = has_sign(node, sign) ? 2 * kPlainPad + kSignRoom : 2 * (is_help(node) ? kPad : kPlainPad);
  const float width = std::clamp(words.width + sides * scale, Length::kTarget * scale, flow.width);
  return {&node, std::move(words), width};
}

// The buttons in rows: each row from one index to the next.
std::vector<std::size_t> rows_of(const std::vector<Sized>& buttons, float width) {
  std::vector<std::size_t> starts;
  float used = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (starts.empty() || used + Length::kMargin / 2 + buttons[i].width > width) {
      starts.push_back(i);
      used = buttons[i].width;
    } else {
      used += Length::kMargin / 2 + buttons[i].width;
    }
  }
  return starts;
}

std::vector<Sized> sized_buttons(const Node& bar, const Flow& flow, float scale, Saying saying) {
  std::vector<Sized> buttons;
  for (const Node& node : bar.children) {
    if (node.role == Role::kButton) buttons.push_back(size_of(node, flow, scale, saying));
  }
  return buttons;
}

void place_button(Sized& button, Flow& flow, float x, float scale) {
  Block& block = flow.add(*button.node, draw_bar_button, {x, flow.y, button.width, Length::kTarget * scale});
  if (button.words.lines == 0) return;
  Sign sign{};
  const bool signed_before = has_sign(*button.node, sign) && sign == Sign::kBack, signed_after = sign == Sign::kCross;
  const float room = button.width - (signed_before || signed_after ? kSignRoom * scale : 0);
  const float middle = (room - button.words.width) / 2 + (signed_before ? kSignRoom * scale : 0);
  block.words = {
      {std::move(button.words), x + middle, flow.y + (block.rect.height - Type::kBody * Type::kLine * scale) / 2}};
}

// The first button of a row stands left if it goes back, all others right, in their order.
void place_row(std::vector<Sized>& buttons, std::size_t begin, std::size_t end, Flow& flow, float scale) {
  Sign sign{};
  float left = flow.left, taken = 0;
  if (begin < end && has_sign(*buttons[begin].node, sign) && sign == Sign::kBack) {
    place_button(buttons[begin], flow, left, scale);
    ++begin;
  }
  for (std::size_t i = begin; i < end; ++i) taken += buttons[i].width + (i > begin ? Length::kMargin / 2 : 0);
  float x = flow.left + flow.width - taken;
  for (std::size_t i = begin; i < end; ++i) {
    const float width = buttons[i].width;
    place_button(buttons[i], flow, x, scale);
    x += width + Length::kMargin / 2;
  }
  flow.y += Length::kTarget * scale;
}

}  // namespace

// A bar that took half of a phone would leave nothing to read: it grows with the text for as long as its buttons fit
// into one row, with signs for words if need be, and to a fifth more at least.
void lay_bar(const Node& bar, Flow& flow) {
  constexpr float kStep = 0.125F, kLeast = 1.2F;
  float scale = flow.scale;
  std::vector<Sized> buttons;
  const auto fit = [&] {
    for (const Saying saying : {Saying::kAll, Saying::kNoSettings, Saying::kNoBack, Saying::kHelp}) {
      buttons = sized_buttons(bar, flow, scale, saying);
      if (rows_of(buttons, flow.width).size() <= 1) return true;
    }
    return false;
  };
  while (!fit() && scale > kLeast) scale -= kStep;
  flow.y += 8;
  const std::vector<std::size_t> starts = rows_of(buttons, flow.width);
  for (std::size_t row = 0; row < starts.size(); ++row) {
    place_row(buttons, starts[row], row + 1 < starts.size() ? starts[row + 1] : buttons.size(), flow, scale);
  }
  for (const Node& node : bar.children) {
    if (node.role != Role::kButton) flow.lay(node);
  }
  flow.drop_gap();
}

}  // namespace waymark::ui
