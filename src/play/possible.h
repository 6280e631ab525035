#pragma once

#include <map>
#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "play/answer.h"
#include "play/intent.h"

namespace waymark {

// What could be answered, for whoever looks ahead instead of playing. Each kind says it in its own file, and a kind
// that lacks one of these does not link.

/// Answers that fit, among them one for each mark that an answer can get; plain ones first.
std::vector<Answer> sample_answers(const SingleChoice& kind);
std::vector<Answer> sample_answers(const MultipleChoice& kind);
std::vector<Answer> sample_answers(const TrueOrFalse& kind);
std::vector<Answer> sample_answers(const Estimate& kind);
std::vector<Answer> sample_answers(const Number& kind);
std::vector<Answer> sample_answers(const PutInOrder& kind);
std::vector<Answer> sample_answers(const SortIntoGroups& kind);
std::vector<Answer> sample_answers(const MatchPairs& kind);
std::vector<Answer> sample_answers(const PointAtPicture& kind);
std::vector<Answer> sample_answers(const FillTheGap& kind);

/// The Intents after which what stands on the screen amounts to `answer`, whatever stood there before. Where it stands
/// so already they change nothing. REQUIRES: the answer fits.
std::vector<Intent> intents_towards(const SingleChoice& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const MultipleChoice& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const TrueOrFalse& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const Estimate& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const Number& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const PutInOrder& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const SortIntoGroups& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const MatchPairs& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const PointAtPicture& kind, const std::string& target, const Answer& answer);
std::vector<Intent> intents_towards(const FillTheGap& kind, const std::string& target, const Answer& answer);

/// What a private kind can find, each value with Intents that fill it in so, whatever was filled in before.
using Finds = std::map<int, std::vector<Intent>>;

Finds finds_of(const Reflection& kind, const std::string& target);
Finds finds_of(const ReadinessRuler& kind, const std::string& target);
Finds finds_of(const ProsAndCons& kind, const std::string& target);
Finds finds_of(const IfThenPlan& kind, const std::string& target);
Finds finds_of(const SelfCheck& kind, const std::string& target);

// The same of whole questions.

/// One answer for each mark that an answer can get, by mark.
std::map<int, Answer> answers_by_mark(const Question& question);
std::vector<Intent> intents_towards(const Question& question, const Answer& answer);
Finds finds_of(const Private& asked);

}  // namespace waymark
