#include "player/courier.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace waymark {

int draw_jitter(Host& host) {
  return static_cast<int>(std::strtol(host.random_hex(3).c_str(), nullptr, 16) % 1000);
}

Courier::Courier(Outbox& outbox, Saver& saver, Network& network, Host& host, std::function<void()> arrived)
    : outbox_(outbox), saver_(saver), network_(network), host_(host), arrived_(std::move(arrived)) {}

void Courier::pump() {
  if (sending_) return;
  // A partial submission whose answers might be lost here could later contradict what is played again; a completion
  // cannot, so it goes even from a device that can keep nothing.
  if (!saver_.safe() && !saver_.failed()) return;
  const auto sending = outbox_.next(host_.now(), saver_.failed());
  if (!sending) return;
  sending_ = true;
  HttpRequest request{"PUT", sending->path, sending->body, sending->token};
  network_.send(std::move(request), [this, sent = *sending, alive = std::weak_ptr<bool>(alive_)](HttpAnswer answer) {
    if (!alive.expired()) answered(sent, answer);
  });
}

void Courier::answered(const Sending& sent, const HttpAnswer& answer) {
  sending_ = false;
  outbox_.answered(sent, answer.status, answer.body, host_.now(), draw_jitter(host_));
  arrived_();
}

std::optional<int> Courier::seconds_to_wait() const {
  const auto due = outbox_.due();
  if (sending_ || !due) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*due - host_.now(), 1, kHeldInterval));
}

}  // namespace waymark
