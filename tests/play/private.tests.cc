#include <catch2/catch_test_macros.hpp>

#include "play/kinds.h"
#include "play/session.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;

namespace {

/// A session of the sample lesson at that page, nothing written before it.
Session at(const char* page) {
  Session session(test::sample_lesson());
  for (const Intent& intent : test::finish_sample()) {
    if (session.page().id == page) break;
    const bool for_oneself = std::holds_alternative<Private>(session.page().ask);
    if (!for_oneself || intent.verb == Verb::kNext) session.apply(intent);
  }
  REQUIRE(session.page().id == page);
  return session;
}

const Draft& draft_of(const Session& session) {
  return session.draft(std::get<Private>(session.page().ask).id);
}

}  // namespace

TEST_CASE("on a ruler nothing is picked until somebody picks it") {
  Session session = at("ready-page");
  CHECK_FALSE(draft_of(session).number.has_value());
  for (const char* value : {"", "-1", "11", "5.5", "many"}) CHECK_FALSE(session.apply({Verb::kSet, "ruler", value}));
  CHECK_FALSE(draft_of(session).number.has_value());
  CHECK(session.apply({Verb::kSet, "ruler", "0"}));
  CHECK_FALSE(session.apply({Verb::kSet, "ruler", "0"}));
  CHECK(draft_of(session).number == 0);
}

TEST_CASE("the place on a ruler goes into its variable when the page is left, and comes back with it") {
  Session session = at("ready-page");
  session.apply({Verb::kSet, "ruler", "7"});
  CHECK(session.values() == std::vector<int>{0, 0, 0});
  session.apply({Verb::kNext, "", ""});
  CHECK(session.values() == std::vector<int>{7, 0, 0});
  session.apply({Verb::kBack, "", ""});
  CHECK(session.values() == std::vector<int>{0, 0, 0});
  CHECK(draft_of(session).number == 7);
  session.apply({Verb::kSet, "ruler", "3"});
  session.apply({Verb::kNext, "", ""});
  CHECK(session.values() == std::vector<int>{3, 0, 0});
}

TEST_CASE("what is left empty leaves its variable as it was") {
  Session session = at("ready-page");
  CHECK(session.apply({Verb::kNext, "", ""}));
  CHECK(session.values() == std::vector<int>{0, 0, 0});
}

TEST_CASE("what a kind finds goes nowhere without a variable to take it") {
  Lesson lesson = *test::sample_lesson();
  for (Page& page : lesson.pages) {
    if (auto* asked = std::get_if<Private>(&page.ask)) asked->into.reset();
  }
  Session session(std::make_shared<const Lesson>(lesson));
  for (const Intent& intent : test::finish_sample()) session.apply(intent);
  CHECK(session.page().id == "end");
  CHECK(session.values() == std::vector<int>{0, 0, 0});
}

TEST_CASE("for and against are written apart") {
  Session session = at("sides-page");
  CHECK(session.apply({Verb::kSet, "sides.pros", "warm"}));
  CHECK(session.apply({Verb::kSet, "sides.cons", "cold"}));
  CHECK_FALSE(session.apply({Verb::kSet, "sides", "both"}));
  CHECK_FALSE(session.apply({Verb::kSet, "sides.pros", "warm"}));
  CHECK(draft_of(session).written == std::map<std::string, std::string>{{"pros", "warm"}, {"cons", "cold"}});
}

TEST_CASE("an idea fills in both parts of a plan, which can then be changed") {
  Session session = at("plan-page");
  for (const char* value : {"0", "3", "-1", "one", ""}) CHECK_FALSE(session.apply({Verb::kSelect, "plan", value}));
  CHECK(session.apply({Verb::kSelect, "plan", "2"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "plan", "2"}));
  CHECK(draft_of(session).written == std::map<std::string, std::string>{{"if", "it is late"}, {"then", "ring home"}});
  CHECK(session.apply({Verb::kSet, "plan.then", "ring my brother"}));
  CHECK(session.apply({Verb::kSelect, "plan", "1"}));
  CHECK(written_in(draft_of(session), "then") == "sort the way home");
}

TEST_CASE("a self-check finds its band once each item has an answer") {
  Session session = at("check-page");
  const auto& check = std::get<SelfCheck>(std::get<Private>(session.page().ask).kind);
  CHECK(session.apply({Verb::kSelect, "about.often", "never"}));
  CHECK(band_of(check, draft_of(session)) == nullptr);
  CHECK_FALSE(session.apply({Verb::kSelect, "about.often", "never"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "about.often", "lot"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "about.nothing", "lot"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "about", "never"}));
  CHECK_FALSE(session.apply({Verb::kSet, "about.often", "weekly"}));
  CHECK(session.apply({Verb::kSelect, "about.much", "little"}));
  CHECK(band_of(check, draft_of(session))->id == "lower");
  CHECK(session.apply({Verb::kSelect, "about.often", "weekly"}));
  CHECK(band_of(check, draft_of(session))->id == "higher");
  CHECK(session.apply({Verb::kSelect, "about.much", "lot"}));
  CHECK(band_of(check, draft_of(session))->id == "higher");
  session.apply({Verb::kNext, "", ""});
  CHECK(session.values() == std::vector<int>{0, 2, 0});
}

TEST_CASE("an act that means nothing leaves no trace") {
  for (const char* page : {"notes", "ready-page", "sides-page", "plan-page", "check-page"}) {
    CAPTURE(page);
    const Session before = at(page);
    Session session = before;
    const std::string id = std::get<Private>(session.page().ask).id;
    for (const Verb verb : {Verb::kSelect, Verb::kDeselect, Verb::kSet, Verb::kPlace, Verb::kCheck}) {
      CHECK_FALSE(session.apply({verb, id + ".nothing", "nothing"}));
      CHECK_FALSE(session.apply({verb, id + "x", "nothing"}));
    }
    CHECK(session == before);
  }
}
