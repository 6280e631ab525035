// What is said: chats and scenes.

#include "lesson/page_kinds.h"
#include "lesson/picture.h"
#include "lesson/read_text.h"
#include "lesson/read_variables.h"

namespace waymark {

namespace {

constexpr FieldRow kMessageFields[] = {
    {"from", kRequired, is::id(), "Who says it: a key of the lesson's speakers, or me.", R"("maz")"},
    {"text", kRequired, is::text(), "What is said.", R"("Where are you?")"},
    {"when", kOptional, is::condition(), "Said only if this holds.", R"("told_friend")"},
};
constexpr Shape kMessageShape = {.noun = "message", .fields = kMessageFields};

constexpr FieldRow kLineFields[] = {
    {"from", kRequired, is::id(), "Who says it: a key of the lesson's speakers, me, or the narrator.", R"("narrator")"},
    {"text", kRequired, is::text(), "What is said.", R"("The kitchen is loud.")"},
    {"when", kOptional, is::condition(), "Said only if this holds.", R"("told_friend")"},
};
constexpr Shape kLineShape = {.noun = "line", .fields = kLineFields};
constexpr Shape kPictureShape = {.noun = "picture", .fields = kPictureFields};

constexpr FieldRow kChatFields[] = {
    {"messages", kRequired, is::array(is::object(kMessageShape)), "What is said, in order."},
    kChoicesRow,
    kNextRow,
    kReturnRow,
    kWhenRow};
constexpr FieldRow kSceneFields[] = {
    {"picture", kRequired, is::object(kPictureShape), "What is seen."},
    {"lines", kRequired, is::array(is::object(kLineShape)), "What is said and told, in order."},
    kChoicesRow,
    kNextRow,
    kReturnRow,
    kWhenRow};
/// Something that is said. Beside the lesson's speakers and "me", a line may be the narrator's.
Message read_message(const JsonValue& value, const Shape& shape, Reading& reading) {
  Fields fields(value, shape, reading.report);
  Message message;
  const Field from = fields["from"];
  message.from = read_words(from, reading.report);
  const bool may_narrate = &shape == &kLineShape;
  const bool known = message.from.empty() || message.from == "me" || (may_narrate && message.from == "narrator");
  if (!known && !reading.speakers.may_hold(message.from)) {
    std::vector<std::string> names = reading.speakers.all();
    if (may_narrate) names.emplace_back("narrator");
    const std::string_view others = may_narrate ? "\"me\" or \"narrator\"" : "\"me\"";
    reading.report.tell(
        Mistake::kUnknownSpeaker, from.value->offset,
        {message.from, did_you_mean(message.from, names,
                                    "Name them in the lesson's \"speakers\", or write " + std::string(others) + ".")});
  }
  message.text = read_text(fields["text"], reading);
  message.when = read_condition(fields["when"], reading);
  fields.finish();
  return message;
}

}  // namespace

constinit const Shape kChatShape = {"chat page", kChatFields, &kPageShape, "chat", "Messages, as on a phone."};

constinit const Shape kSceneShape = {"scene", kSceneFields, &kPageShape, "scene",
                                     "A picture of a story, and what is said there."};

void read_chat(Fields& fields, Page& page, Reading& reading) {
  for (const JsonValue& item : read_items(fields["messages"], reading.report)) {
    page.messages.push_back(read_message(item, kMessageShape, reading));
  }
}

void read_scene(Fields& fields, Page& page, Reading& reading) {
  if (const Field picture = fields["picture"]) {
    Fields about(*picture.value, kPictureShape, reading.report);
    page.picture = read_figure(about, reading);
    about.finish();
  }
  for (const JsonValue& item : read_items(fields["lines"], reading.report)) {
    page.messages.push_back(read_message(item, kLineShape, reading));
  }
}

}  // namespace waymark
