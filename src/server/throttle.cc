#include "server/throttle.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr std::int64_t kForgetAfter = 3600;
/// Enough for a whole town; beyond it what is old goes first, and then everything.
constexpr std::size_t kMostRecords = 50'000;

}  // namespace

int Throttle::wait(const std::string& key, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  const auto found = records_.find(key);
  if (found == records_.end() || found->second.until <= now) return 0;
  return static_cast<int>(found->second.until - now);
}

void Throttle::failed(const std::string& key, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  if (records_.size() >= kMostRecords) forget_old(now);
  Record& record = records_[key];
  if (now - record.last > kForgetAfter) record = Record{};
  ++record.failures;
  record.last = now;
  const int beyond = record.failures - limits_.free_tries;
  if (beyond < 0) return;
  const std::int64_t wait = std::int64_t{limits_.first_wait} << std::min(beyond, 20);
  record.until = now + std::min<std::int64_t>(wait, limits_.longest_wait);
}

void Throttle::succeeded(const std::string& key) {
  const std::lock_guard lock(mutex_);
  records_.erase(key);
}

void Throttle::forget_old(std::int64_t now) {
  std::erase_if(records_, [now](const auto& each) { return now - each.second.last > kForgetAfter; });
  if (records_.size() >= kMostRecords) records_.clear();
}

}  // namespace waymark
