#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("A simulation is read whole, its compartments by their places") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const auto& read = std::get<Simulation>(lesson.pages[0].blocks[6].kind);
  Simulation expected;
  expected.id = "evening";
  expected.title = "An evening";
  expected.time = "Hours since the first cup";
  expected.hours = 6;
  expected.step = 15;
  expected.compartments = {{"cup", ""}, {"tea", "Tea"}, {"warmth", "Warmth"}};
  expected.events = {{"cups", 0, {0, 120}, 10}};
  expected.rates.resize(3);
  expected.rates[0].to = 1;
  expected.rates[0].half_life = 10;
  expected.rates[1] = {1, 2, 60, 0, 200, 0, {}};
  expected.rates[2] = {2, {}, 0, 1, 1000, {}, 1};
  expected.switches = {{"no-tea", "What if there is no tea?", {"cups"}}};
  expected.text = {Text::of("Tea goes first."), read.text.back()};
  CHECK(read == expected);
  CHECK(read.text.back().cites == std::vector<std::string>{"smith-2002"});
}

TEST_CASE("What is wrong with a part of a simulation is told once") {
  const auto with_rate = [](const std::string& rate) {
    return codes(
        lesson_of_block(R"({ "kind": "simulation", "id": "s", "title": "T", "hours": 1, "time": "Hours", "step": 5,
      "compartments": [ { "id": "a", "name": "A" }, { "id": "b", "name": "B" } ],
      "events": [ { "id": "e", "into": "a", "minutes": [0], "amount": 1 } ],
      "rates": [ { "from": "a", "to": "b", "halfLife": 1 }, )" +
                        rate + R"( ], "text": "T." })"));
  };
  CHECK(with_rate(R"({ "from": "b", "halfLife": 1 })") == "");
  CHECK(with_rate(R"({ "from": "b", "halflife": 1 })") == "W101");
  CHECK(with_rate(R"({ "from": "b", "perHour": 0 })") == "W108");
  CHECK(with_rate(R"({ "from": "B", "perHour": 1 })") == "W701");
  CHECK(with_rate(R"({ "halfLife": 1 })") == "W102");
  CHECK(with_rate("7") == "W104");
}
