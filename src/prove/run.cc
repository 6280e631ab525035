#include "prove/run.h"

#include <iterator>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark::prove {

Run::Run(const Model& model, bool wrong_first) : model_(model), wrong_first_(wrong_first), session_(model.lesson) {
  session_.apply({Verb::kBegin, {}, "1"});
}

void Run::play(const Acts& acts) {
  for (const Act act : acts) play(act);
}

void Run::play(Act act) {
  switch (act.kind) {
    case Act::Kind::kAnswer:
      return answer(std::get<Question>(session_.page().ask), act);
    case Act::Kind::kFill: {
      const Private& asked = std::get<Private>(session_.page().ask);
      return fill(asked, finds_of(asked).begin()->first);
    }
    case Act::Kind::kNext:
      return next(act);
    case Act::Kind::kChoose:
      apply({Verb::kChoose, std::get<Choices>(session_.page().ask).options[act.value].id, {}});
      return;
    case Act::Kind::kBack:
      apply({Verb::kBack, {}, {}});
      return;
  }
}

/// Until it is settled, with that mark as its best; or once, where each attempt is told apart.
void Run::answer(const Question& question, Act act) {
  const auto answers = answers_by_mark(question);
  const int wanted = std::next(answers.begin(), act.value)->first;
  if (model_.marking == Marking::kAttempts) return give(question, wanted);
  while (!session_.marks().settled(question)) {
    const bool wrong = wrong_first_ && session_.marks().of(question).answers.empty();
    give(question, wrong ? answers.begin()->first : wanted);
  }
}

void Run::give(const Question& question, int mark) {
  const auto answers = answers_by_mark(question);
  const Answer& wanted = answers.at(mark);
  for (const Intent& intent : intents_towards(question, wanted)) apply(intent);
  if (apply({Verb::kCheck, question.id, {}})) return;
  // The same answer was given last, and its feedback stands: it counts once more when something else was put in
  // between.
  const Answer& other = mark == answers.begin()->first ? answers.rbegin()->second : answers.begin()->second;
  for (const Intent& intent : intents_towards(question, other)) apply(intent);
  for (const Intent& intent : intents_towards(question, wanted)) apply(intent);
  apply({Verb::kCheck, question.id, {}});
}

void Run::next(Act act) {
  const Place& place = model_.places[model_.lesson->index_of(session_.page().id)];
  if (place.into) {
    const Private& asked = std::get<Private>(session_.page().ask);
    const auto found =
        std::visit([&](const auto& kind) { return found_by(kind, session_.draft(asked.id)); }, asked.kind);
    if (act.value != 0) fill(asked, place.finds[act.value - 1U]);
    // What was filled in on an earlier visit would be found again: it is to leave the variable as it is.
    if (act.value == 0 && found) fill(asked, session_.values()[*place.into]);
  }
  apply({Verb::kNext, {}, {}});
}

void Run::fill(const Private& asked, int value) {
  const Finds finds = finds_of(asked);
  for (const Intent& intent : finds.at(value)) apply(intent);
}

void Run::pass() {
  const auto& question = std::get<Question>(session_.page().ask);
  if (!session_.marks().settled(question)) give(question, kFullMark);
  apply({Verb::kNext, {}, {}});
}

/// Keeps what changes something; and what puts an item in its place, since in a run of another seed it may.
bool Run::apply(const Intent& intent) {
  const bool changed = session_.apply(intent);
  if (changed || intent.verb == Verb::kPlace) intents_.push_back(intent);
  return changed;
}

}  // namespace waymark::prove
