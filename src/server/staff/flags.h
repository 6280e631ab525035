#pragma once

#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "store/values.h"

namespace waymark {

/// What about a run is worth a talk, each in a few words; most have none. Flags block nothing and stand in no export.
///
/// Faster than can be read: the device reported less than a third of the lesson's minutes. Those are checked against
/// the pace of reading aloud (lesson/reading_time.h), and at three times that, 540 words a minute, nobody reads.
/// The device's clock: it was ahead of ours, it moved while the lesson was played, or it was behind.
/// `lesson` may be null: then nothing is said of reading.
std::vector<std::string> flags(const RunRow& run, const Enrolment& enrolment, const Lesson* lesson);

}  // namespace waymark
