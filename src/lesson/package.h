#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "lesson/reader.h"

namespace waymark {

/// A lesson as one file, the way it travels: {"package":1,"version":<content
/// hash>,"lesson":…,"sources":[…],"services":[…],"facts":[…],"glossary":[…],"media":{name:text},"sounds":{name:base64},
/// "translations":{language:{context:{source:words}}}}. Sources, facts and words: only those that the lesson uses;
/// pictures are texts, sounds bytes in base64; translations: only what may be shown, and
/// empty where the words of that language lie elsewhere. Facts, glossary, sounds and
/// translations are left out when there are none.
struct Package {
  std::string version;
  std::string json;
};

/// Which of a lesson's translations a package holds.
enum class Languages {
  kAll,      ///< For who writes and translates.
  kOffered,  ///< For participants: those that are nearly whole, see is_offered().
};

/// The content hash: SHA-256 of the canonical JSON of {"lesson":…,"media":{name:sha256},"facts":{id:fact}}, facts
/// being left out when there are none. Sources, services, what hard words mean and translations are no part of it, so
/// that a mended address or word makes no new version. REQUIRES:
/// read_lesson(files) found no errors. Native builds only (hashing).
Package make_package(const LessonFiles& files, Languages languages = Languages::kAll);

/// The lesson in a package, with its `version` as the package names it, or why it cannot be read. In `language` as far
/// as the package says it so; else, and without one, in the lesson's own.
Result<Lesson> open_package(std::string_view json, const std::string& language = {});

/// True when the package's version is the hash of what it holds. Native builds only.
bool package_is_genuine(std::string_view json);

}  // namespace waymark
