#include "player/desktop/desktop_host.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <vector>

namespace waymark::desktop {

std::int64_t DesktopHost::now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string DesktopHost::random_hex(int bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::vector<unsigned char> drawn(static_cast<std::size_t>(bytes));
  // Without randomness two runs could get one id and one record be lost: no way to go on. It does not happen up to 256
  // bytes.
  if (::getentropy(drawn.data(), drawn.size()) != 0) std::abort();
  std::string hex;
  for (const unsigned char byte : drawn) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

void DesktopHost::wake_after(int seconds) {
  queue_.set_timer(seconds, [this] {
    if (wake_) wake_();
  });
}

}  // namespace waymark::desktop
