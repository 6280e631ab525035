#include "play/simulate.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace waymark;

namespace {

using Strings = std::vector<std::string>;

/// What is known of a model's amounts, as a function of minutes.
using Formula = std::function<double(double)>;

Simulation model(int hours, std::size_t compartments) {
  Simulation made;
  made.hours = hours;
  for (std::size_t i = 0; i < compartments; ++i) {
    const std::string id = "c" + std::to_string(i);
    made.compartments.push_back({id, "Number " + id});
  }
  return made;
}

Simulation::Rate halving(std::size_t from, std::optional<std::size_t> to, int half_life) {
  Simulation::Rate rate;
  rate.from = from;
  rate.to = to;
  rate.half_life = half_life;
  return rate;
}

Simulation::Rate steady(std::size_t from, std::optional<std::size_t> to, int per_hour) {
  Simulation::Rate rate;
  rate.from = from;
  rate.to = to;
  rate.per_hour = per_hour;
  return rate;
}

double constant_of(int half_life) {
  return std::numbers::ln2 / half_life;
}

double left(double minutes, int half_life) {
  return minutes < 0 ? 0 : std::exp2(-minutes / half_life);
}

/// The largest distance of a compartment's amounts from the formula, as a share of the largest amount.
double error(const Simulation& of, std::size_t compartment, const Formula& formula, const Strings& on = {}) {
  double distance = 0, peak = 0;
  std::vector<double> last;  // Of the moments at one time, the last one counts: after something was put in.
  const auto weigh = [&](int step) {
    if (last.empty()) return;
    const double expected = formula(static_cast<double>(step) / kStepsAMinute);
    distance = std::max(distance, std::abs(last[compartment] - expected));
    peak = std::max(peak, expected);
  };
  int before = 0;
  solve(of, on, [&](const Moment& moment) {
    if (moment.step != before) weigh(before);
    before = moment.step;
    last.assign(moment.amounts.begin(), moment.amounts.end());
  });
  weigh(before);
  REQUIRE(peak > 0);
  return distance / peak;
}

/// First order into the next compartment, as absorption and elimination: Bateman's function.
double bateman(double minutes, int in, int out) {
  if (minutes < 0) return 0;
  const double ka = constant_of(in), ke = constant_of(out);
  if (in == out) return ka * minutes * std::exp(-ka * minutes);
  return ka / (ka - ke) * (std::exp(-ke * minutes) - std::exp(-ka * minutes));
}

void check_sums(const Simulation& of, const Strings& on = {}) {
  double put = 0, before = 0, worst = 0;
  int step = -1;
  solve(of, on, [&](const Moment& moment) {
    const double all = std::accumulate(moment.amounts.begin(), moment.amounts.end(), moment.gone);
    if (moment.step == step) put += all - before;  // A second moment at one time: something was put in.
    step = moment.step;
    before = all;
    worst = std::max(worst, std::abs(all - put));
    for (const double amount : moment.amounts) {
      if (amount < 0) FAIL("negative at step " << moment.step);
    }
  });
  CHECK(put > 0);
  CHECK(worst < 1e-9 * put);
}

// What a lesson may be wrong by at most is a thousandth; what is measured is far below, and is to stay there.
constexpr double kExact = 1e-10, kStepwise = 1e-4;

}  // namespace

TEST_CASE("one compartment of first order halves in each half-life") {
  Simulation one = model(12, 1);
  one.events = {{"start", 0, {0}, 10}};
  for (const int half_life : {1, 40, 60, 120, 1440}) {
    CAPTURE(half_life);
    one.rates = {halving(0, {}, half_life)};
    CHECK(error(one, 0, [&](double t) { return 10 * left(t, half_life); }) < kExact);
    check_sums(one);
  }
}

TEST_CASE("zero order falls in a straight line and stops at zero") {
  Simulation one = model(12, 1);
  one.events = {{"start", 0, {30}, 7}};
  one.rates = {steady(0, {}, 2)};
  CHECK(error(one, 0, [](double t) { return t < 30 ? 0 : std::max(0.0, 7 - (t - 30) / 30); }) < kExact);
  check_sums(one);
  const Curve curve = simulate(one, {}).front();
  CHECK(curve.shares[29] == 0);
  CHECK(curve.shares[30] == 1);
  CHECK(curve.peak == 30);
  CHECK(curve.shares[239] > 0);
  CHECK(curve.shares[240] < 1e-9);
  CHECK(curve.shares[241] == 0);
  CHECK(curve.shares.back() == 0);
}

