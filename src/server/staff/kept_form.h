#pragma once

#include <optional>

#include "http/http.h"
#include "server/services.h"

namespace waymark {

// What somebody typed is not lost to a session that ended meanwhile: a form that could not be let through comes back as
// a page that holds its fields and sends them once more. Only to whom the browser says to be on a page of ours
// (Sec-Fetch-Site), so that nobody else fills in what is sent; and never a password, a code or a secret.

/// For a form that was sent without a session: asks to sign in in another tab, and then goes on. Nothing when there is
/// nothing to keep.
std::optional<Response> kept_form_page(const Request& request);

/// For a form whose token is not this session's: shows what it would save, and who would have saved it. 403.
Response outdated_form_page(const StaffSession& staff, const Request& request);

}  // namespace waymark
