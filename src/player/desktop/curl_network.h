#pragma once

#include <atomic>
#include <string>

#include "base/result.h"
#include "player/desktop/main_queue.h"
#include "player/desktop/worker.h"
#include "player/ports.h"

namespace waymark::desktop {

/// The records service over HTTPS with libcurl, on a thread of its own. Certificates are checked, redirects are not
/// followed.
class CurlNetwork : public Network {
 public:
  /// `server`: "https://records.example.org", or empty: then there is no connection, ever.
  /// REQUIRES: server is empty or checked_server() said yes.
  CurlNetwork(std::string server, MainThread& main);
  ~CurlNetwork() override;

  void send(HttpRequest request, std::function<void(HttpAnswer)> done) override;

 private:
  HttpAnswer ask(const HttpRequest& request) const;

  std::string server_;
  MainThread& main_;
  std::atomic<bool> ending_ = false;
  Worker worker_;  // ends first
};

/// The address without a slash at its end, or why it cannot be used. Error code: "bad-server". Without encryption only
/// for this machine itself, or where `plain_http` says that it was asked for.
Result<std::string> checked_server(const std::string& server, bool plain_http);

}  // namespace waymark::desktop