TEST_CASE("halves and a steady rate out of one compartment work together") {
  Simulation one = model(6, 1);
  one.events = {{"start", 0, {0}, 10}};
  for (const int half_life : {1, 10, 60}) {
    CAPTURE(half_life);
    one.rates = {halving(0, {}, half_life), steady(0, {}, 3)};
    const double k = constant_of(half_life), lost = 3.0 / 60 / k;
    CHECK(error(one, 0, [&](double t) { return std::max(0.0, (10 + lost) * std::exp(-k * t) - lost); }) < kStepwise);
    check_sums(one);
  }
}

TEST_CASE("absorption and elimination follow Bateman's function, also where their rates are equal") {
  Simulation two = model(12, 2);
  two.events = {{"start", 0, {0}, 5}};
  for (const auto& [in, out] : {std::pair{12, 60}, {60, 12}, {60, 60}, {1, 1}, {1, 1440}, {1440, 1}}) {
    CAPTURE(in, out);
    two.rates = {halving(0, 1, in), halving(1, {}, out)};
    CHECK(error(two, 1, [&, i = in, o = out](double t) { return 5 * bateman(t, i, o); }) < kExact);
    check_sums(two);
    const double ka = constant_of(in), ke = constant_of(out);
    const double at_peak = in == out ? 1 / ka : std::log(ka / ke) / (ka - ke);
    CHECK(std::abs(simulate(two, {})[1].peak - at_peak) <= 1.0 / kStepsAMinute);
  }
}

TEST_CASE("a chain of three follows its sum of exponentials") {
  Simulation three = model(24, 3);
  three.events = {{"start", 0, {0}, 1}};
  three.rates = {halving(0, 1, 12), halving(1, 2, 60), halving(2, {}, 120)};
  const double a = constant_of(12), b = constant_of(60), c = constant_of(120);
  const auto third = [&](double t) {
    return a * b *
           (std::exp(-a * t) / ((b - a) * (c - a)) + std::exp(-b * t) / ((a - b) * (c - b)) +
            std::exp(-c * t) / ((a - c) * (b - c)));
  };
  CHECK(error(three, 2, third) < kExact);
  check_sums(three);
}

TEST_CASE("what is put in again adds to what is there") {
  Simulation two = model(12, 2);
  two.events = {{"several", 0, {0, 45, 90, 91, 720}, 3}, {"another", 0, {45}, 2}};
  two.rates = {halving(0, 1, 10), halving(1, {}, 60)};
  const auto sum = [](double t) {
    double all = 2 * bateman(t - 45, 10, 60);
    for (const double at : {0, 45, 90, 91, 720}) all += 3 * bateman(t - at, 10, 60);
    return all;
  };
  CHECK(error(two, 1, sum) < kExact);
  check_sums(two);
}

TEST_CASE("a conversion loses what its share leaves out") {
  Simulation two = model(12, 2);
  two.events = {{"start", 0, {0}, 10}};
  two.rates = {halving(0, 1, 60), halving(1, {}, 120)};
  two.rates[0].share = 200;
  CHECK(error(two, 0, [](double t) { return 10 * left(t, 60); }) < kExact);
  CHECK(error(two, 1, [](double t) { return 2 * bateman(t, 60, 120); }) < kExact);
  check_sums(two);
  // On its own scale a curve is the same whatever the share: a share that nobody knows changes nothing that is drawn.
  const auto fifth = simulate(two, {});
  two.rates[0].share = 350;
  const auto third = simulate(two, {});
  for (std::size_t i = 0; i < fifth[1].shares.size(); ++i) {
    if (std::abs(fifth[1].shares[i] - third[1].shares[i]) > 1e-12) FAIL("minute " << i);
  }
}

TEST_CASE("a steady rate takes what arrives once its compartment is dry, and no more") {
  // As alcohol from the stomach: what arrives is more than can be taken at first, less later.
  Simulation two = model(12, 2);
  two.events = {{"start", 0, {0}, 100}};
  two.rates = {halving(0, 1, 30), steady(1, {}, 60)};
  const double k = constant_of(30);
  // 100 (1 - e^(-k t)) has arrived and t was taken, until both are the same; from then on nothing stays.
  double dry = 60;
  for (int i = 0; i < 200; ++i) dry = 100 * (1 - std::exp(-k * dry));
  const auto second = [&](double t) { return t > dry ? 0 : 100 * (1 - std::exp(-k * t)) - t; };
  CHECK(error(two, 1, second) < kStepwise);
  check_sums(two);
  // Two steady rates in a row and in a circle.
  two.rates = {steady(0, 1, 50), steady(1, 0, 70), steady(1, {}, 30)};
  check_sums(two);
}

