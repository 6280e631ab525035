#include "server/sessions.h"

#include "base/hash.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::int64_t kIdle = 30 * 60;
constexpr std::int64_t kLongest = 12 * 3600;

bool over(std::int64_t begun, std::int64_t seen, std::int64_t now) {
  return now - seen > kIdle || now - begun > kLongest;
}

}  // namespace

std::string Sessions::begin(StaffSession session, std::int64_t now) {
  const std::string secret = random_base64url(32);
  session.form_token = random_base64url(16);
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [now](const auto& each) { return over(each.second.begun, each.second.seen, now); });
  kept_[sha256_hex(secret)] = Kept{std::move(session), now, now};
  return secret;
}

std::optional<StaffSession> Sessions::find(const std::string& secret, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(sha256_hex(secret));
  if (found == kept_.end()) return std::nullopt;
  if (over(found->second.begun, found->second.seen, now)) {
    kept_.erase(found);
    return std::nullopt;
  }
  found->second.seen = now;
  return found->second.session;
}

void Sessions::end(const std::string& secret) {
  const std::lock_guard lock(mutex_);
  kept_.erase(sha256_hex(secret));
}

}  // namespace waymark
