#include "screen/show_simulation.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "screen/html.h"
#include "screen/plain_text.h"
#include "support/golden.h"
#include "support/sample_screens.h"
#include "support/sample_simulation.h"

using namespace waymark;

namespace {

Screen screen_at(int minute, const std::vector<std::string>& on) {
  const Simulation model = test::sample_simulation();
  Screen screen;
  screen.main.children = simulation_nodes(model, simulate(model, on), minute, on, {});
  return screen;
}

}  // namespace

TEST_CASE("a simulation says in words what its curves show, at every time") {
  std::string said;
  for (const std::vector<std::string>& on : {std::vector<std::string>{}, std::vector<std::string>{"no-food"}}) {
    for (const int minute : {0, 15, 30, 60, 120, 150, 210, 240, 360}) {
      said += "=== " + std::to_string(minute) + (on.empty() ? "\n" : " no-food\n") +
              to_plain_text(screen_at(minute, on)) + "\n";
    }
  }
  CHECK(test::differs_from_golden("screen/simulation.txt", said) == "");
}

TEST_CASE("a simulation as HTML") {
  const auto nowhere = [](std::string_view) { return std::string(); };
  CHECK(test::differs_from_golden("screen/simulation.html.txt", to_html(screen_at(150, {"no-food"}), nowhere).str()) ==
        "");
}

TEST_CASE("a curve's points are few, at equal distances, and go from the start to the end") {
  for (int hours = 1; hours <= Simulation::kMostHours; ++hours) {
    Simulation model = test::sample_simulation();
    model.hours = hours;
    const auto nodes = simulation_nodes(model, simulate(model, {}), 0, {}, {});
    const auto chart =
        std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::kCurves; });
    REQUIRE(chart != nodes.end());
    const auto points = static_cast<int>(chart->children.front().points.size());
    CAPTURE(hours, points);
    CHECK(points >= 61);
    CHECK(points <= 241);
    CHECK(chart->maximum % (points - 1) == 0);
    CHECK(chart->maximum / chart->step <= 7);
  }
}

TEST_CASE("a time is said in hours and minutes") {
  CHECK(time_in_words(0, {}) == "0 hours");
  CHECK(time_in_words(1, {}) == "1 minute");
  CHECK(time_in_words(45, {}) == "45 minutes");
  CHECK(time_in_words(60, {}) == "1 hour");
  CHECK(time_in_words(61, {}) == "1 hour 1 minute");
  CHECK(time_in_words(150, {}) == "2 hours 30 minutes");
}
