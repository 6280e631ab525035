#include <algorithm>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kPad = 14, kPlainPad = 6, kIcon = 22, kIconGap = 4, kApart = 4;

bool is_help(const Node& node) {
  return node.tone == Tone::kHelp;
}

bool goes_back(const Node& node) {
  return icon_of(node) == Icon::kLeft;
}

void draw_with_icon(const Block& block, const Canvas& canvas, Icon icon) {
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
  const float size = kIcon * rect.height / Length::kTarget, beside = (kIconGap + kIcon / 2) * size / kIcon;
  float x = rect.x + rect.width / 2;
  if (!block.words.empty()) {
    const Words& said = block.words[0];
    draw_words(block, 0, canvas, words);
    x = icon == Icon::kCross ? said.x + said.text.width + beside : said.x - beside;
  }
  if (icon != Icon::kNone) canvas.brush.icon(icon, x, rect.y + rect.height / 2, size, words);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, std::min(canvas.scale, 1.0F), c.ink);
}

void draw_bar_button(const Block& block, const Canvas& canvas) {
  draw_with_icon(block, canvas, icon_of(*block.node));
}
void draw_without_icon(const Block& block, const Canvas& canvas) {
  draw_with_icon(block, canvas, Icon::kNone);
}

// How much of the buttons is shown, from all that there is to what still says enough.
enum class Brevity { kFull, kHelpInWords, kBackAsIcon, kLeaveAsIcon };

struct Sized {
  const Node* node;
  Wrapped words;  // None: its icon alone.
  bool icon;
  float width;
};

Sized size_of(const Node& node, const Flow& flow, float scale, Brevity brevity) {
  const Icon icon = icon_of(node);
  Sized sized{&node, {}, icon != Icon::kNone && (!is_help(node) || brevity == Brevity::kFull), 0};
  const bool alone = icon == Icon::kSettings || icon == Icon::kReadAloud || icon == Icon::kStop ||
                     icon == Icon::kPause || icon == Icon::kPlay ||
                     (icon == Icon::kLeft && brevity >= Brevity::kBackAsIcon) ||
                     (icon == Icon::kCross && brevity >= Brevity::kLeaveAsIcon);
  if (!alone) {
    sized.words = ui::wrap(flow.fonts, node.words, {Type::kBody * scale, Type::kLine, true}, flow.width);
    const float sides = 2 * (is_help(node) ? kPad : kPlainPad) + (sized.icon ? kIcon + kIconGap : 0);
    sized.width = sized.words.width + sides * scale;
  }
  sized.width = std::clamp(sized.width, Length::kTarget * scale, std::max(Length::kTarget * scale, flow.width));
  return sized;
}

// The buttons in rows: each row from one index to the next.
std::vector<std::size_t> rows_of(const std::vector<Sized>& buttons, float width) {
  std::vector<std::size_t> starts;
  float used = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (starts.empty() || used + kApart + buttons[i].width > width) {
      starts.push_back(i);
      used = buttons[i].width;
    } else {
      used += kApart + buttons[i].width;
    }
  }
  return starts;
}

std::vector<Sized> sized_buttons(const Node& bar, const Flow& flow, float scale, Brevity brevity) {
  std::vector<Sized> buttons;
  for (const Node& node : bar.children) {
    if (node.role == Role::kButton) buttons.push_back(size_of(node, flow, scale, brevity));
  }
  return buttons;
}

void place_button(Sized& button, Flow& flow, float x, float scale) {
  Block& block = flow.add(*button.node, button.icon ? draw_bar_button : draw_without_icon,
                          {x, flow.y, button.width, Length::kTarget * scale});
  if (button.words.runs.empty()) return;
  const float icon = button.icon ? (kIcon + kIconGap) * scale : 0;
  const float before = icon_of(*button.node) == Icon::kCross ? 0 : icon;
  x += before + (button.width - icon - button.words.width) / 2;
  const float y = flow.y + (block.rect.height - button.words.height()) / 2;
  block.words = {{std::move(button.words), x, y}};
}

// The first button of a row stands left if it goes back, all others right, in their order.
void place_row(std::vector<Sized>& buttons, std::size_t begin, std::size_t end, Flow& flow, float scale) {
  float taken = 0;
  if (begin < end && goes_back(*buttons[begin].node)) place_button(buttons[begin++], flow, flow.left, scale);
  for (std::size_t i = begin; i < end; ++i) taken += buttons[i].width + (i > begin ? kApart : 0);
  float x = flow.left + flow.width - taken;
  for (std::size_t i = begin; i < end; ++i) {
    const float width = buttons[i].width;
    place_button(buttons[i], flow, x, scale);
    x += width + kApart;
  }
  flow.y += Length::kTarget * scale;
}

struct Chosen {
  std::vector<Sized> buttons;
  float scale;
};

// A bar that took half of a phone would leave nothing to read: it grows with the text for as long as its buttons fit
// into one row, with fewer words if need be.
Chosen chosen_buttons(const Node& bar, const Flow& flow) {
  constexpr float kStep = 0.125F, kLeast = 1;
  float scale = flow.scale;
  for (;; scale = std::max(kLeast, scale - kStep)) {
    for (const Brevity brevity : {Brevity::kFull, Brevity::kHelpInWords, Brevity::kBackAsIcon, Brevity::kLeaveAsIcon}) {
      std::vector<Sized> buttons = sized_buttons(bar, flow, scale, brevity);
      if (rows_of(buttons, flow.width).size() <= 1) return {std::move(buttons), scale};
    }
    if (scale <= kLeast) return {sized_buttons(bar, flow, scale, Brevity::kFull), scale};
  }
}

}  // namespace

void lay_bar(const Node& bar, Flow& flow) {
  constexpr float kReach = 12;  // Beyond the column, as far as a button is wider than what it shows.
  const float left = flow.left, width = flow.width;
  flow.left -= kReach;
  flow.width += 2 * kReach;
  flow.y += 8;
  Chosen chosen = chosen_buttons(bar, flow);
  const std::vector<std::size_t> starts = rows_of(chosen.buttons, flow.width);
  for (std::size_t row = 0; row < starts.size(); ++row) {
    const std::size_t end = row + 1 < starts.size() ? starts[row + 1] : chosen.buttons.size();
    place_row(chosen.buttons, starts[row], end, flow, chosen.scale);
  }
  flow.left = left;
  flow.width = width;
  for (const Node& node : bar.children) {
    if (node.role != Role::kButton) flow.lay(node);
  }
  flow.drop_gap();
}

}  // namespace waymark::ui
