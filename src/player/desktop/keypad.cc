#include "player/desktop/keypad.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "screen/parts.h"
#include "ui/slider_track.h"

namespace waymark::desktop {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr int kBigStep = 10;  // Steps at once.

/// Keys that are shown together, with what leads to them. The accents are those of Welsh: a language that the interface
/// learns adds its own.
struct Layer {
  std::string_view id;
  Saying name;
  std::string_view keys;
};
constexpr Layer kLayers[] = {
    {"small", Saying("Small letters"), "abcdefghijklmnopqrstuvwxyz0123456789.,?!'-"},
    {"capitals", Saying("Capital letters"), "ABCDEFGHIJKLMNOPQRSTUVWXYZÂÊÎÔÛŴŶÁÉÍÓÚ"},
    {"signs", Saying("Accents and signs"), "âêîôûŵŷäëïöüẅÿáéíóúẃýàèìòùẁỳ.,?!'\"-():;/&£%@+"},
};

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

std::vector<Node> letters(const Node& field, const std::string& layer, const Strings& say) {
  const bool digits = field.role == Role::kTextInput && field.level == 1;
  const auto* const now =
      std::find_if(std::begin(kLayers), std::end(kLayers), [&](auto& one) { return one.id == layer; });
  const std::string_view all = digits ? kDigits : now->keys;
  std::vector<Node> keys;
  for (std::size_t at = 0; at < all.size();) {
    const std::string face(all.substr(at, utf8_sequence(all, at)));
    keys.push_back(key(field, std::to_string(keys.size()), face, field.value + face));
    at += face.size();
  }
  if (!digits) keys.push_back(key(field, "space", std::string(say("Space")), field.value + " "));
  keys.push_back(key(field, "rub-out", std::string(say("Rub out")), without_last(field.value)));
  if (digits) return keys;
  for (const Layer& other : kLayers) {
    if (other.id == layer) continue;
    // The ids say the place and not the layer, so that what was pressed keeps the focus.
    Node turn = key(field, keys.back().id == "key.other" ? "another" : "other", std::string(say(other.name)), {});
    turn.intent = Intent{Verb::kOpen, Keypad::kId, std::string(other.id)};
    keys.push_back(std::move(turn));
  }
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

Screen keypad_screen(const Screen& under, const Node& field, const std::string& layer, const Strings& say) {
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
  for (Node& each : field.role == Role::kSlider ? steps(field) : letters(field, layer, say))
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
  screen_ = keypad_screen(under, *field, layer_, say);
  return screen_;
}

void Keypad::open(std::string node) {
  node_ = std::move(node);
  layer_ = kLayers[0].id;
}

bool Keypad::takes(const Intent& intent) {
  if (node_.empty() || intent.target != kId) return false;
  if (intent.verb == Verb::kClose) node_.clear();
  if (intent.verb == Verb::kOpen) layer_ = intent.value;
  return true;
}

}  // namespace waymark::desktop
