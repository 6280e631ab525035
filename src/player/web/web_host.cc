#include "player/web/web_host.h"

#include <utility>

#include "player/web/page_calls.h"

namespace waymark::web {

std::int64_t WebHost::now() {
  return static_cast<std::int64_t>(page_now());
}

std::string WebHost::random_hex(int bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (int i = 0; i < bytes; ++i) {
    const unsigned byte = page_random() & 0xFFU;
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

void WebHost::stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) {
  stretched_ = std::move(done);
  page_stretch(secret.c_str(), salt.c_str());
}

void WebHost::stretched(std::string hash) {
  if (const auto done = std::exchange(stretched_, nullptr)) done(std::move(hash));
}

void WebHost::leave() {
  page_leave();
}

void WebHost::wake_after(int seconds) {
  page_wake_after(seconds);
}

void WebHost::changed() {
  changed_ = true;
  page_changed();
}

bool WebHost::take_changed() {
  return std::exchange(changed_, false);
}

}  // namespace waymark::web
