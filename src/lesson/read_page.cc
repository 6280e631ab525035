#include "lesson/read_page.h"

#include <algorithm>

#include "lesson/kinds.h"
#include "lesson/picture.h"
#include "lesson/read_ask.h"
#include "lesson/read_block.h"
#include "lesson/read_choices.h"
#include "lesson/read_text.h"
#include "lesson/read_variables.h"
#include "lesson/shapes.h"

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

constexpr FieldRow kWayFields[] = {
    {"when", kOptional, is::condition(), "Open if this holds. The last way has none.", R"("score >= 0.8")"},
    {"goto", kRequired, is::id(), "The page that it leads to.", R"("well-done")"},
};
constexpr Shape kWayShape = {.noun = "way", .fields = kWayFields};
constexpr Value kWays = [] {
  Value value = is::array(is::object(kWayShape));
  value.type = Value::Type::kWays;
  return value;
}();

constexpr FieldRow kFacilitatorFields[] = {
    {"minutes", kOptional, is::whole({1, 120}), "How long a group takes for it.", "5"},
    {"notes", kRequired, is::prose(), "What helps whoever leads the group.", R"("Let two or three people say why.")"},
};
constexpr Shape kFacilitatorShape = {.noun = "facilitator", .fields = kFacilitatorFields};

constexpr std::string_view kRooms[] = {"ask", "discuss", "hide"};
constexpr FieldRow kPageFields[] = {
    {"kind", kRequired, is::words(), "What kind of page it is."},
    {"id", kRequired, is::id(), "What other pages call it; never changed.", R"("what-to-do")"},
    {"title", kRequired, is::words(), "Its heading.", R"("What to do")"},
    {"blocks", kOptional, is::array(is::kind(kBlocks)), "What is read on it."},
    {"set", kOptional, is::settings(), "What changes when the page is entered.", R"({ "told_friend": true })"},
    {"checkpoint", kOptional, is::flag(), "A place to go on from when the lesson was changed under a run.", "true"},
    {"room", kOptional, is::word(kRooms), "What a group with one screen does with it. Left out: it is shown."},
    {"facilitator", kOptional, is::object(kFacilitatorShape), "For whoever leads a group."},
};
constexpr Apart kPageApart[] = {
    {"ask", "choices", Mistake::kAsksTwice},
    {"choices", "next", Mistake::kChoicesAndNext},
    {"choices", "return", Mistake::kChoicesAndNext},
    {"return", "next", Mistake::kReturnAndNext},
};
constexpr Shape kPageShape = {.noun = "page", .fields = kPageFields, .apart = kPageApart};

constexpr FieldRow kAskRow = {"ask", kOptional, is::kind(kAsks), "A question, or a private kind."};
constexpr FieldRow kChoicesRow = {"choices", kOptional, is::object(kChoicesShape),
                                  "Ways on, for the participant to choose from."};
constexpr FieldRow kNextRow = {
    "next", kOptional, kWays,
    "The page that follows, or several ways of which the first open one leads on. Left out: the page that stands "
    "next.",
    R"("what-to-do")"};
constexpr FieldRow kReturnRow = {"return", kOptional, is::flag(),
                                 "Instead of next: leads back to the page whose choice made the detour.", "true"};
constexpr FieldRow kWhenRow = {"when", kOptional, is::condition(), "If it does not hold, the page is passed over.",
                               R"("told_friend")"};

constexpr FieldRow kPlainFields[] = {kAskRow, kChoicesRow, kNextRow, kReturnRow, kWhenRow};
constexpr Shape kPlain = {"page", kPlainFields, &kPageShape, "plain", "Blocks, and what is asked."};

constexpr FieldRow kChatFields[] = {
    {"messages", kRequired, is::array(is::object(kMessageShape)), "What is said, in order."},
    kChoicesRow,
    kNextRow,
    kReturnRow,
    kWhenRow};
constexpr Shape kChat = {"chat page", kChatFields, &kPageShape, "chat", "Messages, as on a phone."};

constexpr FieldRow kSceneFields[] = {
    {"picture", kRequired, is::object(kPictureShape), "What is seen."},
    {"lines", kRequired, is::array(is::object(kLineShape)), "What is said and told, in order."},
    kChoicesRow,
    kNextRow,
    kReturnRow,
    kWhenRow};
constexpr Shape kScene = {"scene", kSceneFields, &kPageShape, "scene", "A picture of a story, and what is said there."};

constexpr FieldRow kSignpostFields[] = {
    {"services", kRequired, is::array(is::id()), "Who can help: ids in services.json, in order.", R"(["frank"])"},
    kNextRow,
    kReturnRow,
    kWhenRow};
constexpr Shape kSignpost = {"signpost page", kSignpostFields, &kPageShape, "signpost", "People who can help."};

constexpr Shape kEnding = {"ending", {}, &kPageShape, "ending", "Where a run ends; what was recorded is said there."};

struct PageRow {
  const Shape* shape;
  PageKind kind;
  void (*read_more)(Fields&, Page&, Reading&) = nullptr;
};

void read_chat(Fields& fields, Page& page, Reading& reading);
void read_scene(Fields& fields, Page& page, Reading& reading);
void read_signpost(Fields& fields, Page& page, Reading& reading);

constexpr PageRow kPageRows[] = {
    {&kPlain, PageKind::kPlain},
    {&kChat, PageKind::kChat, read_chat},
    {&kScene, PageKind::kScene, read_scene},
    {&kSignpost, PageKind::kSignpost, read_signpost},
    {&kEnding, PageKind::kEnding},
};
constexpr auto kShapes = shapes_of(kPageRows);

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

