#pragma once

#include <set>

#include "server/told_house.h"

namespace waymark {

/// What the audit says that there should be of one person. Runs and completions are compared elsewhere.
struct ToldPerson {
  bool enrolled = false;  ///< A row tells of their first enrolment.
  Person person;          ///< Enrolments by id, waivers by enrolment and lesson, and so on: in order of their keys.
  std::string who;        ///< audit_mark() of reference and display name; empty when it is not told.
  /// Enrolments of which an earlier Waymark did not tell the start and the group.
  std::set<std::string> start_untold;
  std::set<std::string> group_untold;
};

/// Plays through `rows`, all that are about one person, in order, beside what happened to the whole house.
ToldPerson told_person(const std::vector<AuditRow>& rows, const ToldHouse& house);

}  // namespace waymark
