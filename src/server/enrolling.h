#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "server/secrets.h"
#include "store/store.h"

namespace waymark {

/// How an act is done: through the writer while serving, straight on the store from the command line.
using Record = std::function<Result<Outcome>(Act)>;

/// Enrols a new participant under that reference and returns their code. Slow: it hashes. Errors: "bad-reference"
/// (empty, or longer than 64 characters), "reference-taken", "store-failed".
Result<std::string> enrol(const Record& record, HashCost cost, const std::string& organisation,
                          const std::string& actor, const std::string& reference, const std::string& display_name,
                          std::int64_t now);

/// A new code for an enrolment; the old one ends. Errors: "enrolment-unknown", "store-failed".
Result<std::string> reissue(const Record& record, HashCost cost, const std::string& organisation,
                            const std::string& actor, const std::string& enrolment, std::int64_t now);

}  // namespace waymark
