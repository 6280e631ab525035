#include "lesson/branches.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string page(const std::string& id, const std::string& next = "") {
  return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T")" +
         (next.empty() ? "" : R"(, "next": ")" + next + "\"") + " }";
}

std::string choice(const std::string& id, const std::vector<std::string>& targets) {
  std::string options;
  for (const std::string& target : targets) {
    const bool detour = target.starts_with("detour ");
    options += (options.empty() ? "" : ", ") + (R"({ "id": "to-)" + std::to_string(options.size())) +
               R"(", "text": "To )" + target + R"(", ")" + (detour ? "detour" : "goto") + R"(": ")" +
               target.substr(detour ? 7 : 0) + R"(" })";
  }
  return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T", "choices": { "prompt": "Where?", "options": [)" +
         options + "] } }";
}

/// The pages of which is told that they run on into another branch: "a > b".
std::string run_on(const std::vector<std::string>& pages) {
  std::string text;
  for (const std::string& each : pages) text += (text.empty() ? "" : ",\n") + each;
  std::string found;
  for (const Diagnostic& told : read_lesson(lesson_of_pages(text)).diagnostics) {
    if (told.code != "W519") return told.code;
    const auto quoted = [&, at = std::size_t{0}]() mutable {
      const std::size_t begin = told.message.find('"', at) + 1;
      const std::size_t end = told.message.find('"', begin);
      at = end + 1;
      return told.message.substr(begin, end - begin);
    };
    auto next = quoted;
    const std::string from = next();
    next();  // "next"
    found += (found.empty() ? "" : ", ") + from + " > " + next();
  }
  return found;
}

}  // namespace

TEST_CASE("A branch that runs on into the other is told of where the other leads past its end by a written next") {
  CHECK(run_on({choice("x", {"a", "b"}), page("a"), page("b", "j"), page("j")}) == "a > b");
  CHECK(run_on({choice("x", {"a", "b"}), page("a", "j"), page("b"), page("j")}).empty());
  CHECK(run_on({choice("x", {"a", "b"}), page("a", "b"), page("b", "j"), page("j")}).empty());
}

TEST_CASE("A branch of several pages is told of at its last one") {
  CHECK(run_on({choice("x", {"a", "b"}), page("a"), page("a2"), page("b"), page("b2", "j"), page("j")}) == "a2 > b");
}

TEST_CASE("More to read before going on is no forgotten next") {
  CHECK(run_on({choice("x", {"more", "on"}), page("more"), page("on"), page("j")}).empty());
  CHECK(run_on({choice("x", {"more", "on", "end"}), page("more"), page("on"), page("j")}).empty());
  // Within a branch that itself goes on elsewhere, as the other branch does too.
  CHECK(run_on(
            {choice("w", {"x", "v"}), choice("x", {"more", "on"}), page("more"), page("on", "j"), page("v"), page("j")})
            .empty());
  CHECK(run_on({choice("w", {"v", "x"}), page("v", "j"), choice("x", {"more", "on"}), page("more"), page("on", "j"),
                page("j")})
            .empty());
  // "on" passes over a page that is looked at on the side.
  CHECK(run_on({choice("x", {"more", "on", "detour aside"}), page("more"), page("on", "j"),
                R"({ "kind": "plain", "id": "aside", "title": "T", "return": true })", page("j")})
            .empty());
}

TEST_CASE("Where ways meet by what others wrote, nothing is told") {
  CHECK(run_on({choice("x", {"a", "c", "b"}), page("c", "b"), page("a"), page("b", "j"), page("j")}).empty());
}

TEST_CASE("Of three branches each that lacks its next is told of") {
  CHECK(run_on({choice("x", {"a", "b", "c"}), page("a"), page("b", "j"), page("c"), page("j")}) == "a > b");
  CHECK(run_on({choice("x", {"a", "b", "c"}), page("a", "j"), page("b"), page("c"), page("j")}) == "b > c");
  CHECK(run_on({choice("x", {"a", "b", "c"}), page("a", "j"), page("b", "j"), page("c"), page("j")}).empty());
  // The last may be where the ways meet.
  CHECK(run_on({choice("x", {"a", "b", "c"}), page("a"), page("b"), page("c"), page("j")}) == "a > b");
}

TEST_CASE("A branch that goes back to its choice is one of its own") {
  CHECK(run_on({choice("x", {"a", "b", "end"}), page("a"), page("b", "x")}) == "a > b");
  CHECK(run_on({choice("x", {"a", "b", "end"}), page("a", "x"), page("b", "x")}).empty());
}
