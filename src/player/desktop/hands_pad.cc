// What of Hands a gamepad and a single switch need.

#include <algorithm>
#include <cmath>

#include "player/desktop/hands.h"

namespace waymark::desktop {
namespace {

float middle(const ui::Rect& rect) {
  return rect.x + rect.width / 2;
}

}  // namespace

void Hands::move(Key arrow, double now) {
  key(Key::kOther, now);
  const Usable* usable = focused();
  if (usable == nullptr) return tab(arrow == Key::kUp || arrow == Key::kLeft ? -1 : 1);
  if (arrow == Key::kUp || arrow == Key::kDown) return to_row(arrow == Key::kUp ? -1 : 1);
  if (usable->node.role == Role::kSlider)
    this->arrow(*usable, arrow);
  else
    tab(arrow == Key::kLeft ? -1 : 1);
}

// The next row in reading order; of what stands on it, the nearest.
void Hands::to_row(int step) {
  const Usable* const from = focused();
  const auto beside = [](const Usable& one, const Usable& other) {
    return one.fixed == other.fixed && one.rect.y < other.rect.y + other.rect.height &&
           other.rect.y < one.rect.y + one.rect.height;
  };
  const Usable* row = nullptr;
  const Usable* nearest = nullptr;
  const auto count = static_cast<long>(usable_.size()), start = from - usable_.data();
  for (long i = 1; i < count; ++i) {
    const Usable& each = usable_[static_cast<std::size_t>((start + step * i + count * i) % count)];
    if (each.node.role == Role::kSpot) continue;
    if (row == nullptr && !beside(each, *from)) row = nearest = &each;
    if (row == nullptr) continue;
    if (!beside(each, *row)) break;
    const auto distance = [&](const Usable& to) { return std::abs(middle(to.rect) - middle(from->rect)); };
    if (distance(each) < distance(*nearest)) nearest = &each;
  }
  if (nearest != nullptr) focus(*nearest);
}

void Hands::take() {
  const Usable* usable = focused();
  if (usable == nullptr) return tab(1);
  if (is_text(usable->node) || usable->node.role == Role::kSlider)
    keypad_ = usable->node.id;
  else
    use(*usable);
}

void Hands::go_back() {
  for (const char* way : {"close", "back"}) {
    if (const Usable* usable = named(way)) return use(*usable);
  }
}

// Half of it, or a quarter of the window: scrolling by three quarters brings everything so far in at some time.
std::vector<Hands::Stop> Hands::in_sight() const {
  std::vector<Stop> stops;
  for (const Usable& each : usable_) {
    if (each.node.role == Role::kSpot) continue;
    const ui::Rect rect = on_screen(each), page = this->page();
    const float seen = std::min(rect.y + rect.height, page.y + page.height) - std::max(rect.y, page.y);
    if (!each.fixed && seen < std::min(rect.height / 2, page.height / 4)) continue;
    const std::string group = each.fixed ? "bar" : each.action ? "actions" : each.group;
    stops.push_back({each.node.id, each.fixed, group, each.node.role == Role::kToggle, rect});
  }
  return stops;
}

void Hands::light(const std::string& id) {
  const Usable* const usable = named(id);
  attention_.focused = usable == nullptr ? std::string() : id;
  text_field_.clear();
  if (usable != nullptr) resume_ = static_cast<std::size_t>(usable - usable_.data());
}

ui::Rect Hands::around(const std::vector<std::string>& ids) const {
  float left = viewport_.width, top = viewport_.height, right = 0, bottom = 0;
  for (const std::string& id : ids) {
    const Usable* const usable = named(id);
    if (usable == nullptr) continue;
    const ui::Rect rect = on_screen(*usable);
    left = std::min(left, rect.x);
    top = std::min(top, rect.y);
    right = std::max(right, rect.x + rect.width);
    bottom = std::max(bottom, rect.y + rect.height);
  }
  return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

ui::Rect Hands::page() const {
  return {0, bar_height_, viewport_.width, std::max(0.0F, viewport_.height - bar_height_)};
}

}  // namespace waymark::desktop
