#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "http/http.h"
#include "http/proxies.h"

namespace waymark {

/// What connections may cost.
struct Limits {
  std::size_t body = 64 * 1024;     ///< Bytes; beyond: 413.
  std::size_t headers = 16 * 1024;  ///< Bytes; beyond: 431.
  /// Without a request under way; beyond: closed.
  std::chrono::milliseconds idle{60'000};
  /// For the headers to arrive once they began, or for a body, all of it; or for each piece of an answer to be taken;
  /// beyond: closed.
  std::chrono::milliseconds arrival{30'000};
  /// At once; beyond: closed without an answer. Beyond three quarters of them, each is closed after its answer, so that
  /// those who come get in.
  std::size_t connections = 2000;
  /// The same for one address, but for those of trusted proxies. A whole hall shares one.
  std::size_t connections_per_address = 400;
};

/// HTTP/1.1 on a TCP port. The one file with sockets in it is listener.cc.
class Listener {
 public:
  using Handle = std::function<void(Request, Reply)>;
  /// What is answered to a request that could not be read: 400 (no HTTP), 413 (body too large) or 431 (headers
  /// too large).
  using Refuse = std::function<Response(int status)>;

  /// Listens at once. `address` is "127.0.0.1:8080" or "[::1]:0"; port 0 takes a free one. Error: "cannot-listen".
  static Result<std::unique_ptr<Listener>> open(const std::string& address, Handle handle, Refuse refuse,
                                                Limits limits = {}, TrustedProxies proxies = {});
  ~Listener();

  std::uint16_t port() const;
  /// Connections that are open now.
  std::size_t connections() const;
  /// Serves on `threads` threads; returns after stop(), or after SIGINT or SIGTERM if `until_signal`.
  void run(int threads, bool until_signal);
  /// From any thread: takes no more connections, ends those that idle, and lets run() return.
  void stop();

  class Impl;
  explicit Listener(std::unique_ptr<Impl> impl);

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace waymark
