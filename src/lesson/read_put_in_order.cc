#include "lesson/ask_kinds.h"
#include "lesson/picture.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kPictureFields[] = {
    {"src", kRequired, is::of(Value::Type::kFile), "A file in the lesson's media folder.", R"("roll.svg")"},
    {"alt", kRequired, is::words(), "What it shows, for whoever does not see it.", R"("Somebody on their side.")"},
};
constexpr Shape kPictureShape = {.noun = "picture", .fields = kPictureFields};

constexpr FieldRow kItemFields[] = {
    {"id", kRequired, is::id(), "What is recorded; never changed.", R"("roll-over")"},
    {"text", kRequired, is::text(), "The step's words.", R"("Roll them onto their side")"},
    {"picture", kOptional, is::object(kPictureShape), "A small picture beside the words."},
};
constexpr Shape kItemShape = {.noun = "item", .fields = kItemFields};

constexpr FieldRow kFields[] = {
    {"items", kRequired, is::array(is::object(kItemShape), {3, 8}),
     "The items in the right order; they are shown shuffled."},
    kRightWrongField,
    kMarkField,
};

OrderItem read_item(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kItemShape, reading.report);
  OrderItem item;
  item.id = read_id(fields["id"], "item", ids, reading.report);
  item.text = read_text(fields["text"], reading);
  if (const Field picture = fields["picture"]) {
    Fields shown(*picture.value, kPictureShape, reading.report);
    item.media = read_picture(shown["src"], reading);
    item.alt = read_words(shown["alt"], reading.report);
    shown.finish();
  }
  fields.finish();
  return item;
}

}  // namespace

constinit const Shape kPutInOrderShape = {"question", kFields, &kQuestionShape, "put-in-order",
                                          "Put the items in their order."};

QuestionKind read_put_in_order(Fields& fields, Question& question, Reading& reading) {
  PutInOrder kind;
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields["items"], reading.report)) {
    kind.items.push_back(read_item(item, ids, reading));
    words.add(kind.items.back().text, item.offset);
  }
  read_right_wrong(fields, kind.right, kind.wrong, reading);
  question.whole = read_mark(fields, reading.report);
  return kind;
}

}  // namespace waymark
