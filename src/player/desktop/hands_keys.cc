// The keyboard's half of Hands.

#include <algorithm>

#include "player/desktop/hands.h"
#include "preview/preview.h"
#include "ui/slider_track.h"

namespace waymark::desktop {
namespace {

constexpr float kLine = 56;   // Logical pixels that an arrow scrolls.
constexpr int kBigStep = 10;  // Steps that Page up and down move a slider by.

bool goes_back(Key key) {
  return key == Key::kUp || key == Key::kLeft;
}
bool is_arrow(Key key) {
  return goes_back(key) || key == Key::kDown || key == Key::kRight;
}

}  // namespace

void Hands::key(Key key, double now) {
  if (key == Key::kShift) return count_shift(now);
  shifts_ = 0;
  if (key == Key::kHelp) return intents_.push_back({Verb::kOpen, "help", {}});
  if (key == Key::kPanel) return open_panel(screen_id_ != preview::kPanel);
  if (key == Key::kEscape && screen_id_ == preview::kPanel) return open_panel(false);
  if (key == Key::kTab || key == Key::kBackTab) return tab(key == Key::kTab ? 1 : -1);
  const Usable* usable = focused();
  if (usable != nullptr && (key == Key::kSpace || key == Key::kEnter)) {
    if (usable->node.role != Role::kSlider) use(*usable);
    return;
  }
  if (usable != nullptr && arrow(*usable, key)) return;
  scroll_key(key);
}

/// Means nothing where there is no panel.
void Hands::open_panel(bool open) {
  intents_.push_back({open ? Verb::kOpen : Verb::kClose, preview::kPanel, {}});
}

void Hands::count_shift(double now) {
  shifts_ = shift_presses(now) + 1;
  last_shift_ = now;
  if (shifts_ < 3) return;
  shifts_ = 0;
  intents_.push_back({Verb::kDo, "leave", {}});
}

void Hands::focus(const Usable& usable) {
  attention_.focused = usable.node.id;
  resume_ = static_cast<std::size_t>(&usable - usable_.data());
  text_field_ = is_text(usable.node) ? usable.node.id : std::string();
  if (!usable.fixed) scroller_.show(usable.rect.y, usable.rect.y + usable.rect.height);
}

void Hands::focus_on(const std::string& id) {
  if (const Usable* usable = named(id)) focus(*usable);
}

void Hands::tab(int step) {
  if (usable_.empty()) return;
  const auto count = static_cast<long>(usable_.size());
  long next = static_cast<long>(resume_);
  if (!attention_.focused.empty() || !text_field_.empty() || pressed_there_)
    next += step;
  else if (step < 0)
    next -= 1;
  const auto place = [&] { return static_cast<std::size_t>((next % count + count) % count); };
  while (usable_[place()].node.role == Role::kSpot) next += step;
  focus(usable_[place()]);
}

bool Hands::arrow(const Usable& usable, Key key) {
  if (usable.node.role == Role::kSlider) {
    const int value = ui::slider_value(usable.node), step = std::max(1, usable.node.step);
    if (key == Key::kHome)
      set_slider(usable, usable.node.minimum);
    else if (key == Key::kEnd)
      set_slider(usable, usable.node.maximum);
    else if (key == Key::kPageUp || key == Key::kPageDown)
      set_slider(usable, value + (key == Key::kPageUp ? kBigStep : -kBigStep) * step);
    else if (is_arrow(key))
      set_slider(usable, value + (key == Key::kUp || key == Key::kRight ? step : -step));
    else
      return false;
    return true;
  }
  if (!is_arrow(key)) return false;
  if (usable.node.intent && usable.node.intent->verb == Verb::kPlace) return move_item(usable, goes_back(key));
  const bool option = usable.node.role == Role::kRadio || usable.node.role == Role::kCheckbox;
  return option && step_in_group(usable, goes_back(key) ? -1 : 1);
}

bool Hands::step_in_group(const Usable& usable, int step) {
  std::vector<const Usable*> group;
  for (const Usable& each : usable_) {
    if (each.group == usable.group && each.node.role == usable.node.role) group.push_back(&each);
  }
  const auto place = std::find(group.begin(), group.end(), &usable) - group.begin(),
             count = static_cast<long>(group.size());
  focus(*group[static_cast<std::size_t>((place + step + count) % count)]);
  return true;
}

// On either of an item's two buttons, up and down move the item.
bool Hands::move_item(const Usable& mover, bool up) {
  for (const Usable& each : usable_) {
    if (each.group != mover.group || each.node.value != (up ? "up" : "down")) continue;
    use(each);
    focus(each);
    break;
  }
  return true;
}

void Hands::scroll_key(Key key) {
  switch (key) {
    case Key::kUp:
      return scroller_.by(-kLine);
    case Key::kDown:
      return scroller_.by(kLine);
    case Key::kPageUp:
      return scroller_.by(-scroller_.page() * 0.9F);
    case Key::kPageDown:
    case Key::kSpace:
      return scroller_.by(scroller_.page() * 0.9F);
    case Key::kHome:
      return scroller_.to(0);
    case Key::kEnd:
      return scroller_.to(scroller_.furthest());
    default:
      return;
  }
}

}  // namespace waymark::desktop
