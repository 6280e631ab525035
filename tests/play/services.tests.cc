#include <catch2/catch_test_macros.hpp>

#include "play/session.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;

namespace {

Session at_the_signpost() {
  Session session(test::sample_lesson());
  for (const Intent& intent : test::finish_sample()) {
    if (session.page().id == "help-page") break;
    session.apply(intent);
  }
  REQUIRE(session.page().id == "help-page");
  return session;
}

std::vector<std::string> ids_of(const std::vector<const Service*>& services) {
  std::vector<std::string> ids;
  for (const Service* service : services) ids.push_back(service->id);
  return ids;
}

}  // namespace

TEST_CASE("a service that helps in one area stands there once that area is chosen") {
  Session session = at_the_signpost();
  CHECK(session.asks_area());
  CHECK(session.area().empty());
  CHECK(ids_of(session.services()) == std::vector<std::string>{"frank"});
  CHECK(session.apply({Verb::kSelect, "help-page.area", "wales"}));
  CHECK(session.area() == "wales");
  CHECK(ids_of(session.services()) == std::vector<std::string>{"dan", "frank"});
  CHECK_FALSE(session.apply({Verb::kSelect, "help-page.area", "wales"}));
  CHECK(session.apply({Verb::kSelect, "help-page.area", "scotland"}));
  CHECK(ids_of(session.services()) == std::vector<std::string>{"frank"});
  CHECK(session.apply({Verb::kNext, "", ""}));
}

TEST_CASE("an area is one of those there are, and asked only where services differ by it") {
  Session session = at_the_signpost();
  const Session before = session;
  for (const char* area : {"", "ireland", "Wales"}) CHECK_FALSE(session.apply({Verb::kSelect, "help-page.area", area}));
  CHECK_FALSE(session.apply({Verb::kSelect, "help-page", "wales"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "help-page.area.wales", "wales"}));
  CHECK_FALSE(session.apply({Verb::kSet, "help-page.area", "wales"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "back.area", "wales"}));
  CHECK(session == before);
  Lesson lesson = *test::sample_lesson();
  for (Service& service : lesson.services) service.areas.clear();
  Session everywhere(std::make_shared<const Lesson>(lesson));
  for (const Intent& intent : test::finish_sample()) {
    everywhere.apply(intent);
    CHECK_FALSE(everywhere.asks_area());
  }
  CHECK(everywhere.page().id == "end");
}
