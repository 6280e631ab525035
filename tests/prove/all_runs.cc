#include "prove/all_runs.h"

#include <algorithm>
#include <functional>

#include <catch2/catch_test_macros.hpp>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark::test {

Somebody::Somebody(std::shared_ptr<const Lesson> lesson) : lesson_(lesson), session_(std::move(lesson)) {
  session_.apply({Verb::kBegin, {}, "1"});
  for (const Variable& variable : lesson_->variables) place_.values.push_back(variable.initial);
  enter(0);
  compare();
}

bool Somebody::apply(const Intent& intent) {
  const Place before = place_;
  const Page& page = session_.page();
  const std::optional<int> found = found_here();
  if (!session_.apply(intent)) return false;
  if (intent.verb == Verb::kBack) {
    place_ = history_.back();
    history_.pop_back();
  } else if (intent.verb == Verb::kNext) {
    history_.push_back(before);
    if (found) set({{*std::get<Private>(page.ask).into, false, *found}});
    enter(after(place_.page));
  } else if (intent.verb == Verb::kChoose) {
    history_.push_back(before);
    const auto& options = std::get<Choices>(page.ask).options;
    const Choice& choice =
        *std::find_if(options.begin(), options.end(), [&](const Choice& each) { return each.id == intent.target; });
    if (choice.once) place_.chosen.insert(page.id + "." + choice.id);
    if (choice.detour) place_.detours.push_back(place_.page);
    set(choice.set);
    enter(lesson_->index_of(choice.go_to));
  }
  compare();
  return true;
}

/// What leaving the page puts into a variable.
std::optional<int> Somebody::found_here() const {
  const auto* asked = std::get_if<Private>(&session_.page().ask);
  if (asked == nullptr || !asked->into) return std::nullopt;
  return std::visit([&](const auto& kind) { return found_by(kind, session_.draft(asked->id)); }, asked->kind);
}

void Somebody::compare() const {
  if (lesson_->pages[place_.page].id == session_.page().id && place_.values == session_.values()) return;
  FAIL("The session is at " << session_.page().id << ", not at " << lesson_->pages[place_.page].id);
}

void Somebody::set(const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    const Variable& variable = lesson_->variables[setting.variable];
    int& value = place_.values[setting.variable];
    value = setting.adds ? value + setting.value : setting.value;
    value = std::max(variable.minimum, std::min(variable.maximum, value));
  }
}

std::size_t Somebody::after(std::size_t page) {
  const Page& from = lesson_->pages[page];
  if (from.returns && !place_.detours.empty()) {
    const std::size_t target = place_.detours.back();
    place_.detours.pop_back();
    return target;
  }
  for (const Way& way : from.next) {
    if (holds(way.when)) return lesson_->index_of(way.go_to);
  }
  return std::holds_alternative<Choices>(from.ask) ? page + 1 : page;
}

void Somebody::enter(std::size_t page) {
  for (std::size_t hops = 0; hops <= lesson_->pages.size(); ++hops) {
    place_.page = page;
    if (holds(lesson_->pages[page].when)) break;
    page = after(page);
  }
  set(lesson_->pages[place_.page].set);
}

bool Somebody::holds(const Condition& condition) const {
  return waymark::holds(condition, place_.values, session_.marks().score());
}

bool Somebody::give(const Question& question, const Answer& answer) {
  for (const Intent& intent : intents_towards(question, answer)) apply(intent);
  if (apply({Verb::kCheck, question.id, {}})) return true;
  for (const auto& [mark, other] : answers_by_mark(question)) {
    for (const Intent& intent : intents_towards(question, other)) apply(intent);
  }
  for (const Intent& intent : intents_towards(question, answer)) apply(intent);
  return apply({Verb::kCheck, question.id, {}});
}

std::string Somebody::word_of(const Place& place) {
  std::string word = std::to_string(place.page);
  for (const int value : place.values) word += "," + std::to_string(value);
  for (const std::string& choice : place.chosen) word += "," + choice;
  for (const std::size_t page : place.detours) word += ">" + std::to_string(page);
  return word + ";";
}

std::string Somebody::state() const {
  std::string word = word_of(place_);
  for (const Page& page : lesson_->pages) {
    if (const auto* question = std::get_if<Question>(&page.ask)) {
      const QuestionMark& mark = session_.marks().of(*question);
      word += " " + std::to_string(mark.answers.size()) + ":" + std::to_string(mark.best);
    }
    if (const auto* asked = std::get_if<Private>(&page.ask)) {
      const auto found =
          std::visit([&](const auto& kind) { return found_by(kind, session_.draft(asked->id)); }, asked->kind);
      word += " " + (found ? std::to_string(*found) : "-");
    }
  }
  return word;
}

