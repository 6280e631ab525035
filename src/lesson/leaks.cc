#include "lesson/leaks.h"

#include <algorithm>
#include <optional>

#include "lesson/control_flow.h"

namespace waymark {

namespace {

/// What decides how a run goes on from a page that is shown.
std::vector<const Condition*> conditions_of_steps(const Page& page) {
  std::vector<const Condition*> conditions;
  for (const Way& way : page.next) conditions.push_back(&way.when);
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) conditions.push_back(&choice.when);
  }
  return conditions;
}

/// What decides what is seen of it.
std::vector<const Condition*> conditions_of_sight(const Page& page) {
  std::vector<const Condition*> conditions;
  for (const Block& block : page.blocks) conditions.push_back(&block.when);
  for (const Message& message : page.messages) conditions.push_back(&message.when);
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) conditions.push_back(&choice.when);
  }
  return conditions;
}

bool asks_required(const Page& page) {
  const auto* question = std::get_if<Question>(&page.ask);
  return question != nullptr && question->required;
}

class LeakFinder {
 public:
  explicit LeakFinder(const Lesson& lesson) : lesson_(lesson), flow_(lesson.pages) {}

  Leaks find();

 private:
  struct Branch {
    std::size_t node = 0;
    std::size_t page = 0;
    std::vector<const Condition*> conditions;
  };

  bool is_private(std::size_t variable) const { return lesson_.variables[variable].is_private; }
  template <typename Wanted>
  std::optional<std::size_t> first_read(const std::vector<const Condition*>& conditions, const Wanted& wanted) const;
  std::vector<Branch> branches() const;
  void look_at(std::size_t page);
  void follow(const Branch& branch, std::size_t variable);
  bool follow_set(const Branch& branch);
  bool is_asked_there(std::size_t page, const Branch& branch) const;
  std::set<std::size_t> set_there(std::size_t page, const Branch& branch,
                                  const std::vector<std::size_t>& decided) const;
  static std::vector<std::size_t> way_to(std::size_t node, const Branch& branch,
                                         const std::vector<std::size_t>& decided);

  const Lesson& lesson_;
  ControlFlow flow_;
  Leaks leaks_;
  std::set<std::size_t> set_;  ///< Variables of which a kSet tells, and what is set on their condition.
};

template <typename Wanted>
std::optional<std::size_t> LeakFinder::first_read(const std::vector<const Condition*>& conditions,
                                                  const Wanted& wanted) const {
  for (const Condition* condition : conditions) {
    for (const std::size_t variable : variables_read(*condition)) {
      if (wanted(variable)) return variable;
    }
  }
  return std::nullopt;
}

std::vector<LeakFinder::Branch> LeakFinder::branches() const {
  std::vector<Branch> found;
  for (std::size_t i = 0; i < lesson_.pages.size(); ++i) {
    const Page& page = lesson_.pages[i];
    if (flow_.is_reached(node_before(i))) found.push_back({node_before(i), i, {&page.when}});
    if (flow_.is_reached(node_shown(i))) {
      found.push_back({node_shown(i), i, conditions_of_steps(page)});
    }
  }
  return found;
}

/// What is seen of the page itself.
void LeakFinder::look_at(std::size_t index) {
  const Page& page = lesson_.pages[index];
  if (page.room == Room::kHide) return;
  std::vector<const Condition*> conditions = conditions_of_sight(page);
  if (!asks_required(page)) conditions.push_back(&page.when);  // Else it may have no condition at all.
  const auto variable = first_read(conditions, [&](std::size_t each) { return is_private(each); });
  if (variable) leaks_.found.push_back({Leak::Kind::kShown, index, *variable});
}

std::vector<std::size_t> LeakFinder::way_to(std::size_t node, const Branch& branch,
                                            const std::vector<std::size_t>& decided) {
  std::vector<std::size_t> way = {page_of(node)};
  do {
    node = decided[node];
    if (page_of(node) != way.back()) way.push_back(page_of(node));
  } while (node != branch.node);
  std::reverse(way.begin(), way.end());
  return way;
}

