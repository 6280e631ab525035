#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "server/secrets.h"
#include "store/store.h"

namespace waymark {

/// How an act is done: through the writer while serving, straight on the store from the command line.
using Record = std::function<Result<Outcome>(Act)>;

/// Whom to enrol in what, as Enrol has it.
struct Enrolling {
  std::string organisation;
  std::string actor;
  std::string reference;
  std::string display_name = "";
  std::string caseworker = "";
  std::string programme = "";
  std::string group = "";
  std::int64_t starts = 0;  ///< On this day; the weeks are counted from its end, by local time.
};

/// Who was enrolled, and the code to hand out.
struct NewCode {
  std::string participant;
  std::string code;
};

/// Whether somebody can be known by these. Errors: "bad-reference" (empty, or longer than 64 characters), "bad-name".
Status check_words(const std::string& reference, const std::string& display_name);

/// Slow: it hashes. Errors: "bad-reference" (empty, or longer than 64 characters), "bad-name", those of Enrol.
Result<NewCode> enrol(const Record& record, HashCost cost, const Enrolling& who, std::int64_t now);

/// A new code for an enrolment; the old one ends. Errors: those of Reissue.
Result<std::string> reissue(const Record& record, HashCost cost, const std::string& organisation,
                            const std::string& actor, const std::string& enrolment, std::int64_t now);

}  // namespace waymark
