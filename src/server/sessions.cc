#include "server/sessions.h"

#include <algorithm>

#include "base/hash.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::int64_t kIdle = 30 * 60;
constexpr std::int64_t kLongest = 12 * 3600;
/// Being awake is written down this often, and not with every page; so a session may end this much early.
constexpr std::int64_t kTouch = 60;

/// Also when it begins in the future: the clock was set back, and nobody knows by how much.
bool over(const StaffSession& session, std::int64_t now) {
  return now - session.seen > kIdle || now - session.begun > kLongest || now < session.begun - kTouch;
}

}  // namespace

std::string Sessions::hash_of(const std::string& secret) {
  return sha256_hex(secret);
}

Result<std::string> Sessions::begin(const StaffMember& staff, std::int64_t now) {
  const std::string secret = random_base64url(32);
  const Result<Outcome> begun =
      writer_.record(BeginSession{staff.organisation, staff.id, hash_of(secret), random_base64url(16), now});
  if (!begun) return begun.error();
  return secret;
}

Result<std::optional<StaffSession>> Sessions::find(const std::string& secret, std::int64_t now) {
  const std::string hash = hash_of(secret);
  Result<std::optional<StaffSession>> found = store_.session(hash);
  if (!found || !*found) return found;
  if (over(**found, now)) {
    // Forgotten, so that a clock that is set back does not bring it to life again.
    const StaffMember& staff = (*found)->staff;
    writer_.post(EndSession{staff.organisation, staff.id, hash, now}, [](const Result<Outcome>&) {});
    return std::optional<StaffSession>();
  }
  if (now - (*found)->seen >= kTouch) writer_.post(TouchSession{hash, now}, [](const Result<Outcome>&) {});
  return found;
}

Result<std::vector<StaffSession>> Sessions::all(const StaffMember& staff, std::int64_t now) {
  Result<std::vector<StaffSession>> found = store_.sessions(staff.organisation, staff.id);
  if (found) std::erase_if(*found, [now](const StaffSession& each) { return over(each, now); });
  return found;
}

void Sessions::end(const StaffSession& session, const std::string& secret, std::int64_t now) {
  (void)writer_.record(EndSession{session.staff.organisation, session.staff.id, hash_of(secret), now});
}

}  // namespace waymark
