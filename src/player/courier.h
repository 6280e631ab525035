#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "player/ports.h"
#include "player/saver.h"
#include "records/outbox.h"

namespace waymark {

/// Carries the outbox to the server, one request at a time, once what it sends is safe on this device.
class Courier {
 public:
  /// `arrived` is called after each answer.
  Courier(Outbox& outbox, Saver& saver, Network& network, Host& host, std::function<void()> arrived);

  /// Sends what may be sent now.
  void pump();
  /// Seconds until pump() has something to do, or nothing.
  std::optional<int> seconds_to_wait() const;

 private:
  void answered(const Sending& sent, const HttpAnswer& answer);

  Outbox& outbox_;
  Saver& saver_;
  Network& network_;
  Host& host_;
  std::function<void()> arrived_;
  bool sending_ = false;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

/// A number from 0 to 999, drawn by the host.
int draw_jitter(Host& host);

}  // namespace waymark
