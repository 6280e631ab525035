#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "lesson/phrases.h"

namespace waymark::author {

/// Words that are translated together: one PO file for each language in one folder.
struct Catalogue {
  std::string folder;           ///< ".../i18n"
  std::string language;         ///< What the source is written in.
  std::vector<Phrase> phrases;  ///< In order, with their places.
  bool of_lesson = false;       ///< Not of what lessons share, nor of the interface.
};

/// The words of the interface, in Waymark's own folder. Error code: "no-interface".
Result<Catalogue> interface_catalogue(const std::string& folder);

/// The catalogues that a path stands for: a lesson's own; for a content folder what lessons share, and each lesson's;
/// for Waymark's own folder the words of the interface, and those of its content. Error codes: those of
/// lesson_folders(); "broken-lesson", which names the command that says more.
Result<std::vector<Catalogue>> catalogues_in(const std::string& path);

/// The languages that there are files for, by tag.
std::vector<std::string> languages_in(const Catalogue& catalogue);

}  // namespace waymark::author