/// Whether its required question may be settled or open there, as the branch will have it.
bool LeakFinder::is_asked_there(std::size_t page, const Branch& branch) const {
  return asks_required(lesson_.pages[page]) && lesson_.pages[page].when.empty() &&
         !flow_.comes_before(node_shown(page), branch.node);
}

/// The variables that are not private and are set on the page, or by its choices.
std::set<std::size_t> LeakFinder::set_there(std::size_t page, const Branch& branch,
                                            const std::vector<std::size_t>& decided) const {
  std::set<std::size_t> found;
  const auto add = [&](const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
      if (!is_private(setting.variable)) found.insert(setting.variable);
    }
  };
  const bool comes_up = decided[node_shown(page)] != kNoPage;
  if (comes_up) add(lesson_.pages[page].set);
  const auto* choices = std::get_if<Choices>(&lesson_.pages[page].ask);
  if (choices == nullptr || (!comes_up && branch.node != node_shown(page))) return found;
  for (const Choice& choice : choices->options) add(choice.set);
  return found;
}

/// What a branch on that private variable decides.
void LeakFinder::follow(const Branch& branch, std::size_t variable) {
  const std::vector<std::size_t> decided = flow_.decided_by(branch.node);
  Leak pages = {Leak::Kind::kPages, 0, variable};
  bool asks = false;
  for (std::size_t i = 0; i < lesson_.pages.size(); ++i) {
    const std::size_t shown = node_shown(i);
    for (const std::size_t each : set_there(i, branch, decided)) {
      const auto way = shown == branch.node ? std::vector{i} : way_to(shown, branch, decided);
      if (set_.insert(each).second) leaks_.found.push_back({Leak::Kind::kSet, i, variable, way, each});
    }
    if (decided[shown] == kNoPage) continue;
    if (is_asked_there(i, branch)) {
      asks = true;
      if (!leaks_.questions.insert(i).second) continue;
      leaks_.found.push_back({Leak::Kind::kQuestion, i, variable, way_to(shown, branch, decided)});
    }
    const bool told = branch.node == node_before(i);  // By its own condition.
    if (lesson_.pages[i].room != Room::kHide && !told) pages.pages.push_back(i);
  }
  if (asks || pages.pages.empty()) return;  // One thing after the other: where the question goes, pages go.
  pages.page = pages.pages.front();
  pages.way = way_to(node_shown(pages.page), branch, decided);
  leaks_.found.push_back(pages);
}

/// What follows from variables that are told of already needs no telling. Whether anything was new.
bool LeakFinder::follow_set(const Branch& branch) {
  const auto leaked = [&](std::size_t variable) { return set_.contains(variable); };
  if (!first_read(branch.conditions, leaked)) return false;
  const std::vector<std::size_t> decided = flow_.decided_by(branch.node);
  bool any = false;
  for (std::size_t i = 0; i < lesson_.pages.size(); ++i) {
    for (const std::size_t each : set_there(i, branch, decided)) any = set_.insert(each).second || any;
    const bool asked = decided[node_shown(i)] != kNoPage && is_asked_there(i, branch);
    if (asked) any = leaks_.questions.insert(i).second || any;
  }
  return any;
}

Leaks LeakFinder::find() {
  for (std::size_t i = 0; i < lesson_.pages.size(); ++i) look_at(i);
  const std::vector<Branch> all = branches();
  for (const Branch& branch : all) {
    const auto variable = first_read(branch.conditions, [&](std::size_t each) { return is_private(each); });
    if (variable) follow(branch, *variable);
  }
  for (bool any = !set_.empty(); any;) {
    any = false;
    for (const Branch& branch : all) any = follow_set(branch) || any;
  }
  return std::move(leaks_);
}

}  // namespace

Leaks leaks_in(const Lesson& lesson) {
  const bool any = std::any_of(lesson.variables.begin(), lesson.variables.end(),
                               [](const Variable& variable) { return variable.is_private; });
  return any ? LeakFinder(lesson).find() : Leaks();
}

}  // namespace waymark
