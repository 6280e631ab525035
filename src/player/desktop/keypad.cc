#include "player/desktop/keypad.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "screen/parts.h"
#include "ui/slider_track.h"

namespace waymark::desktop {
namespace {

constexpr std::string_view kDigits = "0123456789", kLetters = "abcdefghijklmnopqrstuvwxyz0123456789.,?!'-";
constexpr int kBigStep = 10;  // Steps at once.

Node key(const Node& field, std::string id, std::string words, std::string value) {
  Node node;
  node.role = Role::kToggle;
  node.id = "key." + std::move(id);
  node.words = Text::of(std::move(words));
  node.intent = field.intent;
  node.intent->value = std::move(value);
  return node;
}

std::string without_last(std::string text) {
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; };
  while (!text.empty() && continues(text.back())) text.pop_back();
  if (!text.empty()) text.pop_back();
  return text;
}

std::vector<Node> letters(const Node& field, const Strings& say) {
  const bool digits = field.role == Role::kTextInput && field.level == 1;
  std::vector<Node> keys;
  for (const char letter : digits ? kDigits : kLetters) {
    const std::string face(1, letter);
    keys.push_back(key(field, std::to_string(keys.size()), face, field.value + face));
  }
  if (!digits) keys.push_back(key(field, "space", std::string(say("Space")), field.value + " "));
  keys.push_back(key(field, "rub-out", std::string(say("Rub out")), without_last(field.value)));
  return keys;
}

std::vector<Node> steps(const Node& slider) {
  const int step = std::max(1, slider.step), value = ui::slider_value(slider);
  std::vector<Node> keys;
  for (const int times : {-kBigStep, -1, 1, kBigStep}) {
    if (std::abs(times) > 1 && slider.maximum - slider.minimum <= kBigStep * step) continue;
    const long by = static_cast<long>(times) * step;
    keys.push_back(key(slider, std::to_string(keys.size()), (by < 0 ? "−" : "+") + std::to_string(std::abs(by)),
                       std::to_string(ui::on_a_step(slider, value + by))));
  }
  return keys;
}

std::string as_read(const Node& field) {
  if (!field.reading.empty()) return field.reading;
  if (field.role != Role::kSlider || field.detail.empty() || field.value.empty()) return shown_value(field);
  return field.value + " " + field.detail;
}

Screen keypad_screen(const Screen& under, const Node& field, const Strings& say) {
  Screen screen;
  screen.id = Keypad::kId;
  screen.title = under.title;
  screen.language = under.language;
  screen.bar = bar({}, say);
  screen.main.id = "main";
  screen.actions.id = "actions";
  Node name = heading("keypad.name", {}, 1);
  name.words = field.words;
  const std::string reading = as_read(field);
  screen.main.children = {std::move(name), paragraph("keypad.value", reading.empty() ? "…" : reading)};
  for (Node& each : field.role == Role::kSlider ? steps(field) : letters(field, say))
    screen.main.children.push_back(std::move(each));
  screen.actions.children = {button("close", say("Done"), Tone::kPrimary, {Verb::kClose, Keypad::kId, {}})};
  return screen;
}

}  // namespace

const Screen& Keypad::over(const Screen& under, const Strings& say) {
  const Node* const field = node_.empty() ? nullptr : find(under, node_);
  const bool fits = field != nullptr && field->intent && !field->disabled;
  if (!fits) node_.clear();
  if (!fits) return under;
  screen_ = keypad_screen(under, *field, say);
  return screen_;
}

bool Keypad::closed_by(const Intent& intent) {
  if (node_.empty() || intent.verb != Verb::kClose || intent.target != kId) return false;
  node_.clear();
  return true;
}

}  // namespace waymark::desktop
