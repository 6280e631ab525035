#include "lesson/leaks.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

constexpr const char* kVariables = R"("variables": [
  { "kind": "whole", "id": "ready", "label": "Ready", "minimum": 0, "maximum": 10, "default": 0, "private": true },
  { "kind": "yes-no", "id": "secret", "label": "Secret", "private": true },
  { "kind": "yes-no", "id": "open", "label": "Open" } ], )";

LessonFiles lesson_with(const std::vector<std::string>& pages) {
  std::string text;
  for (const std::string& page : pages) text += (text.empty() ? "" : ",\n") + page;
  LessonFiles files = lesson_of_pages(text);
  const std::size_t at = files.lesson.text.find("\"speakers\"");
  files.lesson.text.insert(at, kVariables);
  return files;
}

/// What is told of these pages, the ending "end" behind them; not that some need no variables.
std::string told_of(const std::vector<std::string>& pages) {
  Diagnostics told = read_lesson(lesson_with(pages)).diagnostics;
  std::erase_if(told, [](const Diagnostic& each) { return each.code == "W628" || each.code == "W629"; });
  return codes(told);
}

/// A page with `more` in it.
std::string page(const std::string& id, const std::string& more = "") {
  return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T")" + (more.empty() ? "" : ", " + more) + " }";
}

std::string hidden(const std::string& id, const std::string& more = "") {
  return page(id, R"("room": "hide")" + (more.empty() ? "" : ", " + more));
}

/// Two ways on, the first of them on a condition.
std::string fork(const std::string& when, const std::string& one, const std::string& other) {
  return R"("next": [ { "when": ")" + when + R"(", "goto": ")" + one + R"(" }, { "goto": ")" + other + R"(" } ])";
}

std::string choice(const std::string& id, const std::string& more) {
  return R"({ "id": ")" + id + R"(", "text": ")" + id + R"(", )" + more + " }";
}

std::string choices(const std::vector<std::string>& options) {
  std::string text;
  for (const std::string& option : options) text += (text.empty() ? "" : ", ") + option;
  return R"("choices": { "prompt": "Where?", "options": [ )" + text + " ] }";
}

std::string asked(const std::string& id) {
  return R"("ask": { "kind": "true-or-false", "id": ")" + id + R"(", "prompt": "Is it?", "answer": true })";
}

}  // namespace

TEST_CASE("What a private value decides may be seen by nobody else") {
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b"), page("c")}).empty());
  CHECK(told_of({page("a", fork("secret", "b", "c")), page("b"), page("c")}) == "W518");
  CHECK(told_of({page("a", fork("secret", "b", "c")), page("b", R"("next": "d")"), page("c"), page("d")}) == "W518");
  CHECK(told_of({page("a", fork("open", "b", "c")), page("b"), page("c")}).empty());
  CHECK(told_of({page("a", fork("open and not secret", "b", "c")), page("b"), page("c")}) == "W518");
  CHECK(told_of({page("a"), hidden("b", R"("when": "secret")"), page("c")}).empty());
}

TEST_CASE("Another ending is another page") {
  const std::string other = R"({ "kind": "ending", "id": "other", "title": "T")";
  CHECK(told_of({page("a", fork("secret", "other", "end")), other + " }"}) == "W518");
  CHECK(told_of({page("a", fork("secret", "other", "end")), other + R"(, "room": "hide" })"}) == "W518");  // The last.
}

TEST_CASE("A page that comes up again because of a private value shows it") {
  CHECK(told_of({page("a"), hidden("b", fork("secret", "a", "end"))}) == "W518");
  CHECK(told_of({hidden("a"), hidden("b", fork("secret", "a", "end"))}).empty());
}

TEST_CASE("What a group sees is shown and offered on no private condition") {
  const std::string block = R"("blocks": [ { "kind": "heading", "text": "H", "when": "ready > 4" } ])";
  CHECK(told_of({page("a", block)}) == "W517");
  CHECK(told_of({hidden("a", block)}).empty());
  const std::string chat = R"({ "kind": "chat", "id": "a", "title": "T", "messages": [
    { "from": "maz", "text": "Hi", "when": "secret" }, { "from": "maz", "text": "Bye", "when": "not secret" } ])";
  CHECK(told_of({chat + " }"}) == "W517");
  CHECK(told_of({chat + R"(, "room": "hide" })"}).empty());
  CHECK(told_of({page("a", R"("when": "secret")")}) == "W517");
  const auto offers = choices({choice("one", R"("goto": "b")"), choice("two", R"("goto": "b", "when": "secret")")});
  CHECK(told_of({page("a", offers), page("b")}) == "W517");
  CHECK(told_of({hidden("a", offers), page("b")}).empty());
}

