#include "server/chores.h"

#include <chrono>

#include <spdlog/spdlog.h>

#include "server/erasing.h"
#include "server/heads.h"

namespace waymark {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::chrono::seconds kBetweenLooks{30};

void sign(Services& services) {
  const auto signed_heads = sign_heads(services.store, services.signer, services.clock());
  if (!signed_heads) spdlog::error("heads are not signed: {}", signed_heads.error().message);
}

void erase_what_is_over(Services& services) {
  const auto tell = [](const ErasureCertificate& certificate) {
    spdlog::info("retention: erased, certificate {}", certificate.number);
  };
  const Result<RetentionRun> run = keep_retention(services.store, services.clock(), false, tell);
  if (!run) return spdlog::error("retention: {}", run.error().message);
  if (run->more) {
    spdlog::warn(
        "retention: there are more people whose time is over than one day erases; check the clock and the "
        "organisations' settings, then run: waymark-server retention");
  }
}

/// What was erased on a page leaves the database's log too: here, since an engine may take long over it. While it
/// cannot be done, each look tries again.
void scrub(Services& services) {
  if (!services.scrub_due.exchange(false)) return;
  if (const Status scrubbed = services.store.scrub(); !scrubbed) {
    services.scrub_due = true;
    spdlog::error("what was erased is still in the database's log: {}", scrubbed.error().message);
  }
}

}  // namespace

Chores::~Chores() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Chores::start() {
  thread_ = std::thread([this] { loop(); });
}

void Chores::loop() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    look();
    lock.lock();
    changed_.wait_for(lock, kBetweenLooks, [this] { return stopping_; });
  }
  scrub(services_);  // nobody looks again
}

/// Also when the clock was set back: then the hour begins anew, and nothing waits for the old one.
bool Chores::is_due(std::int64_t& last, std::int64_t every) const {
  const std::int64_t now = services_.clock();
  if (last != 0 && now >= last && now - last < every) return false;
  last = now;
  return true;
}

void Chores::look() {
  if (is_due(heads_, kHour)) sign(services_);
  if (is_due(retention_, kDay)) erase_what_is_over(services_);
  scrub(services_);
}

}  // namespace waymark
