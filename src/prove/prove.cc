#include "prove/prove.h"

#include <algorithm>
#include <utility>

#include "lesson/leaks.h"
#include "prove/forward.h"
#include "prove/judge.h"
#include "prove/run.h"
#include "prove/there_and_back.h"

namespace waymark::prove {

namespace {

using LessonPointer = std::shared_ptr<const Lesson>;

/// The best score of somebody who gets as little as can be at the first attempt at each question.
int score_after_wrong(const Model& model) {
  int sum = 0;
  for (const Required& required : model.required) {
    sum += required.question->attempts > 1 ? kFullMark : required.marks.front();
  }
  return model.required.empty() ? kFullMark : sum / static_cast<int>(model.required.size());
}

/// Where it shows that the lesson can be completed, if anywhere.
State completed_in(const Model& model, const Steps& steps, const Space& space) {
  const Lesson& lesson = *model.lesson;
  const auto passed = [&](const Word* state) {
    if (lesson.move_on == MoveOn::kCompleted || model.required.empty()) return true;
    if (model.marking == Marking::kSettled) return score_after_wrong(model) >= lesson.mastery_score;
    return steps.marks_of(state) / model.required.size() >= static_cast<Word>(lesson.mastery_score);
  };
  State nearest = kNoState;
  for (State state = 0; state < space.states.size(); ++state) {
    const Word* words = space.states[state];
    if (!steps.is_ending(words) || !steps.all_settled(words) || !passed(words)) continue;
    if (nearest == kNoState || space.pages_turned[state] < space.pages_turned[nearest]) nearest = state;
  }
  return nearest;
}

Finding completable(const Model& model, const Steps& steps, const Forward& forward) {
  const State at = completed_in(model, steps, forward.space());
  if (at == kNoState) {
    const Verdict verdict = forward.space().whole ? Verdict::kRefuted : Verdict::kBounded;
    return {Claim::kCompletable, verdict, {{{}, verdict, {}}}};
  }
  Run run(model, true);
  run.play(forward.run_to(at));
  return {Claim::kCompletable, Verdict::kProved, {{{}, Verdict::kProved, run.intents()}}};
}

Finding completable_with_score(LessonPointer lesson, const Options& options) {
  const Model model(std::move(lesson), Marking::kScore);
  Steps steps(model, true);
  const Forward forward(model, steps, options.limit);
  return completable(model, steps, forward);
}

/// No run shows it: it speaks of what two runs have in common. The pages where something shows refute it.
Finding nothing_private(const Lesson& lesson) {
  Finding finding = {Claim::kPrivate, Verdict::kProved, {}};
  for (const Leak& leak : leaks_in(lesson).found) {
    finding.verdict = Verdict::kRefuted;
    finding.cases.push_back({lesson.pages[leak.page].id, Verdict::kRefuted, {}});
  }
  return finding;
}

void explore_there_and_back(LessonPointer lesson, const Options& options, Findings& findings) {
  const Model model(std::move(lesson), Marking::kAttempts);
  Steps steps(model, false);
  const ThereAndBack runs(model, steps, options.limit);
  Judge(model, steps, runs.space(), [&](State state) { return runs.run_to(state); }, options).judge(findings);
}

}  // namespace

Findings prove(LessonPointer lesson, const Options& options) {
  Findings findings;
  const bool scored = ways_read_score(*lesson);
  const Model model(lesson, scored ? Marking::kScore : Marking::kSettled);
  Steps steps(model, false);
  const Forward forward(model, steps, options.limit);
  if (steps.read_score_early()) {
    explore_there_and_back(lesson, options, findings);
  } else {
    Judge(model, steps, forward.space(), [&](State state) { return forward.run_to(state); }, options).judge(findings);
    if (!findings.whole) findings.depth = forward.depth();
  }
  const auto after = std::find_if(findings.findings.begin(), findings.findings.end(),
                                  [](const Finding& finding) { return finding.claim > Claim::kCompletable; });
  findings.findings.insert(after,
                           scored ? completable_with_score(lesson, options) : completable(model, steps, forward));
  findings.findings.push_back(nothing_private(*lesson));
  return findings;
}

Verdict Findings::verdict() const {
  Verdict worst = Verdict::kProved;
  for (const Finding& finding : findings) {
    if (finding.verdict == Verdict::kRefuted) return Verdict::kRefuted;
    if (finding.verdict == Verdict::kBounded) worst = Verdict::kBounded;
  }
  return worst;
}

}  // namespace waymark::prove
