#include "lesson/read_facts.h"

#include "lesson/read_text.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr TextRules kFactText = {.where = "the text of a fact", .cites = false, .facts = false};

Fact read_fact(const JsonValue& value, Names& names, Reading& reading) {
  Report& report = reading.report;
  Fields fields(value, kFactShape, report);
  Fact fact;
  fact.id = read_id(fields["id"], "fact", names, report);
  fact.text = read_text(fields["text"], reading, kFactText);
  const Field sources = fields["sources"];
  for (const JsonValue& item : read_items(sources, report)) {
    const Field source = sources.item(item);
    const std::string key = read_words(source, report);
    if (key.empty()) continue;
    check_source(key, item.offset, reading);
    fact.sources.push_back(key);
  }
  read_review(fields, fact.reviewed, fact.expires, report);
  fields.finish();
  return fact;
}

constexpr FieldRow kFactFields[] = {
    {"id", kRequired, is::id(), "How texts put it in: {fact:id}.", R"("unit-an-hour")"},
    {"text", kRequired, is::text(), "The words that are put in, without citations.", R"("about one unit an hour")"},
    {"sources", kRequired, is::array(is::of(Value::Type::kKey)), "Where it comes from: ids in sources.json.",
     R"([ "nhs-2024" ])"},
    {"reviewed", kRequired, is::date(), "When somebody last looked whether it still holds.", R"("2026-11-22")"},
    {"expires", kRequired, is::date(), "When somebody must have looked again.", R"("2027-11-22")"},
};

}  // namespace

constinit const Shape kFactShape = {.noun = "fact", .fields = kFactFields};

ReadFacts read_facts(const JsonValue* value, const ReadSources& sources, const ReadGlossary& glossary, Report& report) {
  ReadFacts read;
  if (!has_type({"facts", value}, JsonValue::Kind::kArray, report)) {
    read.names.miss_one();
    return read;
  }
  const ReadServices no_services;
  const ReadFacts no_facts;
  const std::map<std::string, std::string> no_media;
  Reading reading{report, sources, no_services, no_facts, glossary, no_media};
  for (const JsonValue& item : value->items) {
    Fact fact = read_fact(item, read.names, reading);
    read.facts.emplace(fact.id, std::move(fact));
  }
  return read;
}

}  // namespace waymark
