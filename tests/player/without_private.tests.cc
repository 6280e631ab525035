#include "player/without_private.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "lesson/condition.h"
#include "play/save.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;

namespace {

Page& page_of(Lesson& lesson, std::string_view id) {
  return *std::find_if(lesson.pages.begin(), lesson.pages.end(), [&](const Page& page) { return page.id == id; });
}

/// The sample lesson with a required question after the ruler, and a page that is passed over by what the ruler found.
std::shared_ptr<const Lesson> steered(const char* condition) {
  Lesson lesson = *test::sample_lesson();
  page_of(lesson, "guess-page").next = {{{}, "notes"}};
  page_of(lesson, "ready-page").next = {{{}, "sides-page"}};
  page_of(lesson, "sides-page").next = {{{}, "order-page"}};
  page_of(lesson, "order-page").next = {{{}, "plan-page"}};
  page_of(lesson, "sides-page").when = parse_condition(condition, lesson.variables).condition;
  return std::make_shared<const Lesson>(std::move(lesson));
}

/// The sample lesson's Intents, in the order in which that lesson asks.
std::vector<Intent> played(const std::shared_ptr<const Lesson>& lesson) {
  std::vector<Intent> intents;
  Session session(lesson);
  const auto apply = [&](const Intent& intent) {
    if (session.apply(intent)) intents.push_back(intent);
  };
  const std::vector<Intent> known = test::finish_sample();
  apply(known.front());
  apply({Verb::kChoose, "skip", {}});
  while (session.page().id != "end") {
    for (const Intent& intent : known) {
      if (intent.verb != Verb::kNext) apply(intent);
    }
    apply({Verb::kNext, {}, {}, 1500});
  }
  return intents;
}

}  // namespace

TEST_CASE("a run without what is private has the same marks and stands at the same place") {
  for (const char* condition : {"ready < 5", "ready >= 5", "not (ready == 0)"}) {
    CAPTURE(condition);
    const auto lesson = steered(condition);
    const std::vector<Intent> all = played(lesson);
    const std::vector<Intent> left = without_private(lesson, all);
    const Session before = replay(lesson, all), after = replay(lesson, left);
    CHECK(before.marks().complete());
    CHECK(after.marks() == before.marks());
    CHECK(after.page().id == "end");
    for (const Intent& intent : left) CHECK_FALSE(is_private(*lesson, intent));
    CHECK(without_private(lesson, left) == left);
  }
}

TEST_CASE("going back and forth is no obstacle") {
  const auto lesson = steered("ready < 5");
  std::vector<Intent> intents = played(lesson);
  for (const Verb verb : {Verb::kBack, Verb::kNext}) {
    for (int i = 0; i < 6; ++i) intents.push_back({verb, {}, {}, 1600});
  }
  const Session after = replay(lesson, without_private(lesson, intents));
  CHECK(after.page().id == "end");
  CHECK(after.marks() == replay(lesson, intents).marks());
}

TEST_CASE("all is private that is said to anything but a question") {
  const std::shared_ptr<const Lesson> sample = test::sample_lesson();
  const Lesson& lesson = *sample;
  CHECK(is_private(lesson, {Verb::kSet, "reasons", "my brother"}));
  CHECK(is_private(lesson, {Verb::kSelect, "about.often", "weekly"}));
  CHECK(is_private(lesson, {Verb::kSelect, "plan", "1"}));
  CHECK(is_private(lesson, {Verb::kSelect, "help-page.area", "wales"}));
  CHECK_FALSE(is_private(lesson, {Verb::kSelect, "single", "hidden"}));
  CHECK_FALSE(is_private(lesson, {Verb::kSet, "guess", "88"}));
  CHECK_FALSE(is_private(lesson, {Verb::kPlace, "order", "call 0"}));
  CHECK_FALSE(is_private(lesson, {Verb::kChoose, "skip", ""}));
  CHECK_FALSE(is_private(lesson, {Verb::kNext, "", ""}));
}
