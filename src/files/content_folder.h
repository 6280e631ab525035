#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "lesson/reader.h"

namespace waymark {

/// Content as it lies on a disk: content/modules/<id>/lesson.json with its media/ and i18n/, beside them
/// content/sources.json and services.json, and perhaps facts.json, glossary.json and i18n/. Native programs only; the
/// core opens no file.

/// The files of the lesson in `folder`, named as the caller named it. Error codes: "no-lesson", "no-file"; the message
/// says which file is missing, cannot be read or is larger than kLargestFile, and which folder may have been meant.
Result<LessonFiles> read_lesson_folder(const std::string& folder);

/// A lesson's folder, which may also be named by its lesson.json.
std::string lesson_folder(const std::string& path);

/// The lesson folders that `path` stands for: itself when it holds a lesson.json, all of modules/* when it is a content
/// folder, all of its own folders when it is the modules folder. In order of name.
Result<std::vector<std::string>> lesson_folders(const std::string& path);

/// No file that is written by hand, and no picture or sound for a phone, comes near it.
constexpr std::uintmax_t kLargestFile = std::uintmax_t{8} * 1024 * 1024;

/// The bytes of a file, if it has at most `most`: its size is looked at before it is read. Error code: "no-file".
Result<std::string> read_whole_file(const std::string& path, std::uintmax_t most = UINTMAX_MAX);

/// Writes a file whole or not at all: a temporary one beside it, then a rename. Error code: "cannot-write".
Status write_whole_file(const std::string& path, const std::string& bytes);

}  // namespace waymark
