#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

#include "author/command_words.h"
#include "author/commands.h"
#include "author/mend.h"
#include "author/sarif.h"
#include "base/counted.h"
#include "base/text.h"
#include "files/content_folder.h"
#include "files/today.h"
#include "lesson/package.h"
#include "lesson/reader.h"

namespace waymark::author {
namespace {

struct Findings {
  Diagnostics diagnostics;                     ///< Each once, though many lessons share a file.
  std::map<std::string, std::string> sources;  ///< File name -> its text.
  std::size_t lessons = 0;
  std::size_t with_problems = 0;
  std::vector<std::string> conditional;  ///< Folders of lessons whose ways depend on conditions.
};

bool same(const Diagnostic& one, const Diagnostic& other) {
  const auto key = [](const Diagnostic& it) {
    return std::tie(it.code, it.file, it.at.line, it.at.column, it.message);
  };
  return key(one) == key(other);
}

/// Whether where a run leads depends on what it remembers. The checker takes each condition as one that could hold or
/// not, so what is left of the ways then only explore can say.
bool ways_depend(const Lesson& lesson) {
  const auto depends = [](const Page& page) {
    const auto has_condition = [](const Way& way) { return !way.when.empty(); };
    if (!page.when.empty() || std::any_of(page.next.begin(), page.next.end(), has_condition)) return true;
    const auto* choices = std::get_if<Choices>(&page.ask);
    return choices != nullptr && std::any_of(choices->options.begin(), choices->options.end(),
                                             [](const Choice& choice) { return choice.once || !choice.when.empty(); });
  };
  return std::any_of(lesson.pages.begin(), lesson.pages.end(), depends);
}

void add(Findings& findings, const LessonFiles& files, const ReadLesson& read) {
  ++findings.lessons;
  findings.with_problems += read.diagnostics.empty() ? 0 : 1;
  for (const Diagnostic& diagnostic : read.diagnostics) {
    findings.sources[diagnostic.file] = text_of(files, diagnostic.file);
    const auto known = std::find_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                                    [&](const Diagnostic& other) { return same(diagnostic, other); });
    if (known == findings.diagnostics.end()) findings.diagnostics.push_back(diagnostic);
  }
}

/// "3 errors in 2 lessons", "1 error and 2 warnings in 1 lesson", "1 lesson, no problems".
std::string summary(const Findings& findings) {
  if (findings.diagnostics.empty()) return counted(findings.lessons, "lesson") + ", no problems";
  const auto errors = static_cast<std::size_t>(
      std::count_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                    [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; }));
  const std::size_t warnings = findings.diagnostics.size() - errors;
  std::string words = errors == 0 ? std::string() : counted(errors, "error");
  if (warnings != 0) words += (words.empty() ? "" : " and ") + counted(warnings, "warning");
  return words + " in " + counted(findings.with_problems, "lesson");
}

void print(const Findings& findings, std::ostream& out) {
  for (const Diagnostic& diagnostic : findings.diagnostics) {
    const auto source = findings.sources.find(diagnostic.file);
    out << to_text(diagnostic, source == findings.sources.end() ? std::string_view() : source->second) << '\n';
  }
  out << summary(findings) << '\n';
  if (findings.conditional.empty()) return;
  out << "What follows from conditions is not looked at here. To know that nobody gets stuck:\n";
  for (const std::string& folder : findings.conditional) out << "  waymark explore " << for_shell(folder) << '\n';
}

/// The lesson in that language; when there is none, that is said.
std::shared_ptr<const Lesson> in_language(const std::string& language, const LessonFiles& files, Lesson lesson,
                                          Streams streams) {
  if (language.empty() || language == lesson.language) return std::make_shared<const Lesson>(std::move(lesson));
  auto opened = open_package(make_package(files).json, language);
  if (opened && opened->language == language) return std::make_shared<const Lesson>(std::move(*opened));
  streams.err << "This lesson is not translated to \"" << language << "\". It can be shown in "
              << quoted_list(lesson.languages, "and") << ".\n";
  return std::make_shared<const Lesson>(std::move(lesson));
}

}  // namespace

int check(const CheckOptions& options, Streams streams) {
  Findings findings;
  const std::string day = options.today.empty() ? today() : options.today;
  for (const std::string& path : options.paths) {
    const auto folders = lesson_folders(path);
    if (!folders) {
      streams.err << folders.error().message << '\n';
      return kUsage;
    }
    for (const std::string& folder : *folders) {
      auto files = read_lesson_folder(folder);
      if (!files) {
        streams.err << files.error().message << '\n';
        return kUsage;
      }
      if (options.fix && !mend(*files, day, streams)) return kUsage;
      const ReadLesson read = check_lesson(*files, day);
      add(findings, *files, read);
      if (read.lesson && ways_depend(*read.lesson)) findings.conditional.push_back(folder);
    }
  }
  if (options.json) {
    streams.out << to_json(findings.diagnostics);
  } else if (options.sarif) {
    streams.out << to_sarif(findings.diagnostics, findings.sources);
  } else {
    print(findings, streams.out);
  }
  return has_errors(findings.diagnostics) ? kProblems : kFine;
}

std::shared_ptr<const Lesson> open_lesson(const std::string& folder, Streams streams, const std::string& language) {
  const auto files = read_lesson_folder(folder);
  if (!files) {
    streams.err << files.error().message << '\n';
    return nullptr;
  }
  ReadLesson read = read_lesson(*files);
  if (read.lesson) return in_language(language, *files, std::move(*read.lesson), streams);
  Findings findings;
  add(findings, *files, read);
  print(findings, streams.err);
  return nullptr;
}

}  // namespace waymark::author
