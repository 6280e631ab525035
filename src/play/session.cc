#include "play/session.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "play/kinds.h"
#include "play/shuffle.h"

namespace waymark {
namespace {

std::optional<std::uint64_t> seed_of(std::string_view text) {
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return seed;
}

/// What the Intent means for what has that id, or nothing when it is for something else.
std::optional<Gesture> gesture_for(std::string_view id, const Intent& intent) {
  std::string_view target = intent.target;
  if (!target.starts_with(id)) return std::nullopt;
  target.remove_prefix(id.size());
  if (!target.empty() && target.front() != '.') return std::nullopt;
  if (!target.empty()) target.remove_prefix(1);
  return Gesture{intent.verb, target, intent.value};
}

/// Where the area that was chosen on a page is kept: no id of anything else, since ids hold no full stop.
std::string area_key(const Page& page) {
  return page.id + ".area";
}

}  // namespace

Session::Session(std::shared_ptr<const Lesson> lesson) : lesson_(std::move(lesson)), marks_(lesson_) {
  for (const Variable& variable : lesson_->variables) place_.values.push_back(variable.initial);
  enter(0);
}

const Page& Session::page() const {
  return lesson_->pages[place_.page];
}

bool Session::apply(const Intent& intent) {
  const bool over_page = overlay_ != Overlay::kNone;
  bool changed = false;
  switch (intent.verb) {
    case Verb::kBegin:
      changed = begin(intent);
      break;
    case Verb::kNext:
      changed = !over_page && next();
      break;
    case Verb::kBack:
      changed = back();
      break;
    case Verb::kChoose:
      changed = !over_page && choose(intent);
      break;
    case Verb::kSelect:
    case Verb::kDeselect:
    case Verb::kSet:
    case Verb::kPlace:
      changed = !over_page && take(intent);
      break;
    case Verb::kCheck:
      changed = !over_page && check(intent);
      break;
    case Verb::kOpen:
      changed = open(intent);
      break;
    case Verb::kClose:
      changed = std::exchange(overlay_, Overlay::kNone) != Overlay::kNone;
      break;
    case Verb::kDo:
      break;
  }
  if (changed) pass_time(intent.time);
  return changed;
}

void Session::pass_time(std::int64_t now) {
  constexpr std::int64_t kLongestPause = 300;
  if (now <= last_seen_) return;  // A clock that was set back, or an Intent without a time.
  if (last_seen_ != 0) active_seconds_ += std::min(now - last_seen_, kLongestPause);
  last_seen_ = now;
}

bool Session::begin(const Intent& intent) {
  const auto seed = seed_of(intent.value);
  if (!seed || started_ != 0 || seed_ != 0) return false;
  seed_ = *seed;
  started_ = intent.time;
  return true;
}

bool Session::holds(const Condition& condition) const {
  return waymark::holds(condition, place_.values, marks_.score());
}

void Session::set(const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    const Variable& variable = lesson_->variables[setting.variable];
    int& value = place_.values[setting.variable];
    value = std::clamp(setting.adds ? value + setting.value : setting.value, variable.minimum, variable.maximum);
  }
}

std::size_t Session::after(const Page& page) {
  if (page.returns && !place_.detours.empty()) {
    const std::size_t back_to = place_.detours.back();
    place_.detours.pop_back();
    return back_to;
  }
  for (const Way& way : page.next) {
    if (holds(way.when)) return lesson_->index_of(way.go_to);
  }
  // Choices that are passed over have no "next": what stands next comes up.
  if (std::holds_alternative<Choices>(page.ask)) return place_.page + 1;
  return place_.page;  // Nowhere: an ending, or a detour's last page that was reached without a detour.
}

void Session::enter(std::size_t page_index) {
  // The checker refuses pages that would be passed over for ever.
  for (std::size_t hops = 0; hops <= lesson_->pages.size(); ++hops) {
    place_.page = page_index;
    if (holds(page().when)) break;
    page_index = after(page());
  }
  furthest_ = std::max(furthest_, place_.page);
  set(page().set);
}

bool Session::can_go_next() const {
  if (page().next.empty() && (!page().returns || place_.detours.empty())) return false;
  const auto* question = std::get_if<Question>(&page().ask);
  return question == nullptr || !question->required || marks_.settled(*question);
}

bool Session::next() {
  if (!can_go_next()) return false;
  Place before = place_;
  if (const auto* asked = std::get_if<Private>(&page().ask)) {
    const auto found = std::visit([&](const auto& kind) { return found_by(kind, draft(asked->id)); }, asked->kind);
    if (found && asked->into) set({{*asked->into, false, *found}});
  }
  const std::size_t target = after(page());
  history_.push_back(std::move(before));
  enter(target);
  return true;
}

bool Session::back() {
  if (overlay_ != Overlay::kNone) {
    overlay_ = Overlay::kNone;
    return true;
  }
  if (history_.empty()) return false;
  place_ = std::move(history_.back());
  history_.pop_back();
  return true;
}

bool Session::offers(const Choice& choice) const {
  return holds(choice.when) && !(choice.once && place_.chosen.contains(page().id + "." + choice.id));
}

bool Session::choose(const Intent& intent) {
  const auto* choices = std::get_if<Choices>(&page().ask);
  if (choices == nullptr) return false;
  const auto found = std::find_if(choices->options.begin(), choices->options.end(),
                                  [&](const Choice& choice) { return choice.id == intent.target; });
  if (found == choices->options.end() || !offers(*found)) return false;
  history_.push_back(place_);
  if (found->once) place_.chosen.insert(page().id + "." + found->id);
  if (found->detour) place_.detours.push_back(place_.page);
  set(found->set);
  enter(lesson_->index_of(found->go_to));
  return true;
}

