// Every diagnostic to the letter: each folder in tests/fixtures/broken holds a lesson with one mistake and, in
// told.txt, what is printed of it; those in tests/fixtures/tangled have several. docs/diagnostics.md is made of the
// same texts. To approve of changed texts, run with WAYMARK_APPROVE=1 and read the difference before committing it.
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "lesson/catalogue.h"
#include "lesson/fixture.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::testing;

namespace fs = std::filesystem;

namespace {

constexpr const char* kIntroduction = R"(# Diagnostics

What a check says of a lesson, with examples of each code. A code keeps its meaning; its words may become better. An
error keeps a lesson from being played, a warning does not. Each example is a lesson with that one mistake, which
`waymark check --today 2026-11-23 tests/fixtures/broken/W101-mistyped-field` shows. The tests make this page from that
folder: see `tests/lesson/diagnostics.tests.cc`.

| codes | are about |
| --- | --- |
| W0xx | a file as such |
| W1xx | its shape: fields, types, numbers, dates |
| W2xx | ids, and what they point at |
| W3xx | questions |
| W4xx | words, sources, pictures, services |
| W5xx | the ways from page to page |
| W6xx | variables and conditions |
| W7xx | simulations |
| W8xx | how it reads, and what grows old |
| W9xx | translations |
)";

/// "W101" of "W101-mistyped-field".
std::string code_of(const fs::path& folder) {
  return folder.filename().string().substr(0, 4);
}

std::vector<fs::path> broken_fixtures() {
  return fixtures_in("broken");
}

/// Codes that are told behind a hundred others, too many for an example: see nasty.tests.cc.
bool is_behind_others(const CatalogueRow& row) {
  return row.mistake == Mistake::kFurtherErrors || row.mistake == Mistake::kFurtherWarnings;
}

/// One row for each code, with the words of its first example.
std::string table_of_codes() {
  std::string table = "\n| code | for example |\n| --- | --- |\n";
  std::string last;
  for (const fs::path& folder : broken_fixtures()) {
    const std::string code = code_of(folder);
    if (code == last) continue;
    table += "| [" + code + "](#w" + code.substr(1) + ") | " +
             check_lesson(fixture_files(folder), kToday).diagnostics.at(0).message + " |\n";
    last = code;
  }
  return table;
}

std::string diagnostics_page() {
  std::string page = kIntroduction + table_of_codes();
  for (const CatalogueRow& row : catalogue()) {
    page += "\n## " + std::string(row.code) + "\n";
    if (row.severity == Severity::kWarning) page += "\nA warning.\n";
    if (is_behind_others(row))
      page += "\nOf one file a hundred errors and a hundred warnings are told, and how many more there are.\n";
    for (const fs::path& folder : broken_fixtures()) {
      if (code_of(folder) == row.code) page += "\n```text\n" + told(fixture_files(folder)) + "```\n";
    }
  }
  return page;
}

}  // namespace

TEST_CASE("Every broken lesson is told of to the letter") {
  for (const char* name : {"broken", "tangled"}) {
    for (const fs::path& folder : fixtures_in(name)) {
      INFO(folder.filename().string());
      const std::string found = told(fixture_files(folder));
      if (approving()) write_file(folder / "told.txt", found);
      CHECK(found == read_file(folder / "told.txt"));
    }
  }
}

TEST_CASE("A broken lesson shows its code once, and no other: one mistake is told once") {
  for (const fs::path& folder : broken_fixtures()) {
    INFO(folder.filename().string());
    CHECK(codes(check_lesson(fixture_files(folder), kToday).diagnostics) == code_of(folder));
  }
}

TEST_CASE("Every diagnostic says how to mend it") {
  for (const fs::path& folder : broken_fixtures()) {
    INFO(folder.filename().string());
    for (const Diagnostic& diagnostic : check_lesson(fixture_files(folder), kToday).diagnostics) {
      CHECK_FALSE(diagnostic.hint.empty());
      CHECK(diagnostic.message.ends_with('.'));
    }
  }
}

TEST_CASE("Every code has a broken lesson that shows it") {
  std::set<std::string> shown;
  for (const fs::path& folder : broken_fixtures()) shown.insert(code_of(folder));
  for (const CatalogueRow& row : catalogue()) {
    INFO(row.code);
    if (is_behind_others(row)) continue;
    CHECK(shown.contains(std::string(row.code)));
  }
}

TEST_CASE("docs/diagnostics.md shows what is printed") {
  const fs::path file = fs::path(waymark::test::source_folder()) / "docs/diagnostics.md";
  const std::string page = diagnostics_page();
  if (approving()) write_file(file, page);
  CHECK(page == read_file(file));
}
