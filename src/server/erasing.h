#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "store/store.h"

namespace waymark {

/// That somebody was erased: when, why and how much, and not who.
struct ErasureCertificate {
  std::string number;  ///< 16 characters of the code alphabet. The audit names it too.
  std::string organisation;
  std::string why;  ///< "request" or "retention".
  std::int64_t at = 0;
  Erased counted;
};

/// As a page of plain text, to be handed over.
std::string certificate_text(const ErasureCertificate& certificate);

/// Erases one person. What was theirs is overwritten in the database; scrub() the store afterwards, so that it is gone
/// from its log too. Errors: those of Erase.
Result<ErasureCertificate> erase_person(Store& store, const Organisation& organisation, const std::string& actor,
                                        const std::string& participant, const std::string& why, std::int64_t now);

struct RetentionRun {
  int due = 0;        ///< People whose time is over, as far as they were looked at.
  int erased = 0;     ///< Of those.
  bool more = false;  ///< There are more than one run erases.
};

/// At most so many people of an organisation are erased in one run, so that a clock or a setting that is wrong cannot
/// empty everything before somebody sees it.
inline constexpr int kMostErasedAtOnce = 200;

/// Erases everybody with whom nothing has happened for as long as their organisation keeps records, except who is held,
/// and scrubs the store. With `dry`, only counts. `erased` is told each certificate. Error: "store-failed".
Result<RetentionRun> keep_retention(Store& store, std::int64_t now, bool dry,
                                    const std::function<void(const ErasureCertificate&)>& erased);

}  // namespace waymark