bool Session::take(const Question& question, const Gesture& gesture) {
  if (marks_.settled(question)) return false;
  Draft changed = draft(question);
  if (!std::visit([&](const auto& kind) { return waymark::take(kind, gesture, changed); }, question.kind)) return false;
  drafts_[question.id] = std::move(changed);
  feedback_.erase(question.id);
  return true;
}

bool Session::take(const Private& asked, const Gesture& gesture) {
  Draft changed = draft(asked.id);
  if (!std::visit([&](const auto& kind) { return waymark::take(kind, gesture, changed); }, asked.kind)) return false;
  drafts_[asked.id] = std::move(changed);
  return true;
}

bool Session::take(const Intent& intent) {
  if (const auto* question = std::get_if<Question>(&page().ask)) {
    if (const auto gesture = gesture_for(question->id, intent)) return take(*question, *gesture);
  }
  if (const auto* asked = std::get_if<Private>(&page().ask)) {
    if (const auto gesture = gesture_for(asked->id, intent)) return take(*asked, *gesture);
  }
  for (const Block& block : page().blocks) {
    if (!holds(block.when)) continue;
    if (const auto taken = std::visit([&](const auto& kind) { return take_if_meant(kind, intent); }, block.kind)) {
      return *taken;
    }
  }
  if (const auto gesture = gesture_for(area_key(page()), intent)) return take_area(*gesture);
  return false;
}

template <typename Kind>
std::optional<bool> Session::take_if_meant(const Kind& block, const Intent& intent) {
  if constexpr (requires { block.id; }) {
    const auto gesture = gesture_for(block.id, intent);
    if (!gesture) return std::nullopt;
    Draft changed = draft(block.id);
    if (!waymark::take(block, *gesture, changed)) return false;
    drafts_[block.id] = std::move(changed);
    return true;
  } else {
    return std::nullopt;
  }
}

bool Session::take_area(const Gesture& gesture) {
  const bool known = std::find(std::begin(kAreas), std::end(kAreas), gesture.value) != std::end(kAreas);
  if (gesture.verb != Verb::kSelect || !gesture.part.empty() || !known || !asks_area()) return false;
  if (area() == gesture.value) return false;
  drafts_[area_key(page())].picked = {std::string(gesture.value)};
  return true;
}

bool Session::asks_area() const {
  const auto& ids = page().services;
  return std::any_of(ids.begin(), ids.end(),
                     [&](const std::string& id) { return !lesson_->service(id)->areas.empty(); });
}

std::string_view Session::area() const {
  const std::vector<std::string>& picked = draft(area_key(page())).picked;
  return picked.empty() ? std::string_view() : picked.front();
}

std::vector<const Service*> Session::services() const {
  std::vector<const Service*> found;
  for (const std::string& id : page().services) {
    const Service* service = lesson_->service(id);
    const auto& areas = service->areas;
    if (areas.empty() || std::find(areas.begin(), areas.end(), area()) != areas.end()) found.push_back(service);
  }
  return found;
}

bool Session::check(const Intent& intent) {
  const auto* question = std::get_if<Question>(&page().ask);
  // While feedback stands the same answer was just given: a second press must not use up another attempt.
  if (question == nullptr || question->id != intent.target || showing_feedback(*question)) return false;
  Answer answer = std::visit([&](const auto& kind) { return answer_of(kind, draft(*question)); }, question->kind);
  const int attempt = static_cast<int>(marks_.of(*question).answers.size()) + 1;
  if (!marks_.give({question->id, attempt, std::move(answer)})) return false;
  feedback_.insert(question->id);
  return true;
}

bool Session::open(const Intent& intent) {
  const Overlay wanted = intent.target == "help"      ? Overlay::kHelp
                         : intent.target == "sources" ? Overlay::kSources
                         : intent.target == "words"   ? Overlay::kWords
                                                      : Overlay::kNone;
  if (wanted == Overlay::kNone || wanted == overlay_) return false;
  overlay_ = wanted;
  return true;
}

int Session::progress() const {
  const std::size_t last = lesson_->pages.size() - 1;
  return last == 0 ? 1000 : static_cast<int>(furthest_ * 1000 / last);
}

Draft Session::draft(const Question& question) const {
  const auto found = drafts_.find(question.id);
  if (found != drafts_.end()) return found->second;
  return std::visit([&](const auto& kind) { return first_draft(kind, question, seed_); }, question.kind);
}

const Draft& Session::draft(const std::string& id) const {
  static const Draft kNothing;
  const auto found = drafts_.find(id);
  return found == drafts_.end() ? kNothing : found->second;
}

const std::vector<Curve>& Session::curves(const Simulation& model) const {
  const std::vector<std::string>& on = draft(model.id).picked;
  const auto found = solved_.find(model.id);
  if (found != solved_.end() && found->second.switches_on == on) return found->second.curves;
  return (solved_[model.id] = {on, simulate(model, on)}).curves;
}

bool Session::showing_feedback(const Question& question) const {
  return feedback_.contains(question.id);
}

std::vector<std::string> Session::shown_order(const Question& question, std::vector<std::string> ids) const {
  return question.shuffle ? shuffled(std::move(ids), seed_, question.id) : ids;
}

bool Session::operator==(const Session& other) const {
  return lesson_ == other.lesson_ && marks_ == other.marks_ && seed_ == other.seed_ && place_ == other.place_ &&
         furthest_ == other.furthest_ && history_ == other.history_ && overlay_ == other.overlay_ &&
         drafts_ == other.drafts_ && feedback_ == other.feedback_ && started_ == other.started_ &&
         last_seen_ == other.last_seen_ && active_seconds_ == other.active_seconds_;
}

}  // namespace waymark
