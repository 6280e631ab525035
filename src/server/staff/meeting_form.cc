#include "server/staff/meeting_form.h"

#include "server/staff/dates.h"
#include "server/staff/form_parts.h"
#include "server/staff/group_file.h"
#include "server/staff/words.h"

namespace waymark {

MeetingFields fields_of_new(std::int64_t now) {
  return {{"date", date_value(now)}, {"time", "18:00"}};
}

MeetingFields fields_of(const Meeting& meeting) {
  return {{"date", date_value(meeting.starts)},
          {"time", time_value(meeting.starts)},
          {"place", meeting.place},
          {"lesson", meeting.lesson}};
}

void meeting_fields(Html& html, Services& services, const std::string& date_label, const MeetingFields& fields,
                    const Error& wrong) {
  labelled_field(html, {.name = "date",
                        .label = date_label,
                        .hint = "",
                        .value = field_of(fields, "date"),
                        .error = wrong.code == "date" ? wrong.message : "",
                        .type = "date"});
  labelled_field(
      html,
      {.name = "time", .label = "Time", .hint = "", .value = field_of(fields, "time"), .error = "", .type = "time"});
  labelled_field(html, {.name = "place",
                        .label = "Place (optional)",
                        .hint = "",
                        .value = field_of(fields, "place"),
                        .error = wrong.code == "place" ? wrong.message : "",
                        .required = false});
  labelled_choice(html, "lesson", "Lesson", lesson_options(services), field_of(fields, "lesson"));
}

Result<Meeting> read_meeting(Services& services, Meeting meeting, const MeetingFields& fields) {
  const auto starts = read_moment(field_of(fields, "date"), field_of(fields, "time"));
  if (!starts) return Error{"date", "Give a day such as 24/11/2026 and a time such as 18:30."};
  meeting.starts = *starts;
  meeting.place = trimmed(field_of(fields, "place"));
  if (!meeting.place.empty() && !is_one_line(meeting.place, kLongestName)) {
    return Error{"place", "Give a place of at most 64 letters, or none."};
  }
  meeting.lesson = field_of(fields, "lesson");
  if (!meeting.lesson.empty() && !lesson_titles(services).contains(meeting.lesson)) return Error{"unknown", ""};
  return meeting;
}

}  // namespace waymark
