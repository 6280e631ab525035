#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace waymark {

/// Counts of what was answered, by route and never by person, for Prometheus to read.
class Metrics {
 public:
  /// `pattern` is the route's, with "*" for what stands in for people.
  void answered(std::string_view method, std::string_view pattern, int status, double seconds);

  /// One number that is known elsewhere.
  struct Gauge {
    std::string_view name;
    std::string_view type;  ///< "gauge" or "counter".
    std::string_view help;
    double value = 0;
  };
  /// Everything in Prometheus' text format, version 0.0.4.
  std::string text(const std::vector<Gauge>& more) const;

 private:
  static constexpr std::array kBounds = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0};  ///< Seconds.
  struct Durations {
    std::array<std::int64_t, kBounds.size()> up_to{};
    std::int64_t count = 0;
    double sum = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::tuple<std::string, std::string, int>, std::int64_t> answers_;  ///< By method, pattern, status.
  std::map<std::string, Durations> durations_;                                 ///< By pattern.
};

}  // namespace waymark
