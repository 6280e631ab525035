// The curves of "Alcohol and cocaine" against the papers that the lesson cites, read off its own JSON.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "lesson/reader.h"
#include "play/simulate.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

using Strings = std::vector<std::string>;
const Strings kNoAlcohol{"no-alcohol"}, kNoCocaine{"no-cocaine"};

Simulation three_drugs() {
  const ReadLesson read = read_lesson(test::shipped_files("alcohol-and-cocaine"));
  REQUIRE(read.lesson.has_value());
  for (const Page& page : read.lesson->pages) {
    for (const Block& block : page.blocks) {
      if (const auto* found = std::get_if<Simulation>(&block.kind)) return *found;
    }
  }
  FAIL("no page holds a simulation");
  return {};
}

/// What stands in a compartment at a minute.
double amount(const Simulation& model, const char* compartment, int minute, const Strings& on) {
  const auto found = std::find_if(model.compartments.begin(), model.compartments.end(),
                                  [&](const Simulation::Compartment& one) { return one.id == compartment; });
  REQUIRE(found != model.compartments.end());
  double amount = 0;
  solve(model, on, [&](const Moment& moment) {
    if (moment.step != minute * kStepsAMinute) return;
    amount = moment.amounts[static_cast<std::size_t>(found - model.compartments.begin())];
  });
  return amount;
}

/// How many minutes half of it takes to go, as it goes between two minutes.
double half_life(const Simulation& model, const char* compartment, int from, int to, const Strings& on = {}) {
  return (to - from) / std::log2(amount(model, compartment, from, on) / amount(model, compartment, to, on));
}

const Curve& curve_of(const std::vector<Curve>& curves, const Simulation& model, const char* compartment) {
  return *std::find_if(curves.begin(), curves.end(),
                       [&](const Curve& curve) { return model.compartments[curve.compartment].id == compartment; });
}

bool within(double value, double least, double most) {
  INFO(value << " from " << least << " to " << most);
  CHECK(value >= least);
  CHECK(value <= most);
  return value >= least && value <= most;
}

}  // namespace

TEST_CASE("the evening's half-lives are those of the papers that it cites") {
  Simulation model = three_drugs();
  // Snorted cocaine: 75 minutes (Wilkinson 1980), 69 to 78 (Jeffcoat 1989), 64 (Hart 2000), 41 and more (Javaid 1983).
  const double alone = half_life(model, "cocaine", 480, 600, kNoAlcohol);
  const double with_alcohol = half_life(model, "cocaine", 360, 420);
  CHECK(within(alone, 41, 78));
  CHECK(within(with_alcohol, 41, 78));
  // Alcohol lowers its clearance by 20 to 23 % (Laizure 2003, Parker 2010: in dogs).
  CHECK(within(alone / with_alcohol, 0.77, 0.81));
  // Half of what is snorted has been absorbed after 11.7 minutes (Jeffcoat 1989).
  CHECK(within(half_life(model, "nose", 120, 180), 11, 13));

  // Long after the rest is gone cocaethylene has its own half-life: 1.7 hours (Hart 2000) to 2.5 (Medscape 2018).
  model.hours = 48;
  const double third = half_life(model, "cocaethylene", 30 * 60, 40 * 60);
  CHECK(within(third, 100, 150));
  // What the lesson says: one and a half to three times as long as cocaine.
  CHECK(within(third / alone, 1.5, 3));
  CHECK(within(third / with_alcohol, 1.5, 3));
}

TEST_CASE("the evening's alcohol falls in a straight line to nothing, and rises no longer than it may") {
  const Simulation model = three_drugs();
  const auto curves = simulate(model, {});
  const Curve& alcohol = curve_of(curves, model, "alcohol");
  // Blood alcohol may go on rising for up to 40 minutes after the last drink (NHS).
  const int last_sip = 60 * model.events.front().amount / model.rates.front().per_hour;
  CHECK(within(alcohol.peak, last_sip, last_sip + 40));
  const double hour = alcohol.shares[300] - alcohol.shares[360];
  CHECK(hour > 0.1);
  CHECK(std::abs((alcohol.shares[360] - alcohol.shares[420]) - hour) < 0.001);
  CHECK(std::abs((alcohol.shares[420] - alcohol.shares[480]) - hour) < 0.001);
  CHECK(alcohol.shares.back() == 0);
  // Cocaine changes nothing about it.
  CHECK(curve_of(simulate(model, kNoCocaine), model, "alcohol").shares == alcohol.shares);
}

TEST_CASE("the evening's third drug builds up while cocaine falls, and needs both") {
  const Simulation model = three_drugs();
  const auto curves = simulate(model, {});
  const Curve& cocaine = curve_of(curves, model, "cocaine");
  const Curve& third = curve_of(curves, model, "cocaethylene");
  CHECK(third.peak > cocaine.peak + 60);  // McCance-Katz 1998
  CHECK(third.shares[600] > 2 * cocaine.shares[600]);
  CHECK_FALSE(curve_of(simulate(model, kNoAlcohol), model, "cocaethylene").filled);
  CHECK_FALSE(curve_of(simulate(model, kNoCocaine), model, "cocaethylene").filled);
}

TEST_CASE(
    "nothing that is drawn of the evening follows from how much cocaine becomes cocaethylene, which is not known") {
  Simulation model = three_drugs();
  const auto drawn = simulate(model, {});
  for (Simulation::Rate& rate : model.rates) {
    if (rate.share < 1000) rate.share = 350;
  }
  const auto other = simulate(model, {});
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    for (std::size_t minute = 0; minute < drawn[i].shares.size(); ++minute) {
      if (std::abs(drawn[i].shares[minute] - other[i].shares[minute]) > 1e-9) FAIL("minute " << minute);
    }
  }
}
