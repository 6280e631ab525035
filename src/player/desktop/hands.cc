#include "player/desktop/hands.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/slider_track.h"

namespace waymark::desktop {
namespace {

constexpr float kDragStarts = 10;  // Logical pixels a finger may tremble.
constexpr float kWheelNotch = 64;

// Of a place on a picture only its circle.
bool covers(const Node& node, const ui::Rect& rect, float x, float y) {
  if (node.role != Role::kSpot) return rect.contains(x, y);
  return std::hypot(x - rect.x - rect.width / 2, y - rect.y - rect.height / 2) <= rect.width / 2;
}

}  // namespace

bool Hands::is_text(const Node& node) {
  return node.role == Role::kTextInput || node.role == Role::kTextArea;
}

void Hands::see(const Screen& screen, const ui::Layout& layout, const ui::Viewport& viewport) {
  viewport_ = viewport;
  bar_height_ = layout.bar_height;
  usable_.clear();
  placed_ = layout.nodes;
  collect(screen.bar, layout, {}, false);
  collect(screen.main, layout, {}, false);
  collect(screen.actions, layout, {}, true);
  scroller_.set_range(layout.content_height, viewport.height - layout.bar_height);
  if (screen.id != screen_id_) {
    screen_id_ = screen.id;
    attention_ = {};
    pressed_there_ = false;
    pressed_.clear();
    text_field_.clear();
    scroller_.to(0);
    resume_ = static_cast<std::size_t>(
        std::find_if(usable_.begin(), usable_.end(), [](const Usable& each) { return !each.fixed; }) - usable_.begin());
  }
  keep_focus();
}

void Hands::collect(const Node& node, const ui::Layout& layout, const std::string& group, bool action) {
  if (!node.disabled && (node.intent || !node.href.empty())) {
    const auto placed = std::find_if(layout.nodes.begin(), layout.nodes.end(),
                                     [&](const ui::Placed& each) { return each.id == node.id; });
    if (placed != layout.nodes.end()) {
      Node alone = node;
      alone.children.clear();
      usable_.push_back({std::move(alone), placed->rect, placed->fixed, group, action});
    }
  }
  const bool part = node.role == Role::kGroup && node.level > 0;
  const bool groups = node.role == Role::kQuestion || node.role == Role::kOrderItem || part;
  for (const Node& child : node.children) collect(child, layout, groups ? node.id : group, action);
}

// What had the focus may be gone: an arrow at the end of its list, an answer that was settled. The arrow beside it
// takes over; else Tab goes on from there.
void Hands::keep_focus() {
  if (!text_field_.empty() && named(text_field_) == nullptr) text_field_.clear();
  if (attention_.focused.empty()) return;
  if (const Usable* now = focused()) {
    resume_ = static_cast<std::size_t>(now - usable_.data());
    return;
  }
  const std::size_t dot = attention_.focused.rfind('.');
  const std::string stem = attention_.focused.substr(0, dot == std::string::npos ? 0 : dot);
  for (const char* way : {".up", ".down"}) {
    if (const Usable* beside = named(stem + way)) return focus(*beside);
  }
  attention_.focused.clear();
  pressed_there_ = false;
}

ui::Rect Hands::on_screen(const Usable& usable) const {
  ui::Rect rect = usable.rect;
  if (!usable.fixed) rect.y += bar_height_ - scroller_.offset();
  return rect;
}

const Hands::Usable* Hands::at(float x, float y) const {
  for (const Usable& each : usable_) {
    const bool reachable = each.fixed || y >= bar_height_;
    if (reachable && covers(each.node, on_screen(each), x, y)) return &each;
  }
  return nullptr;
}

const Hands::Usable* Hands::named(const std::string& id) const {
  const auto found =
      std::find_if(usable_.begin(), usable_.end(), [&](const Usable& each) { return each.node.id == id; });
  return id.empty() || found == usable_.end() ? nullptr : &*found;
}

void Hands::press(float x, float y, bool touch, double) {
  const bool stops = touch && scroller_.moving();
  scroller_.stop();
  pointer_down_ = true;
  touch_ = touch;
  down_x_ = x;
  down_y_ = y;
  sliding_ = false;
  attention_.focused.clear();
  const Usable* under = stops ? nullptr : at(x, y);  // A finger that stops the page means just that.
  pressed_ = under == nullptr ? std::string() : under->node.id;
  attention_.pressed = pressed_;
  if (!touch) text_field_ = under != nullptr && is_text(under->node) ? pressed_ : std::string();
  if (under == nullptr) return;
  resume_ = static_cast<std::size_t>(under - usable_.data());
  pressed_there_ = true;
  sliding_ = !touch && under->node.role == Role::kSlider;
  if (sliding_) slide(*under, x);
}

void Hands::point(float x, float y, double now) {
  const Usable* under = at(x, y);
  attention_.hovered = under == nullptr || (touch_ && pointer_down_) ? std::string() : under->node.id;
  if (!pointer_down_) return;
  const Usable* held = named(pressed_);
  if (held != nullptr && sliding_) return slide(*held, x);
  if (touch_) finger_moves(held, x, y, now);
  attention_.pressed = under != nullptr && under->node.id == pressed_ ? pressed_ : std::string();
}

// Across a slider it slides; any other way it scrolls, and uses nothing.
void Hands::finger_moves(const Usable* held, float x, float y, double now) {
  const float across = std::abs(x - down_x_), along = std::abs(y - down_y_);
  if (!scroller_.dragging() && std::hypot(across, along) > kDragStarts) {
    sliding_ = held != nullptr && held->node.role == Role::kSlider && across > along;
    if (sliding_) return slide(*held, x);
    scroller_.drag_begins(y, now);
    pressed_.clear();
  }
  if (scroller_.dragging()) scroller_.drag(y, now);
}

void Hands::leave_window() {
  attention_.hovered.clear();
}

void Hands::release(float x, float y, double now) {
  if (scroller_.dragging()) scroller_.drag_ends(now);
  const Usable* under = at(x, y);
  const bool held = std::exchange(pointer_down_, false);
  const bool meant = held && under != nullptr && under->node.id == pressed_;
  const bool stayed = held && std::hypot(x - down_x_, y - down_y_) <= kDragStarts, tapped = touch_ && stayed;
  pressed_.clear();
  attention_.pressed.clear();
  if (touch_) attention_.hovered.clear();
  if (stayed && under == nullptr) read_from(x, y);
  if (tapped) text_field_ = meant && is_text(under->node) ? under->node.id : std::string();
  if (!meant || is_text(under->node)) return;
  if (under->node.role != Role::kSlider)
    use(*under);
  else if (tapped)
    slide(*under, x);
}

void Hands::read_from(float x, float y) {
  if (named("read-pause") == nullptr || y < bar_height_) return;
  const ui::Placed* words = nullptr;
  for (const ui::Placed& each : placed_) {
    if (!each.fixed && each.rect.contains(x, y - bar_height_ + scroller_.offset()))
      words = &each;  // What holds others comes before them.
  }
  if (words != nullptr) intents_.push_back({Verb::kDo, "read-from", words->id});
}

void Hands::cancel_press() {
  scroller_.drag_ends(std::numeric_limits<double>::infinity());  // And throws nothing.
  pointer_down_ = false;
  pressed_.clear();
  attention_.pressed.clear();
}

void Hands::wheel(float notches) {
  scroller_.by(-notches * kWheelNotch);
}

void Hands::use(const Usable& usable) {
  if (usable.node.intent)
    intents_.push_back(*usable.node.intent);
  else
    link_ = usable.node.href;
}

void Hands::slide(const Usable& slider, float x) {
  set_slider(slider, ui::slider_value_at(on_screen(slider), slider.node, viewport_.text_scale, x));
}

void Hands::set_slider(const Usable& slider, long value) {
  const std::string words = std::to_string(ui::on_a_step(slider.node, value));
  if (words == slider.node.value) return;
  Intent intent = *slider.node.intent;
  intent.value = words;
  intents_.push_back(std::move(intent));
  usable_[static_cast<std::size_t>(&slider - usable_.data())].node.value = words;
}

void Hands::submit() {
  for (const Usable& each : usable_) {
    if (each.action && each.node.tone == Tone::kPrimary) return use(each);
  }
}

std::vector<Intent> Hands::take_intents() {
  return std::exchange(intents_, {});
}
std::optional<std::string> Hands::take_link() {
  return std::exchange(link_, std::nullopt);
}
std::optional<std::string> Hands::take_keypad() {
  return std::exchange(keypad_, std::nullopt);
}

int Hands::shift_presses(double now) const {
  return now - last_shift_ < kShiftSeconds ? shifts_ : 0;
}

}  // namespace waymark::desktop
