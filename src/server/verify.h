#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/signer.h"
#include "store/store.h"

namespace waymark {

/// Something that verify() found.
struct Finding {
  std::string place;  ///< "Test House, audit row 12". It names nobody.
  std::string what;   ///< One sentence.
  std::string mend;   ///< What to do about it.
  /// False: today's engine finds something else than the one that recorded it. That is told, and revokes nothing.
  bool fault = true;
};

struct Verified {
  std::int64_t organisations = 0;
  std::int64_t audit_rows = 0;
  std::int64_t erased_rows = 0;  ///< Of those, emptied when somebody was erased.
  std::int64_t heads = 0;        ///< Kept and copied.
  std::int64_t runs = 0;
  std::int64_t submissions = 0;
  std::int64_t completions = 0;
  std::int64_t people = 0;
  std::int64_t faults = 0;
  std::int64_t differences = 0;
};

/// Checks everything against everything: each audit chain link by link, its signed heads and those in `copied` (compact
/// JWS, from an earlier backup), that nothing was emptied but by an erasure; each submission against its hash and, with
/// today's engine, its verdict; each completion against its audit row, its evidence and its receipt, and the other way
/// round; settings, staff, credentials, programmes, groups, meetings, people and their enrolments, waivers, attendance,
/// holds and calls against what the audit rows come to when they are played through, and the other way round; and that
/// no row hangs on nothing.
///
/// The audit does not tell of sessions, codes and tokens (which end by themselves, or with a new code), of when
/// something last happened to somebody (a part of a lesson that came in moves it too) and of the counts of who was
/// erased. Rows that an earlier Waymark wrote tell of less: what they do not tell is not compared.
///
/// May run while a server serves. Keeps some 50 bytes for each completion, enrolment and emptied row and the
/// organisation's own things, and else a page at a time. Error: "store-failed".
Result<Verified> verify(Store& store, const Signer& signer, const std::vector<std::string>& copied,
                        const std::function<void(const Finding&)>& found);

}  // namespace waymark
