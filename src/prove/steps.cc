#include "prove/steps.h"

#include <algorithm>

#include "play/answer.h"

namespace waymark::prove {

Steps::Steps(const Model& model, bool wrong_first) : model_(model), wrong_first_(wrong_first) {
  for (const Variable& variable : model.lesson->variables) values_.push_back(variable.initial);
}

std::vector<Word> Steps::first() {
  at_.assign(model_.words, 0);
  enter(0);
  return at_;
}

void Steps::look(const Word* state) {
  acts_.clear();
  nexts_.clear();
  const Place& place = model_.places[page_of(state)];
  if (place.required && !is_settled(state, *place.required)) {
    answer(state, model_.required[*place.required]);
    return;
  }
  if (place.filled && place.filled->get(state) == 0) {
    begin(state);
    place.filled->set(at_.data(), 1);
    end({Act::Kind::kFill, 0});
  }
  choose(state, place);
  if (leads_on(state)) go_next(state, place);
}

void Steps::begin(const Word* state) {
  at_.assign(state, state + model_.words);
  for (std::size_t i = 0; i < model_.variables.size(); ++i) {
    const std::size_t variable = model_.variables[i];
    values_[variable] = model_.lesson->variables[variable].minimum + static_cast<int>(model_.value[i].get(state));
  }
}

void Steps::end(Act act) {
  acts_.push_back(act);
  nexts_.insert(nexts_.end(), at_.begin(), at_.end());
}

void Steps::answer(const Word* state, const Required& required) {
  const std::size_t full = required.marks.size() - 1;
  switch (model_.marking) {
    case Marking::kSettled:
      return add_answer(state, required, {full, full, required.settled});
    case Marking::kScore: {
      const bool only_wrong = wrong_first_ && required.question->attempts == 1;
      for (std::size_t mark = only_wrong ? 1 : full + 1; mark-- > 0;) {
        add_answer(state, required, {mark, mark, required.settled});
      }
      return;
    }
    case Marking::kAttempts:
      break;
  }
  const Word before = required.status.get(state);
  const std::size_t attempts = before == 0 ? 1 : required.attempts_of(before) + 1;
  for (std::size_t mark = full + 1; mark-- > 0;) {
    const std::size_t best = before == 0 ? mark : std::max(mark, required.best_of(before));
    const bool settles = mark == full || static_cast<int>(attempts) == required.question->attempts;
    add_answer(state, required, {mark, best, settles ? required.settled : required.status_of(attempts, best)});
  }
}

void Steps::add_answer(const Word* state, const Required& required, const Answered& answered) {
  begin(state);
  required.status.set(at_.data(), answered.status);
  if (model_.marking != Marking::kSettled && answered.status == required.settled) {
    const Word sum = model_.sum.get(state) + static_cast<Word>(required.marks[answered.best]);
    model_.sum.set(at_.data(), std::min(sum, model_.enough));
  }
  end({Act::Kind::kAnswer, static_cast<std::uint16_t>(answered.mark)});
}

void Steps::go_next(const Word* state, const Place& place) {
  const auto page = page_of(state);
  // Filled in once, the private kind always finds something; where it does not matter, nothing need be filled in.
  const bool filled = place.filled && place.filled->get(state) != 0;
  const std::size_t finds = place.filled && !filled ? 0 : place.finds.size();
  for (std::size_t find = filled ? 1 : 0; find <= finds; ++find) {
    begin(state);
    if (find != 0) set({{*place.into, false, place.finds[find - 1]}});
    enter(after(page));
    end({Act::Kind::kNext, static_cast<std::uint16_t>(find)});
  }
}

void Steps::choose(const Word* state, const Place& place) {
  for (std::size_t i = 0; i < place.options.size(); ++i) {
    const Option& option = place.options[i];
    begin(state);
    if (!holds(option.choice->when) || (option.once && option.once->get(state) != 0)) continue;
    if (option.once) option.once->set(at_.data(), 1);
    if (option.choice->detour) {
      const auto list = static_cast<Detours::Number>(model_.detours.get(state));
      model_.detours.set(at_.data(), detours_.with(list, static_cast<std::uint32_t>(page_of(state))));
    }
    set(option.choice->set);
    enter(option.go_to);
    end({Act::Kind::kChoose, static_cast<std::uint16_t>(i)});
  }
}

void Steps::set(const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    const Variable& variable = model_.lesson->variables[setting.variable];
    int& value = values_[setting.variable];
    value = std::clamp(setting.adds ? value + setting.value : setting.value, variable.minimum, variable.maximum);
  }
}

std::size_t Steps::after(std::size_t page) {
  const Place& place = model_.places[page];
  const auto list = static_cast<Detours::Number>(model_.detours.get(at_.data()));
  if (place.page->returns && list != 0) {
    model_.detours.set(at_.data(), detours_.without_last(list));
    return detours_.last(list);
  }
  for (std::size_t i = 0; i < place.go_to.size(); ++i) {
    if (holds(place.page->next[i].when)) return place.go_to[i];
  }
  return place.options.empty() ? page : page + 1;
}

void Steps::enter(std::size_t page) {
  std::size_t shown = page;
  for (std::size_t hops = 0; hops <= model_.places.size(); ++hops) {
    shown = page;
    if (holds(model_.places[shown].page->when)) break;
    page = after(shown);
  }
  const Place& place = model_.places[shown];
  set(place.page->set);
  model_.page.set(at_.data(), shown);
  for (std::size_t i = 0; i < model_.variables.size(); ++i) {
    const std::size_t variable = model_.variables[i];
    const int kept = model_.alike[i].of(values_[variable]);
    model_.value[i].set(at_.data(), static_cast<Word>(kept - model_.lesson->variables[variable].minimum));
  }
  for (std::size_t i = 0; i < at_.size(); ++i) at_[i] &= place.live[i];
}

bool Steps::holds(const Condition& condition) {
  if (condition.empty()) return true;
  int score = 0;
  if (model_.marking != Marking::kSettled && reads_score(condition)) {
    read_score_early_ = read_score_early_ || !all_settled(at_.data());
    score = static_cast<int>(marks_of(at_.data()) / std::max<std::size_t>(model_.required.size(), 1));
    if (model_.required.empty()) score = kFullMark;
  }
  return waymark::holds(condition, values_, score);
}

bool Steps::is_ending(const Word* state) const {
  return model_.places[page_of(state)].page->kind == PageKind::kEnding;
}

bool Steps::leads_on(const Word* state) const {
  const Page& page = *model_.places[page_of(state)].page;
  return !page.next.empty() || (page.returns && model_.detours.get(state) != 0);
}

bool Steps::is_settled(const Word* state, std::size_t required) const {
  return model_.required[required].status.get(state) == model_.required[required].settled;
}

bool Steps::all_settled(const Word* state) const {
  for (std::size_t i = 0; i < model_.required.size(); ++i) {
    if (!is_settled(state, i)) return false;
  }
  return true;
}

Word Steps::marks_of(const Word* state) const {
  Word sum = model_.sum.get(state);
  for (const Required& required : model_.required) {
    const Word status = required.status.get(state);
    if (status != 0 && status != required.settled) sum += static_cast<Word>(required.marks[required.best_of(status)]);
  }
  return sum;
}

}  // namespace waymark::prove
