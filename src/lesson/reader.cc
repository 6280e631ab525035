#include "lesson/reader.h"

#include "base/json_value.h"
#include "lesson/read_parts.h"
#include "lesson/read_translations.h"
#include "lesson/report.h"
#include "lesson/review/review.h"

namespace waymark {

namespace {

/// Far more than anybody writes, and little enough to be checked in a moment.
constexpr JsonLimits kLimits = {.fields = 1'000, .items = 10'000, .values = 250'000, .string_bytes = 20'000};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A file's JSON, if it is some, and what is told of it.
struct ParsedFile {
  explicit ParsedFile(const TextFile& file) : report(file.name, file.text) {
    if (file.text.starts_with(kByteOrderMark)) {
      report.tell(Mistake::kByteOrderMark, 0, {}, Fix{0, kByteOrderMark.size(), {}});
    }
    auto parsed = parse_json(file.text, kLimits);
    if (const auto* error = std::get_if<JsonSyntaxError>(&parsed)) {
      report.tell(Mistake::kSyntax, error->offset, {error->message, error->hint});
    } else {
      value = std::move(*std::get_if<JsonValue>(&parsed));
    }
  }

  Part part() { return {&report, value ? &*value : nullptr}; }

  Report report;
  std::optional<JsonValue> value;
};

/// A file that need not be there, as one that holds nothing.
const TextFile& or_nothing(const std::optional<TextFile>& file) {
  static const TextFile kNothing = {"", "[]"};
  return file ? *file : kNothing;
}

/// Reviews what was read, if `today` is given.
ReadLesson read(const LessonFiles& files, std::optional<std::string_view> today) {
  ParsedFile lesson(files.lesson);
  ParsedFile sources(files.sources);
  ParsedFile services(files.services);
  ParsedFile facts(or_nothing(files.facts));
  ParsedFile glossary(or_nothing(files.glossary));
  const auto all_told = [&] {
    Diagnostics all;
    for (const ParsedFile* file : {&lesson, &sources, &services, &facts, &glossary}) {
      file->report.append_to(all);
    }
    return all;
  };
  Lesson found =
      read_parts({lesson.part(), sources.part(), services.part(), facts.part(), glossary.part(), &files.media});
  if (today && !has_errors(all_told())) {
    review::review_lesson(*lesson.value, found, *today, lesson.report);
    review::review_services(*services.value, services.report);
    review::review_facts(*facts.value, found, *today, facts.report);
    review::review_glossary(*glossary.value, glossary.report);
  }
  ReadLesson read;
  read.diagnostics = all_told();
  if (has_errors(read.diagnostics)) return read;
  ReadTranslations translations = read_translations(files, found);
  found.languages = {found.language};
  for (const auto& [language, words] : translations.languages) found.languages.push_back(language);
  read.diagnostics.insert(read.diagnostics.end(), translations.diagnostics.begin(), translations.diagnostics.end());
  read.translations = std::move(translations.languages);
  read.offered = std::move(translations.offered);
  read.lesson = std::move(found);
  return read;
}

}  // namespace

std::string_view text_of(const LessonFiles& files, std::string_view name) {
  std::string_view text;
  const auto look = [&](const TextFile& file) {
    if (file.name == name) text = file.text;
  };
  for (const TextFile* file : {&files.lesson, &files.sources, &files.services}) look(*file);
  for (const std::optional<TextFile>* file : {&files.facts, &files.glossary}) look(or_nothing(*file));
  for (const auto* translations : {&files.translations, &files.shared_translations}) {
    for (const auto& [language, file] : *translations) look(file);
  }
  return text;
}

ReadLesson read_lesson(const LessonFiles& files) {
  return read(files, std::nullopt);
}

ReadLesson check_lesson(const LessonFiles& files, std::string_view today) {
  return read(files, today);
}

}  // namespace waymark
