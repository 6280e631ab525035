#include "play/session.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "play/kinds.h"
#include "play/shuffle.h"

namespace waymark {
namespace {

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The ids that can be picked or moved, in lesson order; none for an estimate.
std::vector<std::string> ids_in(const QuestionKind& kind) {
  std::vector<std::string> ids;
  std::visit(
      [&](const auto& of_kind) {
        if constexpr (requires { of_kind.options; }) {
          for (const Option& option : of_kind.options) ids.push_back(option.id);
        } else if constexpr (requires { of_kind.items; }) {
          for (const OrderItem& item : of_kind.items) ids.push_back(item.id);
        }
      },
      kind);
  return ids;
}

/// The number on the scale that is nearest to `number`.
int on_scale(const Estimate& scale, int number) {
  const int steps = (std::clamp(number, scale.minimum, scale.maximum) - scale.minimum + scale.step / 2) / scale.step;
  return std::min(scale.minimum + steps * scale.step, scale.maximum);
}

template <typename Value>
const Value& value_or_empty(const std::map<std::string, Value>& map, const std::string& key) {
  static const Value kEmpty{};
  const auto found = map.find(key);
  return found == map.end() ? kEmpty : found->second;
}

}  // namespace

Session::Session(std::shared_ptr<const Lesson> lesson) : lesson_(std::move(lesson)), marks_(lesson_) {}

const Page& Session::page() const {
  return lesson_->pages[page_];
}

bool Session::apply(const Intent& intent) {
  const bool over_page = overlay_ != Overlay::kNone;
  bool changed = false;
  switch (intent.verb) {
    case Verb::kBegin:
      changed = begin(intent);
      break;
    case Verb::kNext:
      changed = !over_page && can_go_next() && go_to(page().next);
      break;
    case Verb::kBack:
      changed = go_back();
      break;
    case Verb::kChoose:
      changed = !over_page && choose(intent);
      break;
    case Verb::kSelect:
      changed = !over_page && select(intent, true);
      break;
    case Verb::kDeselect:
      changed = !over_page && select(intent, false);
      break;
    case Verb::kSet:
      changed = !over_page && set(intent);
      break;
    case Verb::kPlace:
      changed = !over_page && place(intent);
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
  const auto seed = number_of<std::uint64_t>(intent.value);
  if (!seed || started_ != 0 || seed_ != 0) return false;
  seed_ = *seed;
  started_ = intent.time;
  return true;
}

void Session::enter(std::size_t page_index) {
  page_ = page_index;
  furthest_ = std::max(furthest_, page_index);
}

bool Session::go_to(std::string_view page_id) {
  const Page* target = lesson_->page(page_id);
  if (target == nullptr) return false;
  history_.push_back(page_);
  enter(static_cast<std::size_t>(target - lesson_->pages.data()));
  return true;
}

bool Session::go_back() {
  if (overlay_ != Overlay::kNone) {
    overlay_ = Overlay::kNone;
    return true;
  }
  if (history_.empty()) return false;
  page_ = history_.back();
  history_.pop_back();
  return true;
}

bool Session::can_go_next() const {
  if (page().next.empty()) return false;
  const auto* question = std::get_if<Question>(&page().ask);
  return question == nullptr || !question->required || marks_.settled(*question);
}

bool Session::choose(const Intent& intent) {
  const auto* choices = std::get_if<Choices>(&page().ask);
  if (choices == nullptr) return false;
  const auto found = std::find_if(choices->options.begin(), choices->options.end(),
                                  [&](const Choice& choice) { return choice.id == intent.target; });
  return found != choices->options.end() && go_to(found->go_to);
}

const Question* Session::asked(const Intent& intent) const {
  const auto* question = std::get_if<Question>(&page().ask);
  const bool open = question != nullptr && question->id == intent.target && !marks_.settled(*question);
  return open ? question : nullptr;
}

bool Session::select(const Intent& intent, bool on) {
  const Question* question = asked(intent);
  if (question == nullptr || std::holds_alternative<PutInOrder>(question->kind)) return false;
  const auto ids = ids_in(question->kind);
  if (std::find(ids.begin(), ids.end(), intent.value) == ids.end()) return false;
  auto& picked = drafts_[question->id];
  const bool several = std::holds_alternative<MultipleChoice>(question->kind);
  const bool is_on = std::find(picked.begin(), picked.end(), intent.value) != picked.end();
  if (is_on == on || (!on && !several)) return false;
  if (!several) picked.clear();
  if (on)
    picked.push_back(intent.value);
  else
    picked.erase(std::find(picked.begin(), picked.end(), intent.value));
  feedback_[question->id] = false;
  return true;
}

bool Session::set(const Intent& intent) {
  if (const auto* reflection = std::get_if<Reflection>(&page().ask)) {
    if (reflection->id != intent.target || written(reflection->id) == intent.value) return false;
    written_[reflection->id] = intent.value;
    return true;
  }
  const Question* question = asked(intent);
  const auto* estimate = question == nullptr ? nullptr : std::get_if<Estimate>(&question->kind);
  const auto number = number_of<int>(intent.value);
  if (estimate == nullptr || !number || *number < estimate->minimum || *number > estimate->maximum) return false;
  const int before = draft_number(*question);
  numbers_[question->id] = on_scale(*estimate, *number);
  return before != numbers_[question->id];
}

bool Session::place(const Intent& intent) {
  const Question* question = asked(intent);
  if (question == nullptr || !std::holds_alternative<PutInOrder>(question->kind)) return false;
  const std::size_t space = intent.value.rfind(' ');
  if (space == std::string::npos) return false;
  const std::string item = intent.value.substr(0, space);
  const auto index = number_of<std::size_t>(std::string_view(intent.value).substr(space + 1));
  auto order = shown_order(*question);
  const auto found = std::find(order.begin(), order.end(), item);
  if (!index || found == order.end() || *index >= order.size()) return false;
  if (static_cast<std::size_t>(found - order.begin()) == *index) return false;
  order.erase(found);
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(*index), item);
  drafts_[question->id] = std::move(order);
  feedback_[question->id] = false;
  return true;
}

bool Session::check(const Intent& intent) {
  const Question* question = asked(intent);
  // While feedback stands the same answer was just given: a second press must not use up another attempt.
  if (question == nullptr || showing_feedback(*question)) return false;
  Answer answer = std::vector<std::string>();
  if (std::holds_alternative<Estimate>(question->kind))
    answer = draft_number(*question);
  else if (std::holds_alternative<PutInOrder>(question->kind))
    answer = shown_order(*question);
  else {
    std::vector<std::string> picked;
    for (const std::string& id : ids_in(question->kind)) {
      const auto& chosen = draft(question->id);
      if (std::find(chosen.begin(), chosen.end(), id) != chosen.end()) picked.push_back(id);
    }
    answer = std::move(picked);
  }
  const int attempt = static_cast<int>(marks_.of(*question).answers.size()) + 1;
  if (!marks_.give({question->id, attempt, std::move(answer)})) return false;
  feedback_[question->id] = true;
  return true;
}

bool Session::open(const Intent& intent) {
  const Overlay wanted = intent.target == "help"      ? Overlay::kHelp
                         : intent.target == "sources" ? Overlay::kSources
                                                      : Overlay::kNone;
  if (wanted == Overlay::kNone || wanted == overlay_) return false;
  overlay_ = wanted;
  return true;
}

int Session::progress() const {
  const std::size_t last = lesson_->pages.size() - 1;
  return last == 0 ? 1000 : static_cast<int>(furthest_ * 1000 / last);
}

const std::vector<std::string>& Session::draft(const std::string& question) const {
  return value_or_empty(drafts_, question);
}

int Session::draft_number(const Question& question) const {
  const auto& scale = std::get<Estimate>(question.kind);
  const auto found = numbers_.find(question.id);
  return found != numbers_.end() ? found->second : on_scale(scale, scale.minimum + (scale.maximum - scale.minimum) / 2);
}

bool Session::showing_feedback(const Question& question) const {
  return value_or_empty(feedback_, question.id);
}

const std::string& Session::written(const std::string& reflection) const {
  return value_or_empty(written_, reflection);
}

std::vector<std::string> Session::shown_order(const Question& question) const {
  auto ids = ids_in(question.kind);
  if (!std::holds_alternative<PutInOrder>(question.kind)) {
    return question.shuffle ? shuffled(std::move(ids), seed_, question.id) : ids;
  }
  const auto& moved = draft(question.id);
  return moved.empty() ? shuffled(std::move(ids), seed_, question.id) : moved;
}

bool Session::operator==(const Session& other) const {
  return lesson_ == other.lesson_ && marks_ == other.marks_ && seed_ == other.seed_ && page_ == other.page_ &&
         furthest_ == other.furthest_ && history_ == other.history_ && overlay_ == other.overlay_ &&
         drafts_ == other.drafts_ && numbers_ == other.numbers_ && feedback_ == other.feedback_ &&
         written_ == other.written_ && started_ == other.started_ && last_seen_ == other.last_seen_ &&
         active_seconds_ == other.active_seconds_;
}

}  // namespace waymark
