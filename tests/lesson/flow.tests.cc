#include "lesson/flow.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string plain(const std::string& id, const std::string& next = "") {
  return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T")" +
         (next.empty() ? "" : R"(, "next": ")" + next + "\"") + " }";
}

std::string forking(const std::string& id, const std::string& one, const std::string& other) {
  return R"({ "kind": "plain", "id": ")" + id +
         R"(", "title": "T", "choices": { "prompt": "Where?", "options": [
    { "id": "one", "text": "One", "goto": ")" +
         one + R"(" }, { "id": "other", "text": "Other", "goto": ")" + other + R"(" } ] } })";
}

std::string asking(const std::string& id, const std::string& more = "") {
  return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T", "ask": { "kind": "true-or-false", "id": "q-)" + id +
         R"(", "prompt": "Is it?", "answer": true)" + more + " } }";
}

std::string ending(const std::string& id) {
  return R"({ "kind": "ending", "id": ")" + id + R"(", "title": "T" })";
}

std::string flow(const std::vector<std::string>& pages) {
  std::string text;
  for (const std::string& page : pages) text += (text.empty() ? "" : ",\n") + page;
  return codes(lesson_of_pages(text));
}

}  // namespace

TEST_CASE("Ways may part, meet again and go back") {
  CHECK(flow({forking("a", "b", "c"), plain("b", "d"), plain("c"), plain("d")}).empty());
  CHECK(flow({plain("a"), forking("b", "a", "c"), plain("c")}).empty());
  CHECK(flow({forking("a", "b", "c"), ending("b"), plain("c")}).empty());
}

TEST_CASE("A required question that everybody comes to is sound") {
  CHECK(flow({asking("a")}).empty());
  CHECK(flow({forking("a", "b", "c"), plain("b"), plain("c"), asking("d")}).empty());
  CHECK(flow({asking("a"), forking("b", "a", "end")}).empty());
}

TEST_CASE("A required question that some miss is told of") {
  CHECK(flow({forking("a", "b", "c"), asking("b"), plain("c")}) == "W504");
  CHECK(flow({forking("a", "b", "c"), asking("b", R"(, "required": false)"), plain("c")}).empty());
  CHECK(flow({forking("a", "c", "b"), ending("b"), asking("c")}) == "W504");
}

TEST_CASE("A required question in one arm stays missed when the arms meet again") {
  const ReadLesson read = read_lesson(lesson_of_pages(plain("zero") + ", " + forking("a", "b", "c") + ", " +
                                                      asking("b") + ", " + plain("c") + ", " + plain("d")));
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].message ==
        "The question \"q-b\" is required, but a way leads round it: from the page \"a\" straight "
        "to \"c\".");
}

TEST_CASE("One way round several questions is told of once, two ways twice") {
  CHECK(flow({forking("a", "b", "end"), asking("b"), asking("c")}) == "W504");
  CHECK(flow({forking("a", "b", "c"), asking("b"), forking("c", "d", "e"), asking("d"), plain("e")}) == "W504 W504");
}

TEST_CASE("Pages lost for one reason are told of once") {
  CHECK(flow({plain("a", "end"), plain("b"), plain("c"), plain("d")}) == "W502");
  CHECK(flow({plain("a", "end"), plain("c", "end"), plain("b", "c")}) == "W502");
  CHECK(flow({plain("a", "end"), plain("b", "end"), plain("c", "end")}) == "W502 W502");
}

TEST_CASE("A loop without a way out is told of once, and not those that lead into it") {
  CHECK(flow({forking("a", "b", "end"), plain("b"), plain("c"), plain("d", "c")}) == "W503");
  CHECK(flow({forking("a", "b", "end"), plain("b", "b")}) == "W503");
}

TEST_CASE("The loop itself is named, from its first page") {
  const ReadLesson read = read_lesson(
      lesson_of_pages(forking("a", "b", "end") + ", " + plain("b") + ", " + plain("c") + ", " + plain("d", "c")));
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].message == "From the page \"c\" no way leads to an ending: c → d → c.");
}

TEST_CASE("A question on a lost page is not called missed as well") {
  CHECK(flow({plain("a", "end"), asking("b")}) == "W502");
}

TEST_CASE("A detour that comes back to its own page by passing over choices is told of") {
  const std::string detour =
      R"({ "kind": "plain", "id": "a", "title": "T", "choices": { "prompt": "Where?", "options": [
    { "id": "aside", "text": "Aside", "detour": "b" }, { "id": "on", "text": "On", "goto": "end" } ] } })";
  const std::string passed_over = R"({ "kind": "plain", "id": "b", "title": "T", "when": "score > 0.5", "choices": {
    "prompt": "Where?", "options": [ { "id": "on", "text": "On", "goto": "end" } ] } })";
  CHECK(flow({detour, passed_over, plain("c", "a")}) == "W512");
  CHECK(flow({detour, passed_over, R"({ "kind": "plain", "id": "c", "title": "T", "return": true })"}).empty());
}

TEST_CASE("A detour that no page returns from is told of, and one that may return is not") {
  const auto aside_from = [](const std::string& id, const std::string& aside) {
    return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "T", "choices": { "prompt": "Where?", "options": [
    { "id": "aside", "text": "Aside", "detour": ")" +
           aside + R"(" }, { "id": "on", "text": "On", "goto": "end" } ] } })";
  };
  const std::string returning = R"({ "kind": "plain", "id": "r", "title": "T", "return": true })";
  CHECK(flow({aside_from("a", "b"), plain("b"), plain("c")}) == "W520");
  CHECK(flow({aside_from("a", "b"), plain("b"), returning}).empty());
  CHECK(flow({aside_from("a", "b"), forking("b", "c", "r"), plain("c", "end"), returning}).empty());
  // The return of a detour on the way leads back to that one.
  CHECK(flow({aside_from("a", "b"), aside_from("b", "r"), returning}) == "W520");
}
