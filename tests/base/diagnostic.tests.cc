#include "base/diagnostic.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

Diagnostic told_at(std::size_t line, std::size_t column) {
  return {.code = "W101",
          .severity = Severity::kError,
          .file = "lesson.json",
          .at = {line, column},
          .message = "This page has no field called \"titel\".",
          .hint = "Did you mean \"title\"?"};
}

}  // namespace

TEST_CASE("A diagnostic shows the line, a caret under the place, and how to mend it") {
  CHECK(to_text(told_at(2, 3), "{\n  \"titel\": 1\n}\n") ==
        "lesson.json:2:3: error W101: This page has no field called \"titel\".\n"
        "  \"titel\": 1\n"
        "  ^\n"
        "hint: Did you mean \"title\"?\n");
}

TEST_CASE("A warning says so, and an empty hint is left out") {
  Diagnostic diagnostic = told_at(1, 1);
  diagnostic.severity = Severity::kWarning;
  diagnostic.hint.clear();
  CHECK(to_text(diagnostic, "x") == "lesson.json:1:1: warning W101: This page has no field called \"titel\".\nx\n^\n");
}

TEST_CASE("A diagnostic of a whole file shows no line") {
  CHECK(to_text(told_at(0, 0), "text") ==
        "lesson.json: error W101: This page has no field called \"titel\".\nhint: Did you mean "
        "\"title\"?\n");
}

TEST_CASE("Without the source no line is shown") {
  CHECK(to_text(told_at(3, 4), "").find('^') == std::string::npos);
}

TEST_CASE("The caret stands under the place") {
  const auto lines = [](std::size_t column, std::string_view source) {
    const std::string text = to_text(told_at(1, column), source);
    const std::size_t begin = text.find('\n') + 1;
    return text.substr(begin, text.find("hint:") - begin);
  };
  SECTION("after tabs, which are kept") {
    CHECK(lines(3, "\t\tx") == "\t\tx\n\t\t^\n");
  }
  SECTION("after characters of several bytes") {
    CHECK(lines(4, "é✓😀x") == "é✓😀x\n   ^\n");
  }
  SECTION("behind the end of a line") {
    CHECK(lines(3, "ab\r\ncd") == "ab\n  ^\n");
  }
  SECTION("past a byte order mark, which takes no room") {
    CHECK(lines(1, "\xEF\xBB\xBFx") == "x\n^\n");
  }
  SECTION("in the middle of a line that is too wide") {
    const std::string wide = std::string(150, 'a') + "X" + std::string(150, 'b');
    CHECK(lines(151, wide) ==
          "…" + std::string(60, 'a') + "X" + std::string(39, 'b') + "…\n" + std::string(61, ' ') + "^\n");
  }
  SECTION("at the beginning of one") {
    CHECK(lines(1, std::string(101, 'a')) == std::string(100, 'a') + "…\n^\n");
  }
  SECTION("at the end of one") {
    CHECK(lines(201, std::string(200, 'a')) == "…" + std::string(100, 'a') + "\n" + std::string(101, ' ') + "^\n");
  }
}

TEST_CASE("Places are counted from 1, in code points") {
  CHECK(position_of("", 0) == Position{1, 1});
  CHECK(position_of("ab\ncd", 1) == Position{1, 2});
  CHECK(position_of("ab\ncd", 3) == Position{2, 1});
  CHECK(position_of("é✓x", 5) == Position{1, 3});
  CHECK(position_of("\xEF\xBB\xBF{", 3) == Position{1, 1});

  SECTION("and end with the text") {
    CHECK(position_of("ab\ncd", 99) == Position{2, 3});
  }
}

TEST_CASE("Errors are told from warnings") {
  Diagnostic warning = told_at(1, 1);
  warning.severity = Severity::kWarning;
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({warning}));
  CHECK(has_errors({warning, told_at(1, 1)}));
}

TEST_CASE("Diagnostics are given to programs as JSON") {
  CHECK(to_json({}) == "[]\n");
  CHECK(to_json({told_at(2, 3)}) == R"([
  {
    "code": "W101",
    "severity": "error",
    "file": "lesson.json",
    "line": 2,
    "column": 3,
    "message": "This page has no field called \"titel\".",
    "hint": "Did you mean \"title\"?"
  }
]
)");

  SECTION("whatever bytes they hold") {
    Diagnostic diagnostic = told_at(1, 1);
    diagnostic.file = "\xFF";
    CHECK(to_json({diagnostic}).find("\xEF\xBF\xBD") != std::string::npos);
  }
}

namespace {

Diagnostic with_fix(std::size_t offset, std::size_t length, std::string replacement) {
  Diagnostic diagnostic = told_at(1, 1);
  diagnostic.fix = {offset, length, std::move(replacement)};
  return diagnostic;
}

}  // namespace

TEST_CASE("Fixes are made in order of place") {
  const Diagnostics diagnostics = {with_fix(4, 1, "E"), told_at(1, 1), with_fix(0, 2, ""), with_fix(3, 0, "++")};
  const Mended mended = make_fixes("abcdef", diagnostics);
  CHECK(mended.text == "c++dEf");
  REQUIRE(mended.made.size() == 3);
  CHECK(mended.made[0] == &diagnostics[2]);
}

TEST_CASE("Of two fixes that overlap the first is made, and none beyond the text") {
  const Diagnostics diagnostics = {with_fix(1, 3, "x"), with_fix(2, 1, "y"), with_fix(5, 9, "z")};
  const Mended mended = make_fixes("abcdef", diagnostics);
  CHECK(mended.text == "axef");
  CHECK(mended.made.size() == 1);
}

TEST_CASE("Without fixes a text stays as it is") {
  CHECK(make_fixes("abc", {told_at(1, 1)}).text == "abc");
}

TEST_CASE("A fix is part of the JSON") {
  CHECK(to_json({with_fix(4, 5, "\"title\"")}).find("\"replacement\": \"\\\"title\\\"\"") != std::string::npos);
}
