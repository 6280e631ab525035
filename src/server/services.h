#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "server/catalogue.h"
#include "server/hashing.h"
#include "server/metrics.h"
#include "server/sessions.h"
#include "server/signer.h"
#include "server/site.h"
#include "server/throttle.h"
#include "server/writer.h"
#include "store/store.h"

namespace waymark {

/// Seconds since 1970.
using Clock = std::function<std::int64_t()>;

/// All that routes work with. Everything in it may be used from several threads.
struct Services {
  Store& store;
  Signer signer;
  Site site;
  Clock clock;
  std::string address;  ///< Where people reach the server: "http://127.0.0.1:8080", without a slash at the end.
  HashCost hash_cost = {};
  bool password_alone = false;  ///< Without a second factor, as in a demonstration, where anybody signs in.

  /// Something was erased since the store was last scrubbed, which the chores see to.
  std::atomic<bool> scrub_due = false;
  Metrics metrics{};
  Writer writer{store};
  Catalogue catalogue{store};
  Sessions sessions{store, writer};
  Throttle code_tries{{.free_tries = 8, .first_wait = 30, .longest_wait = 900}};  ///< By locator.
  Throttle address_tries{
      {.free_tries = 200, .first_wait = 10, .longest_wait = 300}};  ///< By peer: a whole hall shares one.
  Throttle receipt_tries{
      {.free_tries = 100, .first_wait = 10, .longest_wait = 300}};  ///< By peer: a whole court may share one.
  Throttle password_tries{{.free_tries = 5, .first_wait = 30, .longest_wait = 3600}};     ///< By e-mail.
  Throttle code_factor_tries{{.free_tries = 5, .first_wait = 30, .longest_wait = 3600}};  ///< By staff id.
  Hashing hashing{hash_cost};  ///< Last, so that it ends first: its work uses the rest.

  bool secure() const { return address.starts_with("https://"); }
};

}  // namespace waymark
