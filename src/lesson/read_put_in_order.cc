#include "lesson/ask_kinds.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kItemFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("roll-over")"},
    {"text", kRequired, is::text(), "The step's words.", R"("Roll them onto their side")"},
};
constexpr Shape kItemShape = {.noun = "item", .fields = kItemFields};

constexpr FieldRow kFeedbackFields[] = {
    {"right", kRequired, is::text(), "What is said when all stand right."},
    {"wrong", kRequired, is::text(), "What is said when some do not."},
};
constexpr Shape kFeedbackShape = {.noun = "feedback", .fields = kFeedbackFields};

constexpr FieldRow kFields[] = {
    {"items", kRequired, is::array(is::object(kItemShape), {3, 8}),
     "The items in the right order; they are shown shuffled."},
    {"feedback", kOptional, is::object(kFeedbackShape), "What is said about the order given."},
};

OrderItem read_item(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kItemShape, reading.report);
  OrderItem item;
  item.id = read_id(fields["id"], "item", ids, reading.report);
  item.text = read_text(fields["text"], reading);
  fields.finish();
  return item;
}

}  // namespace

constinit const Shape kPutInOrderShape = {"question", kFields, &kQuestionShape, "put-in-order",
                                          "Put the items in their order."};

QuestionKind read_put_in_order(Fields& fields, Question&, Reading& reading) {
  PutInOrder kind;
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields["items"], reading.report)) {
    kind.items.push_back(read_item(item, ids, reading));
    words.add(kind.items.back().text, item.offset);
  }
  const Field feedback = fields["feedback"];
  if (!feedback) return kind;
  Fields said(*feedback.value, kFeedbackShape, reading.report);
  kind.right = read_text(said["right"], reading);
  kind.wrong = read_text(said["wrong"], reading);
  said.finish();
  return kind;
}

}  // namespace waymark
