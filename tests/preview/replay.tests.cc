#include "preview/replay.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;
using preview::Replayed;

TEST_CASE("In a lesson that did not change, whatever was done is done again") {
  const auto lesson = test::sample_lesson();
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    INFO(seed);
    Session played(lesson);
    preview::Trail trail;
    for (const Page& page : lesson->pages) trail.pages.insert(page.id);
    for (const Intent& intent : test::wander(lesson, seed, 150)) {
      if (played.apply(intent)) trail.steps.push_back({intent, played.page().id});
    }
    const Replayed again = preview::replay(trail, lesson);
    CHECK(again.fit == Replayed::Fit::kWhole);
    CHECK(again.session == played);
    CHECK(again.steps.size() == trail.steps.size());
  }
}
