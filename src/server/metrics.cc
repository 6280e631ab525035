#include "server/metrics.h"

#include <fmt/format.h>

namespace waymark {
namespace {

void head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

}  // namespace

void Metrics::answered(std::string_view method, std::string_view pattern, int status, double seconds) {
  const std::lock_guard lock(mutex_);
  ++answers_[{std::string(method), std::string(pattern), status}];
  Durations& durations = durations_[std::string(pattern)];
  ++durations.count;
  durations.sum += seconds;
  for (std::size_t i = 0; i < kBounds.size(); ++i) {
    if (seconds <= kBounds[i]) ++durations.up_to[i];
  }
}

std::string Metrics::text(const std::vector<Gauge>& more) const {
  const std::lock_guard lock(mutex_);
  std::string text;
  head(text, "waymark_requests_total", "counter", "Requests answered, by route.");
  for (const auto& [what, count] : answers_) {
    const auto& [method, pattern, status] = what;
    text += fmt::format("waymark_requests_total{{method=\"{}\",route=\"{}\",status=\"{}\"}} {}\n", method, pattern,
                        status, count);
  }
  head(text, "waymark_request_seconds", "histogram", "How long answers took, by route.");
  for (const auto& [pattern, durations] : durations_) {
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
      text += fmt::format("waymark_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", pattern, kBounds[i],
                          durations.up_to[i]);
    }
    text += fmt::format("waymark_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", pattern, durations.count);
    text += fmt::format("waymark_request_seconds_sum{{route=\"{}\"}} {}\n", pattern, durations.sum);
    text += fmt::format("waymark_request_seconds_count{{route=\"{}\"}} {}\n", pattern, durations.count);
  }
  for (const Gauge& gauge : more) {
    head(text, gauge.name, gauge.type, gauge.help);
    text += fmt::format("{} {}\n", gauge.name, gauge.value);
  }
  return text;
}

}  // namespace waymark
