#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lesson/text.h"

namespace waymark {

/// A small model of amounts over time: what is put into compartments, and how it leaves them. An illustration: amounts
/// are relative and are never shown, only curves are, each as a share of its own peak.
struct Simulation {
  /// A place that holds an amount. One without a name is part of the model but not drawn.
  struct Compartment {
    std::string id;
    std::string name;

    bool operator==(const Compartment&) const = default;
  };

  /// `amount` is put into a compartment at each of the minutes.
  struct Event {
    std::string id;
    std::size_t into = 0;      ///< Index of a compartment.
    std::vector<int> minutes;  ///< From 0 to hours * 60, rising.
    int amount = 1;            ///< 1 or more.

    bool operator==(const Event&) const = default;
  };

  /// How a compartment empties: by halves (`half_life`, first order) or as much in each hour (`per_hour`, zero order).
  /// Exactly one of the two is not 0.
  struct Rate {
    std::size_t from = 0;                   ///< Index of a compartment.
    std::optional<std::size_t> to;          ///< Where it arrives; nothing: it is gone.
    int half_life = 0;                      ///< Minutes.
    int per_hour = 0;                       ///< In the unit of the events' amounts.
    int share = 1000;                       ///< Thousandths of what leaves that arrive; the rest is gone.
    std::optional<std::size_t> only_while;  ///< Runs only while this compartment holds something,
    std::optional<std::size_t> unless;      ///< or only while this one does not.

    bool operator==(const Rate&) const = default;
  };

  /// "What if there is no alcohol?": while it is on, nothing of these events happens.
  struct Switch {
    std::string id;
    std::string text;
    std::vector<std::string> without;  ///< Ids of events.

    bool operator==(const Switch&) const = default;
  };

  std::string id;
  std::string title;
  std::string time;  ///< What the hours count: "Hours since the first drink".
  int hours = 1;
  int step = 15;  ///< Of the slider, in minutes.
  std::vector<Compartment> compartments;
  std::vector<Event> events;
  std::vector<Rate> rates;
  std::vector<Switch> switches;
  std::vector<Text> text;  ///< What the curves show, for whoever does not see them and for everyone.

  bool operator==(const Simulation&) const = default;

  /// What a lesson may ask of the model, so that its solving is bounded and its curves can be told apart.
  static constexpr int kMostHours = 48, kMostCompartments = 8, kMostDrawn = 4, kMostEvents = 12, kMostTimes = 24,
                       kMostRates = 16, kMostSwitches = 4, kMostAmount = 1000, kLongestHalfLife = 10'000;
};

}  // namespace waymark
