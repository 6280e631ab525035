// What of Hands a gamepad needs.

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
  if (is_text(usable->node))
    keypad_ = usable->node.id;
  else if (usable->node.role != Role::kSlider)
    use(*usable);
}

void Hands::go_back() {
  for (const char* way : {"close", "back"}) {
    if (const Usable* usable = named(way)) return use(*usable);
  }
}

}  // namespace waymark::desktop
