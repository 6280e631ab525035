#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What a device keeps, by key. Private text stands in values of "journal/…" and nowhere else.
///
///   pass                     {"enrolment","organisation"}: the code that was exchanged last
///   current                  the run that was on the screen last
///   language                 the one that was chosen, as a tag
///   pin                      see player/pin.h
///   settings                 see player/settings.h
///   run/<run>                {"lesson","version","enrolment","at"}
///   journal/<run>/000001     one Intent as JSON, in order; empty where a private one was wiped
///   outbox/ record/ token/   see records/outbox.h
using Kept = std::map<std::string, std::string>;

inline constexpr std::string_view kPassKey = "pass";
inline constexpr std::string_view kCurrentKey = "current";
inline constexpr std::string_view kLanguageKey = "language";
inline constexpr std::string_view kPinKey = "pin";
inline constexpr std::string_view kSettingsKey = "settings";
inline constexpr std::string_view kRunPrefix = "run/";

std::string run_key(const std::string& run);
std::string journal_prefix(const std::string& run);
/// REQUIRES: 1 <= number <= 999999.
std::string journal_key(const std::string& run, int number);

/// The code that was exchanged last: who this device plays for.
struct Pass {
  std::string enrolment, organisation;
};
std::string write_pass(const Pass& pass);
std::optional<Pass> read_pass(const Kept& kept);

/// What is known of a run besides its Intents.
struct RunFacts {
  std::string run, lesson, version, enrolment;
  std::string at = {};  ///< The title of the page where it stands, as it was shown.
};
std::string write_run(const RunFacts& facts);
std::optional<RunFacts> read_run(const Kept& kept, const std::string& run);
/// The runs that were begun and not wiped.
std::vector<std::string> runs_in(const Kept& kept);
/// The run of that enrolment and lesson that was begun and not wiped, or nothing.
std::optional<RunFacts> find_run(const Kept& kept, const std::string& enrolment, const std::string& lesson);

/// The value of a key, or empty.
std::string value_of(const Kept& kept, std::string_view key);

}  // namespace waymark
