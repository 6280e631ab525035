#include "lesson/read_choices.h"

#include "lesson/read_options.h"
#include "lesson/read_text.h"
#include "lesson/read_variables.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kChoiceFields[] = {
    {"id", kRequired, is::id(), "The choice's name in this list; never changed.", R"("call-now")"},
    {"text", kRequired, is::text(), "The choice's words.", R"("Call 999")"},
    {"goto", kOptional, is::id(), "The page that it leads to.", R"("you-called")"},
    {"detour", kOptional, is::id(), "Instead of goto: a page from which a page with \"return\" leads back here.",
     R"("more-about-it")"},
    {"when", kOptional, is::condition(), "Offered only if this holds.", R"("told_friend")"},
    {"once", kOptional, is::flag(), "Not offered again once it was chosen. Left out: no.", "true"},
    {"set", kOptional, is::settings(), "What changes when it is chosen.", R"({ "told_friend": true })"},
};
constexpr Apart kChoiceApart[] = {{"goto", "detour", Mistake::kGotoAndDetour}};
constexpr Shape kChoiceShape = {.noun = "choice", .fields = kChoiceFields, .apart = kChoiceApart};

constexpr FieldRow kFields[] = {
    {"prompt", kRequired, is::text(), "What is decided.", R"("What do you say?")"},
    {"options", kRequired, is::array(is::object(kChoiceShape), {1, 8}), "What there is to choose."},
};

void read_where_to(Fields& fields, Choice& choice, Reading& reading) {
  const Field go_to = fields["goto"];
  const Field detour = fields["detour"];
  choice.detour = static_cast<bool>(detour);
  choice.go_to = read_target(choice.detour ? detour : go_to, reading);
  if (go_to || detour || !fields.is_object() || fields.holds_unknown()) return;
  reading.report.tell(Mistake::kMissingField, fields.offset(), {fields.called(), "goto"});
}

Choice read_choice(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, kChoiceShape, reading.report);
  Choice choice;
  choice.id = read_id(fields["id"], "choice", ids, reading.report);
  choice.text = read_text(fields["text"], reading);
  read_where_to(fields, choice, reading);
  choice.when = read_condition(fields["when"], reading);
  choice.once = read_flag(fields["once"], false, reading.report);
  choice.set = read_settings(fields["set"], reading);
  fields.finish();
  return choice;
}

}  // namespace

constinit const Shape kChoicesShape = {.noun = "choices", .fields = kFields};

Choices read_choices(Field field, Reading& reading) {
  Fields fields(*field.value, kChoicesShape, reading.report);
  Choices choices;
  choices.prompt = read_text(fields["prompt"], reading);
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields["options"], reading.report)) {
    choices.options.push_back(read_choice(item, ids, reading));
    words.add(choices.options.back().text, item.offset);
  }
  fields.finish();
  return choices;
}

std::string read_target(Field field, Reading& reading) {
  const std::string page = read_words(field, reading.report);
  if (!page.empty()) reading.references.push_back({field.name, page, field.value->offset});
  return page;
}

}  // namespace waymark