void read_signpost(Fields& fields, Page& page, Reading& reading) {
  const Field services = fields["services"];
  for (const JsonValue& item : read_items(services, reading.report)) {
    const std::string id = read_words(services.item(item), reading.report);
    if (id.empty()) continue;
    if (!reading.services.names.may_hold(id)) {
      reading.report.tell(Mistake::kUnknownService, item.offset,
                          {id, did_you_mean(id, reading.services.names.all(), "Add it to services.json.")});
    } else if (std::find(page.services.begin(), page.services.end(), id) != page.services.end()) {
      reading.report.tell(Mistake::kRepeatedService, item.offset, {id});
    }
    page.services.push_back(id);
  }
}

/// A field that only some kinds of pages have.
Field optional_field(const Fields& fields, std::string_view name) {
  return fields.shape().row(name) == nullptr ? Field{name} : fields[name];
}

/// What the page asks, or where it leads: not both.
void read_what_it_asks(Fields& fields, Page& page, Reading& reading) {
  const Field ask = optional_field(fields, "ask");
  const Field choices = optional_field(fields, "choices");
  if (ask) {
    const JsonValue* id = ask.value->find("id");
    reading.places.back().question = id != nullptr ? id->offset : ask.value->offset;
    std::visit([&](auto read) { page.ask = std::move(read); }, read_ask(ask, reading));
  }
  if (choices) page.ask = read_choices(choices, reading);
}

Way read_way(const JsonValue& value, Reading& reading) {
  Fields fields(value, kWayShape, reading.report);
  Way way;
  way.when = read_condition(fields["when"], reading);
  way.go_to = read_target(fields["goto"], reading);
  fields.finish();
  return way;
}

/// Several ways: those before the last have a condition, the last has none.
std::vector<Way> read_ways(Field field, Reading& reading) {
  std::vector<Way> ways;
  const std::span<const JsonValue> items = read_items(field, reading.report);
  for (const JsonValue& item : items) {
    ways.push_back(read_way(item, reading));
    const bool last = &item == &items.back();
    if (last == (item.find("when") == nullptr)) continue;
    reading.report.tell(last ? Mistake::kNoLastWay : Mistake::kWayNeverTaken, item.offset, {});
  }
  return ways;
}

void read_next(Fields& fields, Page& page, Reading& reading) {
  const Field next = optional_field(fields, "next");
  const Field returns = optional_field(fields, "return");
  page.returns = read_flag(returns, false, reading.report);
  if (!next) return;
  if (next.value->kind == JsonValue::Kind::kArray) {
    page.next = read_ways(next, reading);
  } else {
    page.next = {{{}, read_target(next, reading)}};
  }
}

void read_when(Fields& fields, Page& page, Reading& reading) {
  const Field when = optional_field(fields, "when");
  page.when = read_condition(when, reading);
  const auto* question = std::get_if<Question>(&page.ask);
  if (when && question != nullptr && question->required) {
    reading.report.tell(Mistake::kConditionalRequired, when.value->offset, {question->id});
  }
}

/// What is private is never shown to a room.
void read_room(Fields& fields, Page& page, Reading& reading) {
  const Field room = fields["room"];
  const std::string word = read_word(room, reading.report);
  if (word == "ask") page.room = Room::kAsk;
  if (word == "discuss") page.room = Room::kDiscuss;
  if (word == "hide") page.room = Room::kHide;
  if (!std::holds_alternative<Private>(page.ask)) return;
  if (!word.empty() && page.room != Room::kHide) {
    reading.report.tell(Mistake::kPrivateInRoom, room.value->offset, {fields.called(), word});
  }
  page.room = Room::kHide;
}

Facilitator read_facilitator(Field field, Reading& reading) {
  Facilitator facilitator;
  if (!field) return facilitator;
  Fields fields(*field.value, kFacilitatorShape, reading.report);
  facilitator.minutes = read_whole(fields["minutes"], 0, reading.report);
  facilitator.notes = read_prose(fields["notes"], reading);
  fields.finish();
  return facilitator;
}

}  // namespace

constinit const Kinds kPages = {&kPageShape, kShapes};

Page read_page(const JsonValue& value, Reading& reading) {
  Fields fields(value, kPageShape, reading.report);
  Page page;
  const PageRow* kind = find_kind<PageRow>(kPageRows, fields, reading.report);
  const Field id = fields["id"];
  reading.places.push_back({id ? id.value->offset : value.offset, value.offset});
  page.id = read_id(id, "page", reading.pages, reading.report);
  page.title = read_words(fields["title"], reading.report);
  page.blocks = read_blocks(fields["blocks"], reading);
  if (kind == nullptr) {
    fields.finish_open();  // What else it may hold, its kind would say.
    return page;
  }
  page.kind = kind->kind;
  if (kind->read_more != nullptr) kind->read_more(fields, page, reading);
  read_what_it_asks(fields, page, reading);
  read_next(fields, page, reading);
  read_when(fields, page, reading);
  page.set = read_settings(fields["set"], reading);
  page.checkpoint = read_flag(fields["checkpoint"], false, reading.report);
  read_room(fields, page, reading);
  page.facilitator = read_facilitator(fields["facilitator"], reading);
  fields.finish();
  return page;
}

}  // namespace waymark
