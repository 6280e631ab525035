#include "lesson/fixture.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "support/golden.h"

namespace waymark::testing {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHead =
    R"({ "format": 2, "id": "small", "title": "Small", "summary": "A lesson to test.",
"language": "en-GB", "minutes": 5, "reviewed": "2026-11-22", "expires": "2027-11-22",
"completion": { "moveOn": "Completed", "masteryScore": 0 }, "speakers": { "maz": "Maz" }, "pages": [ )";
constexpr const char* kEnd = R"(, { "kind": "ending", "id": "end", "title": "The end" } ] })";

}  // namespace

fs::path fixtures() {
  return fs::path(waymark::test::source_folder()) / "tests/fixtures";
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

namespace {

/// The lesson's own folder: one beside what other lessons share, one with shared files of its own, or the folder
/// itself.
fs::path lesson_folder(const fs::path& folder) {
  for (const char* inner : {"small", "modules/small"}) {
    if (fs::exists(folder / inner)) return folder / inner;
  }
  return folder;
}

}  // namespace

LessonFiles fixture_files(const fs::path& folder) {
  const auto own_or_shared = [&](const char* name) {
    return read_file(fs::exists(folder / name) ? folder / name : fixtures() / "content" / name);
  };
  const fs::path inner = lesson_folder(folder);
  const std::string id = inner.filename().string();
  LessonFiles files;
  files.lesson = {"content/modules/" + id + "/lesson.json", read_file(inner / "lesson.json")};
  files.sources = {"content/sources.json", own_or_shared("sources.json")};
  files.services = {"content/services.json", own_or_shared("services.json")};
  // What all share rests on the sources that all share.
  const auto own_or_shared_if_any = [&](const char* name) {
    const bool any = fs::exists(folder / name) || !fs::exists(folder / "sources.json");
    return TextFile{std::string("content/") + name, any ? own_or_shared(name) : "[]"};
  };
  files.facts = own_or_shared_if_any("facts.json");
  files.glossary = own_or_shared_if_any("glossary.json");
  if (fs::exists(inner / "i18n")) {
    for (const auto& file : fs::directory_iterator(inner / "i18n")) {
      const std::string name = "content/modules/" + id + "/i18n/" + file.path().filename().string();
      files.translations[file.path().stem().string()] = {name, read_file(file.path())};
    }
  }
  if (!fs::exists(inner / "media")) return files;
  for (const auto& file : fs::directory_iterator(inner / "media")) {
    files.media[file.path().filename().string()] = read_file(file.path());
  }
  return files;
}

std::vector<fs::path> fixtures_in(const std::string& name) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fixtures() / name)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string told(const LessonFiles& files) {
  std::string text;
  for (const Diagnostic& diagnostic : check_lesson(files, kToday).diagnostics) {
    for (const TextFile* file : {&files.lesson, &files.sources, &files.services, &*files.facts, &*files.glossary}) {
      if (diagnostic.file == file->name) text += to_text(diagnostic, file->text);
    }
    for (const auto& [language, file] : files.translations) {
      if (diagnostic.file == file.name) text += to_text(diagnostic, file.text);
    }
  }
  return text;
}

std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += (text.empty() ? "" : " ") + diagnostic.code;
  return text;
}

std::string codes(const LessonFiles& files) {
  return codes(read_lesson(files).diagnostics);
}

bool approving() {
  const char* approve = std::getenv("WAYMARK_APPROVE");
  return approve != nullptr && std::string(approve) == "1";
}

LessonFiles lesson_of_pages(const std::string& pages) {
  LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  files.lesson = {"lesson.json", kHead + pages + kEnd};
  files.media.clear();
  return files;
}

LessonFiles lesson_of_block(const std::string& block) {
  return lesson_of_pages(R"({ "kind": "plain", "id": "start", "title": "Start", "blocks": [ )" + block + " ] }");
}

LessonFiles lesson_of_question(const std::string& question) {
  return lesson_of_pages(R"({ "kind": "plain", "id": "start", "title": "Start", "ask": )" + question + " }");
}

Lesson sound(const LessonFiles& files) {
  ReadLesson read = read_lesson(files);
  INFO(told(files));
  REQUIRE(read.lesson.has_value());
  return std::move(*read.lesson);
}

}  // namespace waymark::testing
