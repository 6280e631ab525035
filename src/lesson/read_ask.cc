#include "lesson/read_ask.h"

#include "lesson/read_options.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

Choice read_choice(const JsonValue& value, Names& ids, Reading& reading) {
  Fields fields(value, "choice", reading.report);
  Choice choice;
  choice.id = read_id(fields.required("id"), "choice", ids, reading.report);
  choice.text = read_text(fields.required("text"), reading);
  choice.go_to = read_target(fields.required("goto"), reading);
  fields.finish();
  return choice;
}

}  // namespace

Choices read_choices(Field field, Reading& reading) {
  Fields fields(*field.value, "choices", reading.report);
  Choices choices;
  choices.prompt = read_text(fields.required("prompt"), reading);
  Names ids;
  SameWords words(reading.report);
  for (const JsonValue& item : read_items(fields.required("options"), kOneOrMore, reading.report)) {
    choices.options.push_back(read_choice(item, ids, reading));
    words.add(choices.options.back().text, item.offset);
  }
  fields.finish();
  return choices;
}

Reflection read_reflection(Field field, Reading& reading) {
  Fields fields(*field.value, "reflection", reading.report);
  Reflection reflection;
  reflection.id = read_id(fields.required("id"), "question or reflection", reading.asked, reading.report);
  reflection.prompt = read_text(fields.required("prompt"), reading);
  reflection.hint = read_text(fields.optional("hint"), reading);
  fields.finish();
  return reflection;
}

std::string read_target(Field field, Reading& reading) {
  const std::string page = read_words(field, reading.report);
  if (!page.empty()) reading.references.push_back({field.name, page, field.value->offset});
  return page;
}

}  // namespace waymark
