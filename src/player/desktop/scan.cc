#include "player/desktop/scan.h"

#include <algorithm>

namespace waymark::desktop {
namespace {

constexpr std::size_t kInARow = 8;
constexpr int kRoundsInARow = 2;
constexpr float kScrolled = 0.75F;  // Of the window: what was cut in two is whole then.

}  // namespace

void Scan::turn(bool on, double now) {
  if (on == on_) return;
  on_ = on;
  rest(now);
  if (!on) hands_.light({});
}

// Nothing is lit until the next step.
void Scan::rest(double now) {
  around_.clear();
  at_ = 0;
  in_row_ = false;
  next_ = now + kSeconds;
}

// What is at the top of every page comes last: who reads a page wants to answer it.
std::vector<Scan::Choice> Scan::choices() const {
  const std::vector<Hands::Stop> stops = hands_.in_sight();
  const bool scrolls = hands_.scroller().furthest() > 0;
  const bool singly = stops.size() + (scrolls ? 1 : 0) <= kSingly;
  std::vector<Choice> page, bar;
  const Hands::Stop* before = nullptr;
  for (const Hands::Stop& stop : stops) {
    std::vector<Choice>& into = stop.fixed ? bar : page;
    const bool belongs = before != nullptr && before->group == stop.group && before->fixed == stop.fixed &&
                         (!stop.beside || before->rect.y == stop.rect.y);  // Else a row would frame its neighbours too.
    if (belongs && !singly && into.back().size() < kInARow)
      into.back().push_back(stop.id);
    else
      into.push_back({stop.id});
    before = &stop;
  }
  if (scrolls) page.emplace_back();
  page.insert(page.end(), bar.begin(), bar.end());
  return page;
}

void Scan::step(double now) {
  if (!on_ || now < next_) return;
  const std::vector<Choice> all = choices();
  const bool same_screen = hands_.screen_id() == screen_;
  screen_ = hands_.screen_id();
  if (in_row_ && same_screen) {
    const bool last = at_ + 1 >= around_.size();
    if (!last || ++rounds_ < kRoundsInARow) return light(last ? 0 : at_ + 1, now);
  }
  // The page may have changed meanwhile: after what was lit, or from the beginning.
  const Choice before = at_ < around_.size() ? around_[at_] : Choice();
  const auto found =
      same_screen && !in_row_ && !around_.empty() ? std::find(all.begin(), all.end(), before) : all.end();
  const auto place = found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
  in_row_ = false;
  around_ = all;
  if (all.empty()) return rest(now);
  light(place % all.size(), now);
}

void Scan::light(std::size_t place, double now) {
  at_ = place;
  next_ = now + kSeconds;
  hands_.light(around_[at_].size() == 1 ? around_[at_].front() : std::string());
}

void Scan::take(double now) {
  if (!on_ || at_ >= around_.size() || hands_.screen_id() != screen_) return;
  const Choice choice = around_[at_];
  if (choice.size() > 1) {
    around_.clear();
    for (const std::string& id : choice) around_.push_back({id});
    in_row_ = true;
    rounds_ = 0;
    return light(0, now);
  }
  rest(now);
  if (choice.empty()) {
    Scroller& scroller = hands_.scroller();
    if (scroller.offset() >= scroller.furthest())
      scroller.to(0);
    else
      scroller.by(kScrolled * scroller.page());
  } else if (hands_.attention().focused == choice.front()) {  // Else it is gone, and nobody meant what is there now.
    hands_.take();
  }
  hands_.light({});
}

std::optional<ui::Rect> Scan::lit() const {
  if (!on_ || at_ >= around_.size() || around_[at_].size() == 1) return std::nullopt;
  return around_[at_].empty() ? hands_.page() : hands_.around(around_[at_]);
}

}  // namespace waymark::desktop
