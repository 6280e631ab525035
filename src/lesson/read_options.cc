#include "lesson/read_options.h"

#include "lesson/read_text.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kOptionFields[] = {
    {"id", kRequired, is::id(), "What is recorded when it is picked; never changed.", R"("call-999")"},
    {"text", kRequired, is::text(), "The answer's words.", R"("Call 999")"},
    {"correct", kOptional, is::flag(), "Whether it is right. Left out: no.", "true"},
    {"feedback", kOptional, is::text(), "What is said to whoever picks it.",
     R"("Yes. They will talk you through it.")"},
};

}  // namespace

constinit const Shape kOptionShape = {.noun = "option", .fields = kOptionFields};

namespace {

Option read_option(const JsonValue& value, Names& ids, CorrectCount& correct, Reading& reading) {
  Fields fields(value, kOptionShape, reading.report);
  Option option;
  option.id = read_id(fields["id"], "option", ids, reading.report);
  option.text = read_text(fields["text"], reading);
  option.correct = read_flag(fields["correct"], false, reading.report);
  option.feedback = read_text(fields["feedback"], reading);
  correct.add(fields, option.correct);
  fields.finish();
  return option;
}

}  // namespace

void CorrectCount::add(const Fields& answer, bool correct) {
  const Field field = answer["correct"];
  const bool readable =
      answer.is_object() && !answer.holds_unknown() && (!field || field.value->kind == JsonValue::Kind::kBool);
  sound_ = sound_ && readable;
  any_ = true;
  correct_ += correct ? 1 : 0;
}

void CorrectCount::want_one(Field list, Report& report) const {
  if (!any_ || !sound_ || correct_ == 1) return;
  report.tell(Mistake::kNotOneCorrect, list.value->offset,
              {correct_ == 0 ? "None" : std::to_string(correct_), list.name});
}

void CorrectCount::want_any(Field list, Report& report) const {
  if (any_ && sound_ && correct_ == 0) report.tell(Mistake::kNoneCorrect, list.value->offset, {});
}

ReadOptions read_options(Field field, Reading& reading) {
  ReadOptions read;
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(field, reading.report)) {
    read.options.push_back(read_option(item, ids, read.correct, reading));
    words.add(read.options.back().text, item.offset);
  }
  return read;
}

void SameWords::add(const Text& text, std::size_t offset) {
  if (text.empty()) return;
  const auto [place, is_new] = places_.try_emplace(text.plain(), offset);
  if (!is_new) report_->tell(Mistake::kSameWords, offset, {report_->line_of(place->second)});
}

}  // namespace waymark
