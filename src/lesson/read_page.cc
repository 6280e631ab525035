#include "lesson/read_page.h"

#include "lesson/kinds.h"
#include "lesson/page_kinds.h"
#include "lesson/read_ask.h"
#include "lesson/read_block.h"
#include "lesson/read_choices.h"
#include "lesson/read_text.h"
#include "lesson/read_variables.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kWayFields[] = {
    {"when", kOptional, is::condition(), "Open if this holds. The last way has none.", R"("score >= 0.8")"},
    {"goto", kRequired, is::id(), "The page that it leads to.", R"("well-done")"},
};

constexpr FieldRow kFacilitatorFields[] = {
    {"minutes", kOptional, is::whole({1, 120}), "How long a group takes for it.", "5"},
    {"notes", kRequired, is::prose(), "What helps whoever leads the group.", R"("Let two or three people say why.")"},
};
constexpr Shape kFacilitatorShape = {.noun = "facilitator", .fields = kFacilitatorFields};

constexpr std::string_view kRooms[] = {"ask", "discuss", "hide"};
constexpr FieldRow kPageFields[] = {
    {"kind", kRequired, is::words(), "What kind of page it is.", R"("plain")"},
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

constexpr FieldRow kPlainFields[] = {kAskRow, kChoicesRow, kNextRow, kReturnRow, kWhenRow};
constexpr Shape kPlain = {"page", kPlainFields, &kPageShape, "plain", "Blocks, and what is asked."};

constexpr Shape kEnding = {"ending", {}, &kPageShape, "ending", "Where a run ends; what was recorded is said there."};

struct PageRow {
  const Shape* shape;
  PageKind kind;
  void (*read_more)(Fields&, Page&, Reading&) = nullptr;
};

constexpr PageRow kPageRows[] = {
    {&kPlain, PageKind::kPlain},
    {&kChatShape, PageKind::kChat, read_chat},
    {&kSceneShape, PageKind::kScene, read_scene},
    {&kSummaryShape, PageKind::kSummary, read_summary},
    {&kSignpostShape, PageKind::kSignpost, read_signpost},
    {&kEnding, PageKind::kEnding},
};
constexpr auto kShapes = shapes_of(kPageRows);

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
  if (!is_private(page, reading.variables)) return;
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

constinit const Shape kWayShape = {.noun = "way", .fields = kWayFields};
constinit const Shape kPageShape = {.noun = "page", .fields = kPageFields, .apart = kPageApart};
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
