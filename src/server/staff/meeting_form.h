#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/html.h"
#include "server/services.h"

namespace waymark {

// When and where a meeting is and what is played, as one types it: the same for a new meeting and for a changed one.

using MeetingFields = std::map<std::string, std::string>;

/// What the form for a new meeting begins with: this evening.
MeetingFields fields_of_new(std::int64_t now);
/// What the form for that meeting begins with.
MeetingFields fields_of(const Meeting& meeting);

/// The fields, without their form. `wrong` is what read_meeting() said of them, or empty.
void meeting_fields(Html& html, Services& services, const std::string& date_label, const MeetingFields& fields,
                    const Error& wrong);

/// `meeting` with what was typed. Errors: "date" or "place", which is the field to mend; "unknown" (no such lesson).
Result<Meeting> read_meeting(Services& services, Meeting meeting, const MeetingFields& fields);

}  // namespace waymark
