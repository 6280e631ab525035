#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

namespace {

/// An idea, by its number from 1, takes the place of both parts.
bool take_idea(const std::vector<IfThenPlan::Idea>& ideas, const Gesture& gesture, Draft& draft) {
  const auto number = whole_number(gesture.value);
  if (gesture.verb != Verb::kSelect || !gesture.part.empty() || !number) return false;
  if (*number < 1 || static_cast<std::size_t>(*number) > ideas.size()) return false;
  const IfThenPlan::Idea& idea = ideas[static_cast<std::size_t>(*number) - 1];
  const bool if_changed = write("if", {Verb::kSet, "if", idea.if_part}, draft);
  return write("then", {Verb::kSet, "then", idea.then_part}, draft) || if_changed;
}

}  // namespace

bool take(const IfThenPlan& kind, const Gesture& gesture, Draft& draft) {
  return write("if", gesture, draft) || write("then", gesture, draft) || take_idea(kind.ideas, gesture, draft);
}

std::optional<int> found_by(const IfThenPlan&, const Draft&) {
  return std::nullopt;
}

Finds finds_of(const IfThenPlan&, const std::string&) {
  return {};
}

}  // namespace waymark
