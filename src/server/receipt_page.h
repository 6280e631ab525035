#pragma once

#include "server/route.h"

namespace waymark {

/// The pages where anyone can check a receipt, without signing in: they say what the receipt says, and nothing else.

/// GET /receipts: a form for the number, the text or the file of a receipt.
void receipt_form(Services& services, Visit visit, Reply reply);
/// POST /receipts: sends on to the page of what was filled in.
void receipt_sent(Services& services, Visit visit, Reply reply);
/// GET /receipts/<number or text>: what that receipt says, or what it means that it cannot be checked. With ".jws"
/// after it, the receipt as a file.
void receipt_shown(Services& services, Visit visit, Reply reply);

}  // namespace waymark
