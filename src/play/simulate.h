#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "lesson/simulation.h"

namespace waymark {

/// A drawn compartment over time.
struct Curve {
  std::size_t compartment = 0;  ///< Its index.
  std::vector<double> shares;   ///< Of the curve's own peak, 0 to 1, at each whole minute; all 0 if it is never filled.
  double peak = 0;              ///< When the peak is first reached, in minutes; 0 if it is never filled.
  bool filled = false;          ///< Something arrives there at some time.
};

/// The model's drawn compartments, in their order, with the switches of these ids on. Always the same for the same.
std::vector<Curve> simulate(const Simulation& model, std::span<const std::string> switches_on);

/// A moment of the model: what stands in each compartment, never negative, and what is gone. All that was put in is in
/// one or the other.
struct Moment {
  int step = 0;                     ///< Since the start, `kStepsAMinute` in a minute.
  std::span<const double> amounts;  ///< One for each compartment; valid during the call.
  double gone = 0;
};

/// Solves the model and shows each moment: the start and each step, and a second time after something was put in.
///
/// Steps are of 1/16 minute. As long as the same rates run, first-order rates make a linear system, whose exact
/// solution over a step is one matrix, exp(A * step): no step can be too long for it, however different the half-lives,
/// and the work is the same for every lesson of a length. Zero-order rates act in the middle of a step (Strang
/// splitting, second order in the step) and take no more than there is, so that a compartment runs dry at zero exactly.
/// What is put in falls on a step's start. A compartment "holds something" while it holds more than a thousandth of the
/// most that it has held so far; that is looked at once a step.
inline constexpr int kStepsAMinute = 16;
void solve(const Simulation& model, std::span<const std::string> switches_on,
           const std::function<void(const Moment&)>& show);

}  // namespace waymark
