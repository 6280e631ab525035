#include "lesson/read_text.h"

#include "lesson/markdown.h"

namespace waymark {

namespace {

/// What a text points at: checks it, and puts in what stands in its slots.
class Pointing {
 public:
  Pointing(ReadMarkdown& read, Field field, const TextRules& rules, Reading& reading)
      : read_(&read), field_(field), rules_(&rules), reading_(&reading) {}

  void follow() {
    for (const Citation& citation : read_->citations) {
      if (!rules_->cites) {
        refuse("A citation", citation.index, "Name the source in \"sources\".");
      } else {
        check_source(citation.key, place(citation.index), *reading_);
      }
    }
    for (const Bracketed& bracketed : read_->in_brackets) {
      if (!rules_->cites || !reading_->sources.sources.contains(bracketed.words)) continue;
      reading_->report.tell(Mistake::kNoCitation, place(bracketed.index), {bracketed.words});
    }
    for (const HardWord& word : read_->hard_words) {
      if (!rules_->words) {
        refuse("A hard word", word.index, "Say it in plain words.");
      } else {
        check_word(word);
      }
    }
    fill_slots();
  }

 private:
  std::size_t place(std::size_t index) const {
    return offset_in_json_string(reading_->report.text(), field_.value->offset, index);
  }

  void refuse(const std::string& what, std::size_t index, const std::string& hint) {
    reading_->report.tell(Mistake::kNotInThisText, place(index), {what, rules_->where, hint});
  }

  void check_word(const HardWord& word) {
    reading_->words_used.insert(word.id);
    const Names& names = reading_->glossary.names;
    if (names.may_hold(word.id)) return;
    reading_->report.tell(
        Mistake::kUnknownTerm, place(word.index),
        {word.id, did_you_mean(word.id, names, "Add the word to glossary.json, or mark one that stands there.",
                               reading_->report)});
  }

  /// The fact that is meant to stand there, or null.
  const Fact* fact_for(const Slot& slot) {
    if (slot.name == "gap") {
      refuse("A gap", slot.index, "Gaps belong to questions of the kind \"fill-the-gap\".");
      return nullptr;
    }
    if (!rules_->facts) {
      refuse("A fact", slot.index, "Write out what it says.");
      return nullptr;
    }
    reading_->facts_used.insert(slot.id);
    const ReadFacts& known = reading_->facts;
    const auto found = known.facts.find(slot.id);
    if (found != known.facts.end()) return &found->second;
    if (known.names.may_hold(slot.id)) return nullptr;
    reading_->report.tell(
        Mistake::kUnknownFact, place(slot.index),
        {slot.id, did_you_mean(slot.id, known.names, "Add the fact to facts.json, or put in one that stands there.",
                               reading_->report)});
    return nullptr;
  }

  void fill_slots() {
    if (read_->slots.empty()) return;
    Text text;
    auto slot = read_->slots.begin();
    auto citation = read_->citations.begin();
    for (std::size_t i = 0; i < read_->text.spans.size(); ++i) {
      if (slot == read_->slots.end() || slot->span != i) {
        text.add(read_->text.spans[i]);
        continue;
      }
      // Sources are cited in the order in which the reader meets them.
      for (; citation != read_->citations.end() && citation->index < slot->index; ++citation) text.cite(citation->key);
      if (slot->name == "gap" && rules_->gaps != nullptr) {
        rules_->gaps->places.push_back({slot->id, place(slot->index)});
        text.spans.push_back(read_->text.spans[i]);
        text.spans.back().gap = slot->id;
      } else if (const Fact* fact = fact_for(*slot)) {
        put_in(*fact, read_->text.spans[i], text);
      }
      ++slot;
    }
    for (; citation != read_->citations.end(); ++citation) text.cite(citation->key);
    read_->text = std::move(text);
  }

  void put_in(const Fact& fact, const Span& where, Text& text) {
    for (Span span : fact.text.spans) {
      span.strong = span.strong || where.strong;
      span.emphasis = span.emphasis || where.emphasis;
      if (span.word.empty()) span.word = where.word;
      if (!span.word.empty()) reading_->words_used.insert(span.word);
      text.add(std::move(span));
    }
    for (const std::string& key : fact.sources) {
      reading_->cited.insert(key);
      text.cite(key);
    }
  }

  ReadMarkdown* read_;
  Field field_;
  const TextRules* rules_;
  Reading* reading_;
};

}  // namespace

void check_source(const std::string& key, std::size_t offset, Reading& reading) {
  reading.cited.insert(key);
  if (reading.sources.names.may_hold(key)) return;
  reading.report.tell(
      Mistake::kUnknownSource, offset,
      {key, did_you_mean(key, reading.sources.names, "Add the source to sources.json, or cite one that stands there.",
                         reading.report)});
}

Text read_text(Field field, Reading& reading, const TextRules& rules) {
  if (!are_sound_words(field, reading.report)) return {};
  ReadMarkdown read = read_markdown(field.value->string);
  for (const MarkdownMistake& mistake : read.mistakes) {
    reading.report.tell(mistake.mistake,
                        offset_in_json_string(reading.report.text(), field.value->offset, mistake.index),
                        mistake.arguments);
  }
  if (read.mistakes.empty() && read.text.empty()) {
    reading.report.tell(Mistake::kNoWords, field.value->offset, {field.name});
  }
  Pointing(read, field, rules, reading).follow();
  if (rules.gaps != nullptr) rules.gaps->complete = read.mistakes.empty();
  return std::move(read.text);
}

std::vector<Text> read_prose(Field field, Reading& reading) {
  if (!field) return {};
  if (field.value->kind == JsonValue::Kind::kArray) return read_texts(field, reading);
  std::vector<Text> texts;
  texts.push_back(read_text(field, reading));
  return texts;
}

std::vector<Text> read_texts(Field field, Reading& reading) {
  const std::span<const JsonValue> items = read_items(field, reading.report);
  std::vector<Text> texts;
  texts.reserve(items.size());
  for (const JsonValue& item : items) texts.push_back(read_text(field.item(item), reading));
  return texts;
}

}  // namespace waymark
