#pragma once

#include "server/route.h"

namespace waymark {

/// 200 as long as the process lives.
void health_alive(Services& services, Visit visit, Reply reply);
/// 200 when the store can be read and written, else 503. Says nothing more.
void health_ready(Services& services, Visit visit, Reply reply);

}  // namespace waymark
