#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

float radius_of(const Canvas& canvas) {
  return Length::kRadius * canvas.grown(2);
}

struct Filled {
  Colour ground, words, line;
};

Filled filled(const Node& node, const Theme& c) {
  if (node.tone == Tone::kEmergency) return {c.emergency, c.on_emergency, c.emergency};
  if (node.tone == Tone::kHelp) return {c.soft, c.primary, c.soft_line};
  return {c.primary, c.on_primary, c.primary};
}

// Primary, help and emergency: a ground of the tone's colour; under the pointer and pressed a line inside.
void draw_filled(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const Corners corners = Corners::all(radius_of(canvas));
  const Filled look = filled(node, canvas.colours);
  if (node.disabled) {
    draw_open_card(node, canvas, rect, corners, false);
  } else {
    canvas.brush.fill(rect, corners, look.ground);
    canvas.brush.line(rect, corners, canvas.colours.thin, look.line);
    const float inset = canvas.spaced(3);
    const Rect inner{rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset};
    if (canvas.pressed(node))
      canvas.brush.line(inner, Corners::all(radius_of(canvas) - inset), canvas.colours.thick, look.words);
    else if (canvas.hovered(node))
      canvas.brush.line(inner, Corners::all(radius_of(canvas) - inset), canvas.spaced(1), look.words);
  }
  draw_words(block, 0, canvas, node.disabled ? canvas.colours.second_ink : look.words);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius_of(canvas), canvas.grown(2), canvas.colours.ink);
}

// A card that can be pressed: choices, and the lesser actions.
void draw_card(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const Rect rect = canvas.moved(block.frame);
  draw_open_card(node, canvas, rect, Corners::all(radius_of(canvas)), !block.in_actions);
  draw_words(block, 0, canvas, node.disabled ? c.second_ink : c.ink);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius_of(canvas), canvas.grown(2), c.ink);
}

// "Who says?": words alone, underlined, in a target as high as any.
void draw_quiet(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const Words& words = block.words[0];
  const Colour colour = node.disabled ? canvas.colours.second_ink : canvas.colours.primary;
  if (canvas.pressed(node)) canvas.brush.fill(rect, Corners::all(8), canvas.colours.soft);
  const bool hovered = canvas.hovered(node) || canvas.pressed(node);
  draw_words(block, 0, canvas, hovered ? canvas.colours.ink : colour);
  if (!node.disabled)
    canvas.brush.underline(words.text, words.x, words.y + canvas.dy, hovered, hovered ? canvas.colours.ink : colour);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, 6, canvas.grown(2), canvas.colours.ink);
}

bool is_filled(const Node& node) {
  return node.tone == Tone::kPrimary || node.tone == Tone::kHelp || node.tone == Tone::kEmergency;
}

void lay_wide(const Node& node, Flow& flow, bool in_the_middle) {
  flow.gap(Space::kMedium);
  flow.settle();
  const float pad = flow.spaced(in_the_middle ? 12 : 15), inner = flow.width - 2 * pad;
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, in_the_middle, inner);
  if (in_the_middle) centre(words, inner);
  const float height = std::max(words.height() + flow.spaced(26), flow.sized(Length::kButton));
  Block& block = flow.place(node, is_filled(node) ? draw_filled : draw_card, height);
  const float top = block.rect.y + (height - words.height()) / 2;
  block.words = {{std::move(words), flow.left + pad, top}};
  flow.gap(in_the_middle ? 10 : Space::kMedium);
}

void lay_words_alone(const Node& node, Flow& flow) {
  flow.gap(2);
  flow.tighten(10);
  flow.settle();
  Wrapped words = flow.wrap(node.words, Type::kSmall, Type::kLine, true, flow.width);
  const float height = std::max(words.height() + flow.spaced(8), flow.sized(Length::kTarget));
  Block& block = flow.place(node, draw_quiet, height);
  block.rect.width = block.frame.width = std::min(flow.width, std::max(words.width, flow.sized(Length::kTarget)));
  if (flow.in_actions) block.rect.x = block.frame.x = flow.left + (flow.width - block.rect.width) / 2;
  if (flow.in_actions) centre(words, block.rect.width);
  block.words = {{std::move(words), block.rect.x, block.rect.y}};
  block.words[0].y += (height - block.words[0].text.height()) / 2;
  flow.slack = (height - block.words[0].text.height()) / 2;
  flow.gap(2);
}

}  // namespace

Icon icon_of(const Node& node) {
  if (node.id == "settings") return Icon::kSettings;
  const bool ends = node.intent && node.intent->value == "off";
  if (node.id == "read-aloud") return ends ? Icon::kStop : Icon::kReadAloud;
  if (node.id == "read-pause") return ends ? Icon::kPlay : Icon::kPause;
  if (node.id == "help") return Icon::kHelp;
  if (!node.intent) return Icon::kNone;
  const Intent& intent = *node.intent;
  if (intent.verb == Verb::kBack) return Icon::kLeft;
  if (intent.verb == Verb::kDo && intent.target == "leave") return Icon::kCross;
  if (intent.verb == Verb::kPlace && node.value == "up") return Icon::kUp;
  if (intent.verb == Verb::kPlace && node.value == "down") return Icon::kDown;
  return Icon::kNone;
}

void lay_button(const Node& node, Flow& flow) {
  if (node.tone == Tone::kQuiet) return lay_words_alone(node, flow);
  lay_wide(node, flow, flow.in_actions || is_filled(node));
}

void lay_link(const Node& node, Flow& flow) {
  if (is_filled(node)) return lay_wide(node, flow, true);
  lay_words_alone(node, flow);
}

}  // namespace waymark::ui
