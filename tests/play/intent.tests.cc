#include "play/intent.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("an intent comes back from JSON as it went") {
  for (int verb = 0; verb < 12; ++verb) {
    const Intent intent{static_cast<Verb>(verb), "a", "b \"c\"", 42};
    CHECK(intent_of_json(to_json(intent)) == intent);
  }
  CHECK(to_json(Intent{Verb::kSelect, "jay", "sober"}) == R"({"do":"select","at":"jay","value":"sober"})");
  CHECK(to_json(Intent{Verb::kNext, "", ""}) == R"({"do":"next"})");
}

TEST_CASE("what is not an intent is none") {
  for (const char* json : {"", "[]", "{}", R"({"do":"fly"})", R"({"do":3})", R"({"do":"next","at":3})",
                           R"({"do":"next","time":"now"})", R"({"do":"next","value":[]})"}) {
    CAPTURE(json);
    CHECK_FALSE(intent_of_json(json).has_value());
  }
}
