#include "lesson/read_translations.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "base/json_make.h"
#include "lesson/language.h"
#include "lesson/picture_words.h"
#include "lesson/read_parts.h"
#include "lesson/read_translation.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

JsonValue value_in(const TextFile& file) {
  auto parsed = parse_json(file.text);
  return std::move(*std::get_if<JsonValue>(&parsed));
}

JsonValue value_in(const std::optional<TextFile>& file) {
  return file ? value_in(*file) : json_array();
}

void append(const std::vector<Phrase>& phrases, std::vector<Phrase>& to) {
  to.insert(to.end(), phrases.begin(), phrases.end());
}

bool is_before(Position one, Position other) {
  return std::tie(one.line, one.column) < std::tie(other.line, other.column);
}

class TranslationsReader {
 public:
  TranslationsReader(const LessonFiles& files, const Lesson& lesson)
      : files_(&files),
        language_(lesson.language),
        lesson_(value_in(files.lesson)),
        sources_(value_in(files.sources)),
        services_(value_in(files.services)),
        facts_(value_in(files.facts)),
        glossary_(value_in(files.glossary)) {
    lesson_phrases_ = phrases_of(lesson_, kLessonShape);
    own_phrases_ = lesson_phrases_;
    for (const auto& [name, bytes] : lesson.media) append(picture_phrases(name, bytes), own_phrases_);
    append(phrases_of(services_, kServiceShape), shared_phrases_);
    append(phrases_of(facts_, kFactShape), shared_phrases_);
    append(phrases_of(glossary_, kTermShape), shared_phrases_);
  }

  ReadTranslations read() && {
    for (const auto& [language, file] : files_->shared_translations) {
      Report report(file.name, file.text);
      shared_[language] = read_file(language, shared_phrases_, report).words;
      // In a lesson that is not translated, they are not shown.
      if (!is_language(language) || files_->translations.contains(language)) tell(report);
    }
    for (const auto& [language, file] : files_->translations) {
      Report report(file.name, file.text);
      take(language, read_file(language, own_phrases_, report), report);
      tell(report);
    }
    for (auto& [language, words] : read_.languages) words.add_all(shared_[language]);
    return std::move(read_);
  }

 private:
  ReadTranslation read_file(const std::string& language, const std::vector<Phrase>& phrases, Report& report) {
    if (is_language(language) && language != language_) return read_translation(language, phrases, report);
    report.tell_of_file(Mistake::kPoName,
                        {language, is_language(language) ? "the lesson is written in it" : "it is no language tag"});
    return {};
  }

  /// Leaves out what the lesson cannot be read with, such as two answers that say the same.
  void take(const std::string& language, ReadTranslation found, Report& report) {
    const std::size_t phrases = found.phrases();
    for (;;) {
      const std::optional<Diagnostic> error = first_error(found.words);
      const Phrase* phrase = error ? phrase_at(error->at, found.words) : nullptr;
      if (phrase == nullptr) break;
      report.tell(Mistake::kUnfitTranslation, found.places.at({phrase->context, phrase->source}),
                  {error->file + ":" + std::to_string(error->at.line), error->message, error->hint});
      found.words.remove(phrase->context, phrase->source);
      --found.translated;
    }
    if (found.words.empty()) return;
    if (is_offered(found.translated, phrases)) read_.offered.insert(language);
    read_.languages[language] = std::move(found.words);
  }

  std::optional<Diagnostic> first_error(const Translations& words) const {
    Report report(files_->lesson.name, files_->lesson.text);
    Report others("", "");
    read_parts({.lesson = {&report, &lesson_},
                .sources = {&others, &sources_},
                .services = {&others, &services_},
                .facts = {&others, &facts_},
                .glossary = {&others, &glossary_},
                .media = &files_->media,
                .translations = &words});
    const Diagnostics all = report.told();
    const auto error =
        std::find_if(all.begin(), all.end(), [](const Diagnostic& told) { return told.severity == Severity::kError; });
    return error == all.end() ? std::nullopt : std::optional(*error);
  }

  /// The translated phrase that stands at that place or next behind it: what is told there may be told of the object
  /// that holds it. Null when none is translated.
  const Phrase* phrase_at(Position place, const Translations& words) const {
    const Phrase* last = nullptr;
    for (const Phrase& phrase : lesson_phrases_) {
      if (words.find(phrase.context, phrase.source) == nullptr) continue;
      last = &phrase;
      if (!is_before(position_of(files_->lesson.text, phrase.offset), place)) break;
    }
    return last;
  }

  void tell(const Report& report) { report.append_to(read_.diagnostics); }

  const LessonFiles* files_;
  std::string language_;
  JsonValue lesson_, sources_, services_, facts_, glossary_;
  std::vector<Phrase> lesson_phrases_, own_phrases_, shared_phrases_;
  std::map<std::string, Translations> shared_;
  ReadTranslations read_;
};

}  // namespace

ReadTranslations read_translations(const LessonFiles& files, const Lesson& lesson) {
  if (files.translations.empty() && files.shared_translations.empty()) return {};
  return TranslationsReader(files, lesson).read();
}

}  // namespace waymark
