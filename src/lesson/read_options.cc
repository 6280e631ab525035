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

Option read_option(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kOptionShape, reading.report);
  Option option;
  option.id = read_id(fields["id"], "option", ids, reading.report);
  option.text = read_text(fields["text"], reading);
  option.correct = read_flag(fields["correct"], false, reading.report);
  option.feedback = read_text(fields["feedback"], reading);
  fields.finish();
  return option;
}

/// A misspelt "correct" would be taken for none: then nothing is said about how many there are.
bool may_be_counted(const JsonValue& value) {
  if (value.kind != JsonValue::Kind::kObject) return false;
  for (const JsonValue::Member& member : value.members) {
    if (kOptionShape.row(member.key) == nullptr ||
        (member.key == "correct" && member.value.kind != JsonValue::Kind::kBool))
      return false;
  }
  return true;
}

}  // namespace

ReadOptions read_options(Field field, Reading& reading) {
  ReadOptions read;
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(field, reading.report)) {
    read.options.push_back(read_option(item, ids, reading));
    words.add(read.options.back().text, item.offset);
    read.correct += read.options.back().correct ? 1 : 0;
  }
  read.sound = !read.options.empty();
  for (const JsonValue& item : field ? field.value->items : std::vector<JsonValue>()) {
    read.sound = read.sound && may_be_counted(item);
  }
  return read;
}

void SameWords::add(const Text& text, std::size_t offset) {
  if (text.empty()) return;
  const auto [place, is_new] = places_.try_emplace(text.plain(), offset);
  if (!is_new) report_->tell(Mistake::kSameWords, offset, {report_->line_of(place->second)});
}

}  // namespace waymark
