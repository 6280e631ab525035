#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "lesson/lesson.h"
#include "store/values.h"

namespace waymark {

/// What a completion is in xAPI 1.0.3: statements with the verbs of cmi5, worked out when they are read.

inline constexpr std::string_view kCompletedVerb = "http://adlnet.gov/expapi/verbs/completed";
inline constexpr std::string_view kPassedVerb = "http://adlnet.gov/expapi/verbs/passed";

/// What stands around a statement.
struct XapiSetting {
  std::string address;       ///< The server's, without a slash at the end.
  std::string organisation;  ///< Id.
};

/// The lesson as an activity's id: "https://…/lessons/alcohol-and-cocaine".
std::string activity_id(const XapiSetting& setting, std::string_view lesson);

/// A UUID of version 5 (RFC 4122, 4.3) in a namespace of Waymark's: of one verb, enrolment and lesson always the same.
std::string statement_id(std::string_view verb, std::string_view enrolment, std::string_view lesson);

/// "completed", and "passed" when the score reaches what `lesson` (null: not known) asks for. The actor is an account
/// whose name is the enrolment's id: there is no name and no reference in a statement.
std::vector<nlohmann::ordered_json> statements_of(const ExportRow& row, const Lesson* lesson,
                                                  const XapiSetting& setting);

/// Seconds since 1970 of a time as RFC 3339 has it ("2026-11-22T19:04:00Z", "…00.123+01:00"), without its fraction;
/// nothing when it is none.
std::optional<std::int64_t> time_of_rfc3339(std::string_view text);

}  // namespace waymark
