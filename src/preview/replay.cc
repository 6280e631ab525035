#include "preview/replay.h"

#include <optional>
#include <utility>

namespace waymark::preview {
namespace {

/// What an act is done to: "q-sort" of "q-sort.alcohol".
std::string thing_of(const Intent& intent) {
  return intent.target.substr(0, intent.target.find('.'));
}

bool answers(const Intent& intent) {
  return intent.verb >= Verb::kSelect && intent.verb <= Verb::kCheck;
}

class Replay {
 public:
  Replay(const Trail& trail, std::shared_ptr<const Lesson> lesson)
      : trail_(trail), so_far_{Session(std::move(lesson)), {}, Replayed::Fit::kWhole, {}}, safe_(so_far_) {}

  Replayed run() {
    std::string before;  // The page of the trail, which while it fits is the session's.
    for (std::size_t i = 0; i < trail_.steps.size(); ++i) {
      const Step& step = trail_.steps[i];
      if (!follow(step, step.page != before)) return back();
      while (i < trail_.steps.size() && is_gone(trail_.steps[i].page)) ++i;
      if (i == trail_.steps.size()) {
        so_far_.fit = Replayed::Fit::kPageGone;
        return std::move(so_far_);
      }
      before = trail_.steps[i].page;
      if (here() != before) return back();
    }
    return std::move(so_far_);
  }

 private:
  const std::string& here() const { return so_far_.session.page().id; }
  bool is_gone(const std::string& page) const { return so_far_.session.lesson().page(page) == nullptr; }

  bool apply(const Intent& intent) {
    const std::string before = so_far_.steps.empty() ? std::string() : here();
    if (!so_far_.session.apply(intent)) return false;
    so_far_.steps.push_back({intent, here()});
    if (here() != before && so_far_.session.page().checkpoint) safe_ = so_far_;
    return true;
  }

  /// False when an act that turned the page means nothing any more.
  bool follow(const Step& step, bool turned) {
    const bool spoilt = answers(step.intent) && spoilt_.contains(thing_of(step.intent));
    if (spoilt || !apply(step.intent)) {
      if (answers(step.intent)) leave_out(thing_of(step.intent));
      return !turned;
    }
    const Intent on{step.intent.verb == Verb::kBack ? Verb::kBack : Verb::kNext, {}, {}, step.intent.time};
    // New pages may lead round in a circle.
    for (std::size_t i = so_far_.session.lesson().pages.size(); i > 0 && here() != step.page; --i) {
      if (trail_.pages.contains(here()) || !apply(on)) break;
    }
    return true;
  }

  void leave_out(std::string thing) {
    spoilt_.insert(std::move(thing));
    so_far_.fit = Replayed::Fit::kLeftOut;
    so_far_.left_out = so_far_.session.page().title;
  }

  Replayed back() {
    if (safe_.steps.empty()) begin();
    safe_.fit = Replayed::Fit::kBack;
    return std::move(safe_);
  }

  /// There was no checkpoint: nothing but the act that begins.
  void begin() {
    safe_.session.apply(trail_.steps.front().intent);
    safe_.steps.push_back({trail_.steps.front().intent, safe_.session.page().id});
  }

  const Trail& trail_;
  Replayed so_far_;
  Replayed safe_;  ///< As it was at the last checkpoint.
  std::set<std::string> spoilt_;
};

}  // namespace

Replayed replay(const Trail& trail, std::shared_ptr<const Lesson> lesson) {
  return Replay(trail, std::move(lesson)).run();
}

}  // namespace waymark::preview
