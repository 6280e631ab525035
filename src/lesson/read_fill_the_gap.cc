#include <algorithm>

#include "lesson/ask_kinds.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kGapFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("which-way")"},
    {"name", kRequired, is::words(), "What is looked for: said before its options.", R"("Which way they lie")"},
    {"options", kRequired, is::array(is::object(kOptionShape), {2, 5}),
     "What may stand there, exactly one of them correct."},
};
constexpr Shape kGapShape = {.noun = "gap", .fields = kGapFields};

constexpr FieldRow kFields[] = {
    {"text", kRequired, is::text(), "The text, with {gap:id} for each gap.", R"("Put them on their {gap:which-way}.")"},
    {"gaps", kRequired, is::array(is::object(kGapShape), {1, 4}),
     "The gaps, in the order in which they stand in the text."},
    kMarkField,
};

/// The gaps, and how messages speak of them.
struct ReadGaps {
  std::vector<Gap> gaps;
  std::vector<std::string> called;   ///< Beside `gaps`,
  std::vector<std::size_t> offsets;  ///< and this too.
  Names ids;
};

void read_gap(const JsonValue& value, ReadGaps& read, Reading& reading) {
  Fields fields(value, kGapShape, reading.report);
  Gap& gap = read.gaps.emplace_back();
  gap.id = read_id(fields["id"], "gap", read.ids, reading.report);
  gap.name = read_words(fields["name"], reading.report);
  const Field options = fields["options"];
  ReadOptions read_of_gap = read_options(options, reading);
  read_of_gap.correct.want_one(options, reading.report);
  gap.options = std::move(read_of_gap.options);
  read.called.push_back(fields.called());
  read.offsets.push_back(value.offset);
  fields.finish();
}

void check_places(const ReadGaps& gaps, const GapsInText& in_text, Report& report) {
  std::vector<std::string> seen;
  for (const GapsInText::Place& place : in_text.places) {
    if (!gaps.ids.may_hold(place.id)) {
      report.tell(Mistake::kUnknownGap, place.offset,
                  {place.id, did_you_mean(place.id, gaps.ids.all(), "Name one of \"gaps\".")});
    } else if (std::find(seen.begin(), seen.end(), place.id) != seen.end()) {
      report.tell(Mistake::kGapTwice, place.offset, {place.id});
    }
    seen.push_back(place.id);
  }
  if (!in_text.complete) return;
  for (std::size_t i = 0; i < gaps.gaps.size(); ++i) {
    const std::string& id = gaps.gaps[i].id;
    if (id.empty() || std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
    report.tell(Mistake::kGapNotInText, gaps.offsets[i], {gaps.called[i], "{gap:" + id + "}"});
  }
}

}  // namespace

constinit const Shape kFillTheGapShape = {"question", kFields, &kQuestionShape, "fill-the-gap",
                                          "Pick what belongs into each gap of a text."};

QuestionKind read_fill_the_gap(Fields& fields, Question& question, Reading& reading) {
  ReadGaps gaps;
  for (const JsonValue& value : read_items(fields["gaps"], reading.report)) read_gap(value, gaps, reading);
  GapsInText in_text;
  FillTheGap kind;
  kind.text = read_text(fields["text"], reading, {.gaps = &in_text});
  check_places(gaps, in_text, reading.report);
  kind.gaps = std::move(gaps.gaps);
  question.whole = read_mark(fields, reading.report);
  return kind;
}

}  // namespace waymark
