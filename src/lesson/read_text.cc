#include "lesson/read_text.h"

#include "lesson/markdown.h"

namespace waymark {

namespace {

void check_citation(const Citation& citation, std::size_t offset, Reading& reading) {
  reading.cited.insert(citation.key);
  if (reading.sources.names.may_hold(citation.key)) return;
  reading.report.tell(Mistake::kUnknownSource, offset,
                      {citation.key, did_you_mean(citation.key, reading.sources.names.all(),
                                                  "Add the source to sources.json, or cite one that stands there.")});
}

}  // namespace

Text read_text(Field field, Reading& reading) {
  if (!are_sound_words(field, reading.report)) return {};
  const auto place = [&](std::size_t index) {
    return offset_in_json_string(reading.report.text(), field.value->offset, index);
  };
  ReadMarkdown read = read_markdown(field.value->string);
  for (const MarkdownMistake& mistake : read.mistakes) {
    reading.report.tell(mistake.mistake, place(mistake.index), mistake.arguments);
  }
  for (const Citation& citation : read.citations) check_citation(citation, place(citation.index), reading);
  if (read.mistakes.empty() && read.text.empty()) {
    reading.report.tell(Mistake::kNoWords, field.value->offset, {std::string(field.name)});
  }
  return std::move(read.text);
}

std::vector<Text> read_prose(Field field, Reading& reading) {
  if (!field) return {};
  if (field.value->kind == JsonValue::Kind::kArray) return read_texts(field, reading);
  return {read_text(field, reading)};
}

std::vector<Text> read_texts(Field field, Reading& reading) {
  std::vector<Text> texts;
  for (const JsonValue& item : read_items(field, reading.report)) {
    texts.push_back(read_text(field.item(item), reading));
  }
  return texts;
}

}  // namespace waymark
