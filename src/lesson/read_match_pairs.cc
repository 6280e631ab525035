#include "lesson/ask_kinds.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kPairFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("cocaethylene")"},
    {"left", kRequired, is::text(), "What a match is looked for.", R"("Alcohol and cocaine")"},
    {"right", kRequired, is::text(), "What matches it.", R"("Cocaethylene")"},
};
constexpr Shape kPairShape = {.noun = "pair", .fields = kPairFields};

constexpr FieldRow kFields[] = {
    {"pairs", kRequired, is::array(is::object(kPairShape), {3, 6}),
     "What belongs together; the right sides are shuffled."},
    kRightWrongField,
    kMarkField,
};

Pair read_pair(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kPairShape, reading.report);
  Pair pair;
  pair.id = read_id(fields["id"], "pair", ids, reading.report);
  pair.left = read_text(fields["left"], reading);
  pair.right = read_text(fields["right"], reading);
  fields.finish();
  return pair;
}

}  // namespace

constinit const Shape kMatchPairsShape = {"question", kFields, &kQuestionShape, "match-pairs",
                                          "Find what belongs together."};

QuestionKind read_match_pairs(Fields& fields, Question& question, Reading& reading) {
  MatchPairs kind;
  Names ids;
  SameWords lefts(reading.report), rights(reading.report);
  for (const JsonValue& value : read_items(fields["pairs"], reading.report)) {
    const Pair& pair = kind.pairs.emplace_back(read_pair(value, ids, reading));
    lefts.add(pair.left, value.offset);
    rights.add(pair.right, value.offset);
  }
  read_right_wrong(fields, kind.right, kind.wrong, reading);
  question.shuffle = true;
  question.whole = read_mark(fields, reading.report);
  return kind;
}

}  // namespace waymark