std::string Somebody::state_with_history() const {
  std::string word = state() + "|";
  for (const Place& place : history_) word += word_of(place);
  return word;
}

std::vector<Somebody> all_next(const Somebody& somebody, bool back, bool wrong_first) {
  std::vector<Somebody> found;
  const auto add = [&](const auto& act) {
    found.push_back(somebody);
    if (!act(found.back())) found.pop_back();
  };
  const Page& page = somebody.session().page();
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) {
      add([&](Somebody& one) { return one.apply({Verb::kChoose, choice.id, {}}); });
    }
  }
  if (const auto* question = std::get_if<Question>(&page.ask)) {
    for (const auto& [mark, answer] : answers_by_mark(*question)) {
      add([&, &given = answer](Somebody& one) { return one.give(*question, given); });
      if (wrong_first && somebody.session().marks().of(*question).answers.empty()) break;
    }
  }
  if (const auto* asked = std::get_if<Private>(&page.ask)) {
    for (const auto& [value, intents] : finds_of(*asked)) {
      add([&, &steps = intents](Somebody& one) {
        bool changed = false;
        for (const Intent& intent : steps) changed = one.apply(intent) || changed;
        return changed;
      });
    }
  }
  add([](Somebody& one) { return one.apply({Verb::kNext, {}, {}}); });
  if (back) add([](Somebody& one) { return one.apply({Verb::kBack, {}, {}}); });
  return found;
}

std::vector<bool> AllRuns::can_reach(const std::vector<bool>& wanted) const {
  std::vector<bool> found = wanted;
  for (bool changes = true; changes;) {
    changes = false;
    for (std::size_t i = states.size(); i-- > 0;) {
      const bool reaches =
          std::any_of(next[i].begin(), next[i].end(), [&](const Step& step) -> bool { return found[step.to]; });
      if (found[i] || !reaches) continue;
      changes = found[i] = true;
    }
  }
  return found;
}

std::vector<std::size_t> AllRuns::pages_turned() const {
  std::vector<std::size_t> turned(states.size(), states.size());
  turned[0] = 0;
  for (bool changes = true; changes;) {
    changes = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
      for (const Step& step : next[i]) {
        const std::size_t through = turned[i] + (step.turns_page ? 1 : 0);
        if (through >= turned[step.to]) continue;
        turned[step.to] = through;
        changes = true;
      }
    }
  }
  return turned;
}

namespace {

struct Follow {
  std::function<std::vector<Somebody>(const Somebody&)> next;
  std::function<std::string(const Somebody&)> word;
  std::size_t most;
};

AllRuns follow_all(const std::vector<Somebody>& from, const Follow& how) {
  AllRuns all;
  std::map<std::string, std::size_t> known;
  const auto take = [&](const Somebody& one) {
    const auto [found, is_new] = known.try_emplace(how.word(one), all.states.size());
    if (is_new) {
      all.states.push_back(one);
      all.next.emplace_back();
    }
    return found->second;
  };
  for (const Somebody& one : from) take(one);
  for (std::size_t i = 0; i < all.states.size(); ++i) {
    if (all.states.size() > how.most) {
      all.whole = false;
      break;
    }
    const Somebody at = all.states[i];
    for (const Somebody& next : how.next(at)) {
      const std::size_t to = take(next);  // May move all.next.
      all.next[i].push_back({to, next.history() != at.history()});
    }
  }
  return all;
}

}  // namespace

AllRuns all_forward(const std::vector<Somebody>& from, bool wrong_first, std::size_t most) {
  return follow_all(from, {[&](const Somebody& one) { return all_next(one, false, wrong_first); },
                           [](const Somebody& one) { return one.state(); }, most});
}

AllRuns all_with_back(const Somebody& from, std::size_t most_history, std::size_t most) {
  return follow_all({from}, {[&](const Somebody& one) {
                               auto next = all_next(one, true, false);
                               std::erase_if(next, [&](const Somebody& each) { return each.history() > most_history; });
                               return next;
                             },
                             [](const Somebody& one) { return one.state_with_history(); }, most});
}

}  // namespace waymark::test
