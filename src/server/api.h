#pragma once

#include "server/route.h"

namespace waymark {

/// POST /api/enter: a code for a token.
void api_enter(Services& services, Visit visit, Reply reply);
/// GET /api/me: what this enrolment has completed, with the receipts, since when it waits for a call, and the lessons there are.
void api_me(Services& services, Visit visit, Reply reply);
/// PUT /api/call: somebody asks to be called.
void api_call(Services& services, Visit visit, Reply reply);
/// PUT /api/runs/<run>/submissions/<number>: evidence for a verdict.
void api_submit(Services& services, Visit visit, Reply reply);
/// GET /api/lessons/<hash>.json: a package.
void api_lesson(Services& services, Visit visit, Reply reply);
/// GET /.well-known/jwks.json: the keys that sign receipts.
void api_keys(Services& services, Visit visit, Reply reply);
/// GET /xapi/statements: completions for a learning record store.
void xapi_statements(Services& services, Visit visit, Reply reply);

}  // namespace waymark