TEST_CASE("a rate with a condition runs while the other compartment holds something") {
  // The second holds 6 and loses 3 an hour: for two hours the first halves in 75 minutes, then in 60.
  Simulation two = model(12, 3);
  two.events = {{"start", 0, {0}, 10}, {"other", 1, {0}, 6}};
  two.rates = {halving(0, {}, 60), halving(0, 2, 75), steady(1, {}, 3)};
  two.rates[0].unless = 1;
  two.rates[1].only_while = 1;
  const double until = 120 * 0.999;  // A thousandth is still there, and counts as nothing.
  const auto first = [&](double t) { return 10 * left(std::min(t, until), 75) * left(std::max(0.0, t - until), 60); };
  CHECK(error(two, 0, first) < kStepwise);
  check_sums(two);
  two.switches = {{"without-other", "What if there is no other?", {"other"}}};
  CHECK(error(two, 0, [](double t) { return 10 * left(t, 60); }, {"without-other"}) < kExact);
  const auto curves = simulate(two, Strings{"without-other"});
  CHECK_FALSE(curves[1].filled);
  CHECK_FALSE(curves[2].filled);
  CHECK(curves[2].shares == std::vector<double>(721, 0.0));
  CHECK(curves[2].peak == 0);
  CHECK(simulate(two, Strings{"unheard-of"})[2].filled);
}

TEST_CASE("very different half-lives are solved as well as like ones") {
  Simulation stiff = model(48, 3);
  stiff.events = {{"start", 0, {0}, 1}};
  stiff.rates = {halving(0, 1, 1), halving(1, 2, 1440), halving(2, {}, 1)};
  CHECK(error(stiff, 1, [](double t) { return bateman(t, 1, 1440); }) < kExact);
  check_sums(stiff);
  // The third stays close to what flows in over what flows out.
  std::vector<double> end;
  solve(stiff, {}, [&](const Moment& moment) { end.assign(moment.amounts.begin(), moment.amounts.end()); });
  CHECK(std::abs(end[2] / end[1] * 1439 - 1) < kExact);
}

TEST_CASE("only compartments with a name are drawn, each as a share of its own peak") {
  Simulation two = model(2, 2);
  two.compartments[0].name.clear();
  two.events = {{"start", 0, {0}, 1000}};
  two.rates = {halving(0, 1, 12), halving(1, {}, 60)};
  two.rates[0].share = 1;
  const auto curves = simulate(two, {});
  REQUIRE(curves.size() == 1);
  CHECK(curves[0].compartment == 1);
  CHECK(curves[0].filled);
  CHECK(curves[0].shares.size() == 121);
  const double highest = *std::max_element(curves[0].shares.begin(), curves[0].shares.end());
  CHECK(highest <= 1);
  CHECK(highest > 0.9999);
  CHECK(curves[0].shares.front() == 0);
}

TEST_CASE("the work is bounded, and the largest model that a lesson may hold stays sound") {
  constexpr auto kMost = static_cast<std::size_t>(Simulation::kMostCompartments);
  Simulation most = model(Simulation::kMostHours, kMost);
  for (std::size_t e = 0; e < static_cast<std::size_t>(Simulation::kMostEvents); ++e) {
    Simulation::Event event{"e" + std::to_string(e), e % kMost, {}, Simulation::kMostAmount};
    for (int i = 0; i < Simulation::kMostTimes; ++i) event.minutes.push_back(i * 120);
    most.events.push_back(event);
  }
  // Every compartment empties fast into the next one, each of them at times, and steadily into the first.
  for (std::size_t i = 0; i < kMost; ++i) {
    most.rates.push_back(halving(i, (i + 1) % kMost, 1));
    most.rates.back().only_while = (i + 3) % kMost;
    most.rates.push_back(steady(i, 0, Simulation::kMostAmount));
    most.rates.back().unless = (i + 5) % kMost;
  }
  REQUIRE(most.rates.size() == static_cast<std::size_t>(Simulation::kMostRates));
  check_sums(most);
  int moments = 0;
  solve(most, {}, [&](const Moment&) { ++moments; });
  CHECK(moments == 1 + 48 * 60 * kStepsAMinute + Simulation::kMostEvents * Simulation::kMostTimes);
  for (const Curve& curve : simulate(most, {})) {
    for (const double share : curve.shares) {
      if (!(share >= 0 && share <= 1)) FAIL("compartment " << curve.compartment);
    }
  }
  // All rates out of one compartment, as fast as can be: the step is still short enough.
  most.rates.assign(16, halving(0, 1, 1));
  check_sums(most);
}
