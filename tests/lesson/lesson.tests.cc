#include "lesson/lesson.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("Pages and questions are found by their ids") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  REQUIRE(lesson.page("friday") != nullptr);
  CHECK(lesson.page("friday")->title == "Friday");
  CHECK(lesson.page("coffee") == nullptr);
  REQUIRE(lesson.question("coffee") != nullptr);
  CHECK(std::holds_alternative<TrueOrFalse>(lesson.question("coffee")->kind));
  CHECK(lesson.question("my-reasons") == nullptr);
}

TEST_CASE("Questions come in lesson order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  std::vector<std::string> ids;
  for (const Question* question : lesson.questions()) ids.push_back(question->id);
  CHECK(ids == std::vector<std::string>{"first-step", "signs", "coffee", "how-many", "units", "recovery", "effects",
                                        "what-helps", "breathing", "roll-over"});
}
