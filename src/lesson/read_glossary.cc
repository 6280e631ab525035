#include "lesson/read_glossary.h"

#include "lesson/read_text.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr TextRules kMeaning = {.where = "the glossary", .facts = false, .words = false};

constexpr FieldRow kTermFields[] = {
    {"id", kRequired, is::id(), "How texts name it: [words](word:id).", R"("half-life")"},
    {"term", kRequired, is::words(), "The word itself.", R"("half-life")"},
    {"text", kRequired, is::text(), "What it means, without further hard words.",
     R"("How long it takes until half of it is gone.")"},
    {"say", kOptional, is::words(), "How the word is said aloud, where that is not how it is written.", R"("N H S")"},
};

}  // namespace

constinit const Shape kTermShape = {.noun = "word", .fields = kTermFields};

ReadGlossary read_glossary(const JsonValue* value, const ReadSources& sources, Report& report) {
  ReadGlossary read;
  if (!has_type({"glossary", value}, JsonValue::Kind::kArray, report)) {
    read.names.miss_one();
    return read;
  }
  const ReadServices no_services;
  const ReadFacts no_facts;
  const ReadGlossary no_words;
  const std::map<std::string, std::string> no_media;
  Reading reading{report, sources, no_services, no_facts, no_words, no_media};
  for (const JsonValue& item : value->items) {
    Fields fields(item, kTermShape, report);
    Term term;
    term.id = read_id(fields["id"], "word", read.names, report);
    term.term = read_words(fields["term"], report);
    term.text = read_text(fields["text"], reading, kMeaning);
    if (fields["say"]) term.say = read_words(fields["say"], report);
    fields.finish();
    read.terms.emplace(term.id, std::move(term));
  }
  return read;
}

}  // namespace waymark
