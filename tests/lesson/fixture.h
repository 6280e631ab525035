#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lesson/reader.h"

namespace waymark::testing {

std::filesystem::path fixtures();

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& text);

/// The files of a folder under tests/fixtures/content/modules, broken or tangled. Sources and services of its own, or
/// those that all share. They are called as an author knows them, whatever the folder's name.
LessonFiles fixture_files(const std::filesystem::path& folder);

/// The folders in the one of that name under tests/fixtures, by name.
std::vector<std::filesystem::path> fixtures_in(const std::string& name);

/// The day on which all fixtures are checked.
inline constexpr const char* kToday = "2026-11-23";

/// All that is told of the files on that day, as an author sees it.
std::string told(const LessonFiles& files);

/// The codes of all that is told, joined by spaces.
std::string codes(const Diagnostics& diagnostics);
/// Of what reading alone tells of the files.
std::string codes(const LessonFiles& files);

/// True when files are to be written anew from what the tests find, for a person to look at and
/// commit.
bool approving();

/// A small lesson around these pages, this block or this question, for tests of one reader. Maz
/// speaks in it.
LessonFiles lesson_of_pages(const std::string& pages);
LessonFiles lesson_of_block(const std::string& block);
LessonFiles lesson_of_question(const std::string& question);

/// The lesson in the files, which must be sound.
Lesson sound(const LessonFiles& files);

}  // namespace waymark::testing
