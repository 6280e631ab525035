#pragma once

#include "server/catalogue.h"
#include "server/signer.h"
#include "store/store.h"

namespace waymark {

/// Fills in what the server finds: verdict, summary and, when it is complete, a receipt in case this is the first.
void judge_submission(Submit& act, Catalogue& catalogue, const Signer& signer);

/// Publishes a package and judges what waited for it. Errors: "bad-package" (not a lesson, or its version is not the
/// hash of what it holds), "store-failed". Returns the lesson.
Result<LessonRow> publish(Store& store, Catalogue& catalogue, const Signer& signer, const std::string& package_json,
                          std::int64_t now);

/// Judges what waits for versions that are known by now.
Status judge_waiting(Store& store, Catalogue& catalogue, const Signer& signer);

}  // namespace waymark
