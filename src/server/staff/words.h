#pragma once

#include <map>
#include <string>

#include "server/services.h"
#include "server/staff/form_parts.h"

namespace waymark {

// How the pages say things about records. Days are local ones.

/// Titles of lessons by id: the latest version's.
std::map<std::string, std::string> lesson_titles(Services& services);
/// The title, or the id when no version is published here.
std::string title_of(const std::map<std::string, std::string>& titles, const std::string& lesson);

/// All lessons that are published, to choose from, and none.
std::vector<SelectOption> lesson_options(Services& services);

/// "7 of 8", or how many answers there are while the version is not known.
std::string result_words(const RunSummary& summary);
/// "all at the first try", "two at a later try"; nothing when none was tried again and not all are right.
std::string tries_words(const RunSummary& summary);
/// "7 of 8, two at a later try".
std::string result_and_tries(const RunSummary& summary);
/// Why something was rejected, as staff is told; without what is said to the participant.
std::string rejected_words(const Verdict& verdict);
/// "24 min", or nothing when the device said nothing.
std::string minutes_words(int minutes);

// Something is due at the midnight that ends a day, give or take: weeks are counted in seconds, clocks are put forward
// and back, and some began when midnights were those of UTC. So the day is that of the noon before, and what is due by
// noon was due yesterday.

/// An instant on the day by whose end that is due.
std::int64_t day_due(std::int64_t due);
/// What is due by then is late now, and due by the end of tomorrow.
std::int64_t late_by(std::int64_t now);
std::int64_t soon_by(std::int64_t now);

/// "5 days late", "due today", "due tomorrow", "due 28 Nov"; nothing when nothing is due.
std::string due_words(std::int64_t due, std::int64_t now);

/// "3 of 6": the week in which somebody is, of their programme's.
std::string week_words(const Enrolment& enrolment, int weeks, std::int64_t now);

/// "1 day", "5 days".
std::string days(std::int64_t number);

}  // namespace waymark
