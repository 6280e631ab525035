#include <algorithm>

#include "lesson/page_kinds.h"
#include "lesson/read_variables.h"

namespace waymark {

namespace {

constexpr FieldRow kRecallsFields[] = {
    {"done", kOptional, is::array(is::of(Value::Type::kVariable)), "What was done: variables, shown by their labels.",
     R"(["told_friend"])"},
    {"written", kOptional, is::array(is::id()), "What was written for oneself: ids of private kinds.",
     R"(["my-reasons"])"},
};
constexpr Shape kRecallsShape = {.noun = "\"recalls\"", .fields = kRecallsFields};

constexpr FieldRow kFields[] = {
    {"recalls", kRequired, is::object(kRecallsShape), "What is looked back on."}, kNextRow, kReturnRow, kWhenRow};

template <typename Kept>
void keep_once(Kept what, const std::string& noun, const JsonValue& item, std::vector<Kept>& kept, Report& report) {
  if (std::find(kept.begin(), kept.end(), what) != kept.end()) {
    report.tell(Mistake::kRepeated, item.offset, {noun, item.string});
  } else {
    kept.push_back(std::move(what));
  }
}

void read_done(Field field, Recalls& recalls, Reading& reading) {
  for (const JsonValue& item : read_items(field, reading.report)) {
    const auto variable = read_variable_name(field.item(item), reading);
    if (!variable) continue;
    reading.variables_asked_for.insert(*variable);
    keep_once(*variable, "variable", item, recalls.done, reading.report);
  }
}

void read_written(Field field, Recalls& recalls, Reading& reading) {
  for (const JsonValue& item : read_items(field, reading.report)) {
    const std::string id = read_words(field.item(item), reading.report);
    if (id.empty()) continue;
    reading.recalled.push_back({field.name, id, item.offset});
    keep_once(id, "private kind", item, recalls.written, reading.report);
  }
}

}  // namespace

constinit const Shape kSummaryShape = {"summary page", kFields, &kPageShape, "summary",
                                       "What was done in the story, and what was written for oneself."};

void read_summary(Fields& fields, Page& page, Reading& reading) {
  const Field field = fields["recalls"];
  if (!field) return;
  Fields recalls(*field.value, kRecallsShape, reading.report);
  const Field done = recalls["done"];
  const Field written = recalls["written"];
  read_done(done, page.recalls, reading);
  read_written(written, page.recalls, reading);
  if (!done && !written && recalls.is_object() && !recalls.holds_unknown()) {
    reading.report.tell(Mistake::kMissingField, recalls.offset(), {recalls.called(), "done\" or \"written"});
  }
  recalls.finish();
}

}  // namespace waymark
