#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "play/answer.h"
#include "play/draft.h"

namespace waymark {

// What playing knows of each kind of question, one file a kind. A kind that lacks one of these does not link.

/// What a run of that seed shows first, before anything was done.
Draft first_draft(const SingleChoice& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const MultipleChoice& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const TrueOrFalse& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const Estimate& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const Number& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const PutInOrder& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const SortIntoGroups& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const MatchPairs& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const PointAtPicture& kind, const Question& question, std::uint64_t seed);
Draft first_draft(const FillTheGap& kind, const Question& question, std::uint64_t seed);

/// Does to the draft what the gesture means; false, and no change, when it means nothing here or changes nothing.
bool take(const SingleChoice& kind, const Gesture& gesture, Draft& draft);
bool take(const MultipleChoice& kind, const Gesture& gesture, Draft& draft);
bool take(const TrueOrFalse& kind, const Gesture& gesture, Draft& draft);
bool take(const Estimate& kind, const Gesture& gesture, Draft& draft);
bool take(const Number& kind, const Gesture& gesture, Draft& draft);
bool take(const PutInOrder& kind, const Gesture& gesture, Draft& draft);
bool take(const SortIntoGroups& kind, const Gesture& gesture, Draft& draft);
bool take(const MatchPairs& kind, const Gesture& gesture, Draft& draft);
bool take(const PointAtPicture& kind, const Gesture& gesture, Draft& draft);
bool take(const FillTheGap& kind, const Gesture& gesture, Draft& draft);

/// The answer that the draft amounts to; it need not fit yet.
Answer answer_of(const SingleChoice& kind, const Draft& draft);
Answer answer_of(const MultipleChoice& kind, const Draft& draft);
Answer answer_of(const TrueOrFalse& kind, const Draft& draft);
Answer answer_of(const Estimate& kind, const Draft& draft);
Answer answer_of(const Number& kind, const Draft& draft);
Answer answer_of(const PutInOrder& kind, const Draft& draft);
Answer answer_of(const SortIntoGroups& kind, const Draft& draft);
Answer answer_of(const MatchPairs& kind, const Draft& draft);
Answer answer_of(const PointAtPicture& kind, const Draft& draft);
Answer answer_of(const FillTheGap& kind, const Draft& draft);

/// See play/answer.h.
bool fits(const SingleChoice& kind, const Answer& answer);
bool fits(const MultipleChoice& kind, const Answer& answer);
bool fits(const TrueOrFalse& kind, const Answer& answer);
bool fits(const Estimate& kind, const Answer& answer);
bool fits(const Number& kind, const Answer& answer);
bool fits(const PutInOrder& kind, const Answer& answer);
bool fits(const SortIntoGroups& kind, const Answer& answer);
bool fits(const MatchPairs& kind, const Answer& answer);
bool fits(const PointAtPicture& kind, const Answer& answer);
bool fits(const FillTheGap& kind, const Answer& answer);

int mark(const SingleChoice& kind, const Answer& answer);
int mark(const MultipleChoice& kind, const Answer& answer);
int mark(const TrueOrFalse& kind, const Answer& answer);
int mark(const Estimate& kind, const Answer& answer);
int mark(const Number& kind, const Answer& answer);
int mark(const PutInOrder& kind, const Answer& answer);
int mark(const SortIntoGroups& kind, const Answer& answer);
int mark(const MatchPairs& kind, const Answer& answer);
int mark(const PointAtPicture& kind, const Answer& answer);
int mark(const FillTheGap& kind, const Answer& answer);

// The same of each private kind.

bool take(const Reflection& kind, const Gesture& gesture, Draft& draft);
bool take(const ReadinessRuler& kind, const Gesture& gesture, Draft& draft);
bool take(const ProsAndCons& kind, const Gesture& gesture, Draft& draft);
bool take(const IfThenPlan& kind, const Gesture& gesture, Draft& draft);
bool take(const SelfCheck& kind, const Gesture& gesture, Draft& draft);

/// The value that the kind puts into its variable when its page is left, or nothing.
std::optional<int> found_by(const Reflection& kind, const Draft& draft);
std::optional<int> found_by(const ReadinessRuler& kind, const Draft& draft);
std::optional<int> found_by(const ProsAndCons& kind, const Draft& draft);
std::optional<int> found_by(const IfThenPlan& kind, const Draft& draft);
std::optional<int> found_by(const SelfCheck& kind, const Draft& draft);

/// The band that the answers come to, or null while one is missing.
const SelfCheck::Band* band_of(const SelfCheck& kind, const Draft& draft);

// Blocks that can be used, too.

/// The place that is told of, if any.
bool take(const BodyMap& kind, const Gesture& gesture, Draft& draft);
/// The time that its slider stands at (no number: its start), and its switches that are on.
bool take(const Simulation& kind, const Gesture& gesture, Draft& draft);

// What several kinds share.

/// The answer's option ids, or null for a number.
const std::vector<std::string>* ids_of(const Answer& answer);
/// The option of that id, or null.
const Option* option_of(const std::vector<Option>& options, std::string_view id);
/// Every option, picked alone.
std::vector<Answer> each_alone(const std::vector<Option>& options);
/// Picks this option in place of the one before.
bool pick_one(const std::vector<Option>& options, const Gesture& gesture, Draft& draft);
/// Whether the answer is one of these options, and its mark then.
bool is_one_of(const std::vector<Option>& options, const Answer& answer);
int mark_of_one(const std::vector<Option>& options, const Answer& answer);
/// Takes the words of kSet into the field that the gesture's part names.
bool write(std::string_view field, const Gesture& gesture, Draft& draft);
/// What was written into that field, or nothing.
const std::string& written_in(const Draft& draft, const std::string& field);
/// The whole text as a number, or nothing.
std::optional<int> whole_number(std::string_view text);

}  // namespace waymark
