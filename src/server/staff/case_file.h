#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/services.h"

namespace waymark {

/// One lesson of somebody's programme (or one that they did besides), and how it stands.
struct LessonStanding {
  std::string lesson;
  std::string title;
  int week = 0;                            ///< 0: it is not of the programme.
  std::int64_t due = 0;                    ///< 0: it is not.
  const Completion* completion = nullptr;  ///< Of the file that it was made from.
  const RunRow* run = nullptr;             ///< The one that completed it, else the latest to come in.
  const Waiver* waiver = nullptr;
  std::string where;               ///< "at home", "at the meeting on 3 Nov"; empty while it is not completed.
  std::vector<std::string> flags;  ///< Worth a talk; they block nothing.

  bool done() const { return completion != nullptr || waiver != nullptr; }
};

/// All that a page about one person is made of.
struct CaseFile {
  Person person;
  Organisation organisation;
  std::vector<Programme> programmes;
  std::vector<MeetingGroup> groups;
  std::vector<StaffMember> staff;
  std::map<std::string, std::string> titles;  ///< lesson_titles()
  std::string held_by = "";                   ///< Who set the hold that stands, as staff_name() takes it.

  /// The latest.
  const Enrolment& enrolment() const { return person.enrolments.front(); }
  /// Null when the enrolment is in none.
  const Programme* programme_of(const Enrolment& enrolment) const;
  /// The group's name, or empty.
  std::string group_name(const std::string& group) const;
  /// The name (else the e-mail address) of who did something, "the operator" or "the participant".
  std::string staff_name(const std::string& actor) const;
  /// The first that is due of what is not done; 0 when nothing is.
  std::int64_t due(const Enrolment& enrolment) const;
  /// "A legal hold stands since 3 November 2026, set by Sam (the court asked)". REQUIRES: one does.
  std::string hold_words() const;
  /// When retention erases them, if nothing happens until then.
  std::int64_t kept_until() const;

  /// By week, then what was done besides.
  std::vector<LessonStanding> standings(const Enrolment& enrolment, Catalogue& catalogue) const;
};

/// Nothing when there is no such person, or they are not `staff`'s own case. Error: "store-failed".
Result<std::optional<CaseFile>> case_file(Services& services, const StaffMember& staff, const std::string& participant);

}  // namespace waymark
