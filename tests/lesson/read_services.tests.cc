#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles with_services(const std::string& services) {
  LessonFiles files = lesson_of_block(R"({ "kind": "heading", "text": "Help" })");
  files.services.text = services;
  return files;
}

std::string told_of_href(const std::string& href) {
  return codes(with_services(
      R"([ { "id": "line", "name": "Line", "what": "For all.", "reach": "Call", "checked": "2026-11-22", "href": ")" +
      href + "\" } ]"));
}

}  // namespace

TEST_CASE("All services are read, in their order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  REQUIRE(lesson.services.size() == 3);
  CHECK(lesson.services[0] ==
        Service{
            "emergency", "Emergency services", "When a life is at risk.", "Call 999", "tel:999", true, {}, {"crisis"}});
  CHECK(lesson.services[2].areas == std::vector<std::string>{"england", "wales"});
  CHECK(lesson.services[1].needs == std::vector<std::string>{"drugs", "alcohol"});
}

TEST_CASE("A service's address is a telephone number or a web address") {
  for (const char* href : {"tel:999", "tel:+448001111", "sms:85258", "https://example.org/help?area=1"}) {
    INFO(href);
    CHECK(told_of_href(href).empty());
  }
  for (const char* href : {"999", "tel:", "tel:0800 1111", "tel:+", "http://example.org", "https://",
                           "javascript:alert(1)", "https://a b", "TEL:999"}) {
    INFO(href);
    CHECK(told_of_href(href) == "W409");
  }
}

TEST_CASE("A service is of a closed shape, with an id of its own") {
  const std::string one =
      R"({ "id": "line", "name": "Line", "what": "For all.", "reach": "Call", "checked": "2026-11-22" })";
  CHECK(codes(with_services("[ " + one + " ]")).empty());
  CHECK(codes(with_services("[ " + one + ", " + one + " ]")) == "W202");
  CHECK(codes(with_services(R"([ { "id": "line", "name": "Line", "what": "For all.", "reach": "Call" } ])")) == "W102");
  CHECK(codes(with_services("{}")) == "W104");
}

TEST_CASE("A service's areas are of a closed list, and its needs are ids") {
  const auto told_of = [](const std::string& fields) {
    return codes(with_services(
        R"([ { "id": "line", "name": "Line", "what": "For all.", "reach": "Call", "checked": "2026-11-22", )" + fields +
        " } ]"));
  };
  CHECK(told_of(R"("areas": [ "england", "northern-ireland" ], "needs": [ "mental-health" ])").empty());
  CHECK(told_of(R"("areas": [ "ireland" ])") == "W106");
  CHECK(told_of(R"("areas": [])") == "W109");
  CHECK(told_of(R"("needs": [ "Mental health" ])") == "W201");
  CHECK(told_of(R"("needs": "drugs")") == "W104");
}