TEST_CASE("A variable that is not private is not set where a private one decides") {
  const std::string sets = R"("set": { "open": true })";
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b", sets), page("c")}) == "W516");
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b"), page("c", sets)}).empty());
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b", R"("set": { "ready": 3 })"), page("c")}).empty());
  CHECK(told_of({hidden("a", R"("when": "secret", )" + sets)}) == "W516");
  const std::string offered = R"("goto": "b", "when": "secret", )" + sets;
  CHECK(told_of({hidden("a", choices({choice("one", R"("goto": "b")"), choice("two", offered)})), page("b")}) ==
        "W516");
}

TEST_CASE("What follows from a variable that is told of is not told as well") {
  const std::string sets = R"("set": { "open": true })";
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b", sets), page("c", fork("open", "d", "end")),
                 page("d", asked("q"))}) == "W516");
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b"), page("c", fork("open", "d", "end")),
                 page("d", asked("q"))}) == "W504");
}

TEST_CASE("A required question does not come up on one arm alone") {
  CHECK(told_of({page("a", fork("secret", "b", "end")), page("b", asked("q"))}) == "W515");
  CHECK(told_of({page("a", fork("secret", "b", "c")), hidden("b"), page("c", asked("q"))}).empty());
  CHECK(told_of({page("a", asked("q")), hidden("b", fork("secret", "a", "end"))}) == "W518");  // Settled, but seen.
  CHECK(told_of({hidden("a", asked("q")), hidden("b", fork("secret", "a", "end"))}).empty());
}

TEST_CASE("A detour comes back, so that what follows it is not decided where it is offered") {
  const auto offers = [](const std::string& more) {
    return choices({choice("aside", R"("detour": "aside")" + more), choice("on", R"("goto": "d")")});
  };
  const std::string back = R"("return": true)";
  CHECK(told_of({hidden("a", offers(R"(, "when": "secret")")), hidden("aside", back), page("d")}).empty());
  CHECK(told_of({hidden("a", offers(R"(, "when": "secret")")), page("aside", back), page("d")}) == "W518");
  // The same detour from two pages: what lies between these is no part of it.
  CHECK(told_of({page("x", fork("secret", "a", "d")), hidden("a", offers("")), hidden("aside", back), page("d"),
                 page("e", choices({choice("aside", R"("detour": "aside")"), choice("on", R"("goto": "end")")}))})
            .empty());
  // A branch inside a detour, whose arms return by themselves.
  CHECK(told_of({page("a", offers("")), page("aside", fork("secret", "b", "c")), hidden("b", back), hidden("c", back),
                 page("d")})
            .empty());
  CHECK(told_of({page("a", offers("")), page("aside", fork("secret", "b", "c")), page("b", back), hidden("c", back),
                 page("d")}) == "W518");
}

TEST_CASE("A page that a private value decides is seen wherever a detour leads from there") {
  const std::string offers = choices({choice("aside", R"("detour": "aside")"), choice("on", R"("goto": "d")")});
  CHECK(told_of({page("x", fork("secret", "a", "d")), hidden("a", offers), page("aside", R"("return": true)"),
                 page("d")}) == "W518");
}

TEST_CASE("The way to what leaks is told, from where it branches") {
  const Leaks leaks = leaks_in(sound(lesson_with({page("a"), page("b"), page("c")})));
  CHECK(leaks.found.empty());
  const ReadLesson read =
      read_lesson(lesson_with({page("a", fork("secret", "b", "d")), hidden("b"), page("c"), page("d")}));
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(
      read.diagnostics[0].message ==
      "A group sees the page \"c\", and whether it comes up follows from \"secret\", which is private (line 5): a → b "
      "→ c.");
}
