#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "lesson/lesson.h"
#include "lesson/translations.h"

namespace waymark {

struct TextFile {
  std::string name;  ///< How diagnostics call it.
  std::string text;
};

/// The files that make one lesson, as bytes: the core opens none itself.
struct LessonFiles {
  TextFile lesson;                                ///< content/modules/<id>/lesson.json
  TextFile sources;                               ///< content/sources.json
  TextFile services;                              ///< content/services.json
  std::optional<TextFile> facts = {};             ///< content/facts.json, if there is one.
  std::optional<TextFile> glossary = {};          ///< content/glossary.json, likewise.
  std::map<std::string, std::string> media = {};  ///< Name -> bytes of every file in the lesson's media folder.
  /// Language -> content/modules/<id>/i18n/<language>.po, and content/i18n/<language>.po for what lessons share.
  std::map<std::string, TextFile> translations = {};
  std::map<std::string, TextFile> shared_translations = {};
};

/// The text of the file that diagnostics call by that name, or empty.
std::string_view text_of(const LessonFiles& files, std::string_view name);

struct ReadLesson {
  std::optional<Lesson> lesson;                      ///< There when no diagnostic is an error.
  std::map<std::string, Translations> translations;  ///< By language; what cannot be shown is left out.
  std::set<std::string> offered;                     ///< The languages of these that participants are offered.
  Diagnostics diagnostics;                           ///< In order of file and place.
};

/// Reads and checks a lesson. Several mistakes are found in one run once the JSON itself holds; one
/// mistake is told once.
ReadLesson read_lesson(const LessonFiles& files);

/// The same, and once there is no error, what a careful editor would say: how it reads, what is out of date, and so on
/// (W8xx). `today`: an ISO date. An expired fact is an error here, and only here: players go on with it.
ReadLesson check_lesson(const LessonFiles& files, std::string_view today);

}  // namespace waymark
