#include "support/sample_simulation.h"

namespace waymark::test {
namespace {

Simulation::Rate rate(std::size_t from, int half_life, int per_hour) {
  Simulation::Rate made;
  made.from = from;
  made.half_life = half_life;
  made.per_hour = per_hour;
  return made;
}

}  // namespace

Simulation sample_simulation() {
  Simulation made;
  made.id = "evening";
  made.title = "An evening";
  made.time = "Hours since the first cup";
  made.hours = 6;
  made.step = 15;
  made.compartments = {{"cup", ""}, {"tea", "Tea"}, {"warmth", "Warmth"}, {"sugar", "Sugar"}, {"food", "Food"}};
  made.events = {{"cups", 0, {0, 120}, 10}, {"sugar", 3, {60}, 5}, {"food", 4, {30}, 3}};
  made.rates = {rate(0, 10, 0), rate(1, 60, 0), rate(2, 120, 0), rate(3, 0, 2), rate(4, 30, 0)};
  made.rates[0].to = 1;
  made.rates[1].to = 2;
  made.rates[1].share = 200;
  made.switches = {{"no-food", "What if there is no food?", {"food"}}};
  made.text = {Text::of("Tea goes first. Warmth comes of it, and stays longer.")};
  return made;
}

}  // namespace waymark::test
