#include "play/simulate.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <numbers>

namespace waymark {
namespace {

constexpr double kStep = 1.0 / kStepsAMinute;  // Minutes; a power of two, so that times are exact.

/// What stands in each compartment, and behind the last what is gone.
constexpr std::size_t kPlaces = Simulation::kMostCompartments + 1;
using Amounts = std::array<double, kPlaces>;
/// How much of what stands in a column's place comes to a row's.
using Matrix = std::array<Amounts, kPlaces>;

Matrix product(const Matrix& one, const Matrix& other) {
  Matrix product{};
  for (std::size_t row = 0; row < kPlaces; ++row) {
    for (std::size_t i = 0; i < kPlaces; ++i) {
      for (std::size_t column = 0; column < kPlaces; ++column) {
        product[row][column] += one[row][i] * other[i][column];
      }
    }
  }
  return product;
}

/// The matrix exponential by its series. REQUIRES: entries below 1, or so: then ten terms are all that a double holds.
Matrix exponential(const Matrix& of) {
  Matrix sum{}, term{};
  for (std::size_t i = 0; i < kPlaces; ++i) sum[i][i] = term[i][i] = 1;
  for (int n = 1; n <= 10; ++n) {
    term = product(term, of);
    for (std::size_t row = 0; row < kPlaces; ++row) {
      for (std::size_t column = 0; column < kPlaces; ++column) sum[row][column] += term[row][column] /= n;
    }
  }
  return sum;
}

class Solver {
 public:
  explicit Solver(const Simulation& model) : model_(model), gone_(model.compartments.size()) {
    for (const Simulation::Rate& rate : model.rates) has_steady_ = has_steady_ || rate.per_hour > 0;
  }

  void put(std::size_t into, double amount) {
    now_[into] += amount;
    most_[into] = std::max(most_[into], now_[into]);
  }

  void step() {
    look();
    if (has_steady_) {
      auto left = allowed();
      flow();
      hand_over(left);
      flow();
      hand_over(left);  // Where the compartment is dry, what has arrived since.
    } else {
      flow();
    }
    for (std::size_t i = 0; i < gone_; ++i) most_[i] = std::max(most_[i], now_[i]);
  }

  Moment moment(int step) const { return {step, {now_.data(), gone_}, now_[gone_]}; }

 private:
  using Flags = std::bitset<Simulation::kMostRates>;

  bool holds(std::size_t compartment) const { return now_[compartment] > most_[compartment] / 1000; }

  /// Sees which rates run, and makes ready what they do if these are others than before.
  void look() {
    Flags run;
    for (std::size_t r = 0; r < model_.rates.size(); ++r) {
      const Simulation::Rate& rate = model_.rates[r];
      run[r] = (!rate.only_while || holds(*rate.only_while)) && (!rate.unless || !holds(*rate.unless));
    }
    if (looked_ && run == run_) return;
    looked_ = true;
    run_ = run;
    Matrix change{};
    for (std::size_t r = 0; r < model_.rates.size(); ++r) {
      const Simulation::Rate& rate = model_.rates[r];
      if (!run[r] || rate.half_life == 0) continue;
      const double part = std::numbers::ln2 / rate.half_life * (has_steady_ ? kStep / 2 : kStep);
      change[rate.from][rate.from] -= part;
      if (rate.to) change[*rate.to][rate.from] += part * arriving(rate);
      change[gone_][rate.from] += part * (1 - arriving(rate));
    }
    flow_ = exponential(change);
  }

  static double arriving(const Simulation::Rate& rate) { return rate.to ? rate.share / 1000.0 : 0; }

  /// The first-order rates, for a step, or for half of one if there are steady rates.
  void flow() {
    Amounts after{};
    for (std::size_t row = 0; row <= gone_; ++row) {
      for (std::size_t i = 0; i <= gone_; ++i) after[row] += flow_[row][i] * now_[i];
    }
    now_ = after;
  }

  using Allowed = std::array<double, Simulation::kMostRates>;

  /// How much each steady rate may take in a step.
  Allowed allowed() const {
    Allowed most{};
    for (std::size_t r = 0; r < model_.rates.size(); ++r) {
      if (run_[r]) most[r] = model_.rates[r].per_hour * kStep / 60;
    }
    return most;
  }

  void hand_over(Allowed& left) {
    for (std::size_t r = 0; r < model_.rates.size(); ++r) {
      const Simulation::Rate& rate = model_.rates[r];
      const double taken = std::min(now_[rate.from], left[r]);
      left[r] -= taken;
      now_[rate.from] -= taken;
      if (rate.to) now_[*rate.to] += taken * arriving(rate);
      now_[gone_] += taken * (1 - arriving(rate));
    }
  }

  const Simulation& model_;
  const std::size_t gone_;
  bool has_steady_ = false;
  bool looked_ = false;
  Flags run_;      ///< The rates that do, in the present step,
  Matrix flow_{};  ///< and what those of first order among them do.
  Amounts now_{}, most_{};
};

/// The events that happen with these switches on.
std::vector<const Simulation::Event*> events_of(const Simulation& model, std::span<const std::string> switches_on) {
  const auto left_out = [&](const Simulation::Event& event) {
    return std::any_of(model.switches.begin(), model.switches.end(), [&](const Simulation::Switch& one) {
      return std::find(switches_on.begin(), switches_on.end(), one.id) != switches_on.end() &&
             std::find(one.without.begin(), one.without.end(), event.id) != one.without.end();
    });
  };
  std::vector<const Simulation::Event*> events;
  for (const Simulation::Event& event : model.events) {
    if (!left_out(event)) events.push_back(&event);
  }
  return events;
}

}  // namespace

void solve(const Simulation& model, std::span<const std::string> switches_on,
           const std::function<void(const Moment&)>& show) {
  const auto events = events_of(model, switches_on);
  Solver solver(model);
  show(solver.moment(0));
  for (int minute = 0, last = model.hours * 60;; ++minute) {
    for (const Simulation::Event* event : events) {
      if (std::find(event->minutes.begin(), event->minutes.end(), minute) == event->minutes.end()) continue;
      solver.put(event->into, event->amount);
      show(solver.moment(minute * kStepsAMinute));
    }
    if (minute == last) return;
    for (int i = 1; i <= kStepsAMinute; ++i) {
      solver.step();
      show(solver.moment(minute * kStepsAMinute + i));
    }
  }
}

std::vector<Curve> simulate(const Simulation& model, std::span<const std::string> switches_on) {
  std::vector<Curve> curves;
  for (std::size_t i = 0; i < model.compartments.size(); ++i) {
    if (model.compartments[i].name.empty()) continue;
    curves.push_back({i, std::vector<double>(static_cast<std::size_t>(model.hours) * 60 + 1), 0, false});
  }
  std::vector<double> highest(curves.size());
  solve(model, switches_on, [&](const Moment& moment) {
    for (std::size_t i = 0; i < curves.size(); ++i) {
      const double amount = moment.amounts[curves[i].compartment];
      if (amount > highest[i]) {
        highest[i] = amount;
        curves[i].peak = moment.step * kStep;
      }
      if (moment.step % kStepsAMinute == 0) {
        curves[i].shares[static_cast<std::size_t>(moment.step / kStepsAMinute)] = amount;
      }
    }
  });
  for (std::size_t i = 0; i < curves.size(); ++i) {
    curves[i].filled = highest[i] > 0;
    if (!curves[i].filled) continue;
    for (double& share : curves[i].shares) share /= highest[i];
  }
  return curves;
}

}  // namespace waymark
