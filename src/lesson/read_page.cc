#include "lesson/read_page.h"

#include <algorithm>

#include "lesson/kinds.h"
#include "lesson/read_ask.h"
#include "lesson/read_block.h"
#include "lesson/read_question.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

void read_chat(Fields& fields, Page& page, Reading& reading);
void read_signpost(Fields& fields, Page& page, Reading& reading);

/// What pages of one kind may hold besides blocks.
struct PageRow {
  std::string_view name;
  std::string_view called;
  PageKind kind;
  bool asks;  ///< question and reflection
  bool chooses;
  bool leads_on;
  void (*read_more)(Fields&, Page&, Reading&);
};

constexpr PageRow kPageKinds[] = {
    {"plain", "page", PageKind::kPlain, true, true, true, nullptr},
    {"chat", "chat page", PageKind::kChat, false, true, true, read_chat},
    {"signpost", "signpost page", PageKind::kSignpost, false, false, true, read_signpost},
    {"ending", "ending", PageKind::kEnding, false, false, false, nullptr},
};

Message read_message(const JsonValue& value, Reading& reading) {
  Fields fields(value, "message", reading.report);
  Message message;
  const Field from = fields.required("from");
  message.from = read_words(from, reading.report);
  if (!message.from.empty() && message.from != "me" && !reading.speakers.may_hold(message.from)) {
    reading.report.tell(Mistake::kUnknownSpeaker, from.value->offset,
                        {message.from, did_you_mean(message.from, reading.speakers.all(),
                                                    "Name them in the lesson's \"speakers\", or write \"me\".")});
  }
  message.text = read_text(fields.required("text"), reading);
  fields.finish();
  return message;
}

void read_chat(Fields& fields, Page& page, Reading& reading) {
  for (const JsonValue& item : read_items(fields.required("messages"), kOneOrMore, reading.report)) {
    page.messages.push_back(read_message(item, reading));
  }
}

void read_signpost(Fields& fields, Page& page, Reading& reading) {
  for (const JsonValue& item : read_items(fields.required("services"), kOneOrMore, reading.report)) {
    const std::string id = read_words({"services", &item}, reading.report);
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

/// At most one of what the page's kind allows to ask.
void read_ask(Fields& fields, const PageRow& kind, Page& page, Reading& reading) {
  std::string_view asked;
  const auto take = [&](bool allowed, std::string_view name) {
    const Field field = allowed ? fields.optional(name) : Field{name};
    if (!field) return field;
    if (!asked.empty()) {
      reading.report.tell(Mistake::kAsksTwice, field.value->offset,
                          {fields.called(), std::string(asked), std::string(name)});
    }
    asked = name;
    return field;
  };
  if (const Field field = take(kind.asks, "question")) {
    const JsonValue* id = field.value->find("id");
    reading.places.back().question = id != nullptr ? id->offset : field.value->offset;
    page.ask = read_question(field, reading);
  }
  if (const Field field = take(kind.chooses, "choices")) page.ask = read_choices(field, reading);
  if (const Field field = take(kind.asks, "reflection")) page.ask = read_reflection(field, reading);
}

void read_next(Fields& fields, const PageRow& kind, Page& page, Reading& reading) {
  if (!kind.leads_on) return;
  const Field next = fields.optional("next");
  if (next && std::holds_alternative<Choices>(page.ask)) {
    reading.report.tell(Mistake::kChoicesAndNext, next.value->offset, {fields.called()});
  }
  page.next = read_target(next, reading);
}

}  // namespace

Page read_page(const JsonValue& value, Reading& reading) {
  Fields fields(value, "page", reading.report);
  Page page;
  const PageRow* kind = find_kind<PageRow>(kPageKinds, fields, "page", reading.report);
  const Field id = fields.required("id");
  reading.places.push_back({id ? id.value->offset : value.offset, value.offset});
  page.id = read_id(id, "page", reading.pages, reading.report);
  page.title = read_words(fields.required("title"), reading.report);
  page.blocks = read_blocks(fields.optional("blocks"), reading);
  if (kind == nullptr) {
    fields.finish_open();  // What else it may hold, its kind would say.
    return page;
  }
  fields.rename(kind->called);
  page.kind = kind->kind;
  if (kind->read_more != nullptr) kind->read_more(fields, page, reading);
  read_ask(fields, *kind, page, reading);
  read_next(fields, *kind, page, reading);
  fields.finish();
  return page;
}

}  // namespace waymark
