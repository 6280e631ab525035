#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace waymark::test {

/// What a server was asked, and how it did.
struct Load {
  int answered = 0;  ///< 200.
  int refused = 0;   ///< Everything else.
  double seconds = 0;
  double p50 = 0;  ///< Milliseconds from sending a request until its whole answer.
  double p99 = 0;

  double rate() const { return answered / seconds; }
};

/// Asks over `connections` connections that stay open, each with the next request as soon as it has its answer, until
/// `seconds` have gone or `next()` gives an empty text. `next` gives whole requests, head and body.
Load ask(std::uint16_t port, int connections, double seconds, const std::function<std::string()>& next);

/// Opens that many connections, each of which has asked once, calls `then` and closes them.
void hold_open(std::uint16_t port, int connections, const std::function<void()>& then);

}  // namespace waymark::test
