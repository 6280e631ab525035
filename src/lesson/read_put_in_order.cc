#include "lesson/question_kinds.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr Range kItems = {3, 8};

OrderItem read_item(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, "item", reading.report);
  OrderItem item;
  item.id = read_id(fields.required("id"), "item", ids, reading.report);
  item.text = read_text(fields.required("text"), reading);
  fields.finish();
  return item;
}

}  // namespace

QuestionKind read_put_in_order(Fields& fields, Question&, Reading& reading) {
  PutInOrder kind;
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields.required("items"), kItems, reading.report)) {
    kind.items.push_back(read_item(item, ids, reading));
    words.add(kind.items.back().text, item.offset);
  }
  const Field feedback = fields.optional("feedback");
  if (!feedback) return kind;
  Fields said(*feedback.value, "feedback", reading.report);
  kind.right = read_text(said.required("right"), reading);
  kind.wrong = read_text(said.required("wrong"), reading);
  said.finish();
  return kind;
}

}  // namespace waymark
