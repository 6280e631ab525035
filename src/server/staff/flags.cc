#include "server/staff/flags.h"

namespace waymark {
namespace {

/// Clocks of honest devices differ by so many seconds.
constexpr std::int64_t kNear = 600;
/// Minutes come rounded up to whole fives.
constexpr std::int64_t kRounding = 5 * 60;

}  // namespace

std::vector<std::string> flags(const RunRow& run, const Enrolment& enrolment, const Lesson* lesson) {
  std::vector<std::string> found;
  const bool ended = run.finished > 0;
  if (lesson != nullptr && ended && run.minutes > 0 && run.minutes * 3 < lesson->minutes) {
    found.emplace_back("faster than can be read");
  }
  if ((ended ? run.finished : run.started) > run.received + kNear) {
    found.emplace_back("the device's clock was ahead");
  } else if (enrolment.entered > 0 && run.started + kNear < enrolment.entered) {
    found.emplace_back("the device's clock was behind");
  }
  if (ended && run.finished - run.started + kRounding < run.minutes * 60) {
    found.emplace_back("the device's clock moved");
  }
  return found;
}

}  // namespace waymark
