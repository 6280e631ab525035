#include "player/desktop/desktop_host.h"

#include <sodium.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <vector>

namespace waymark::desktop {

std::int64_t DesktopHost::now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

namespace {

std::string hex_of(const std::vector<unsigned char>& bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

}  // namespace

std::string DesktopHost::random_hex(int bytes) {
  std::vector<unsigned char> drawn(static_cast<std::size_t>(bytes));
  // Without randomness two runs could get one id and one record be lost: no way to go on. It does not happen up to 256
  // bytes.
  if (::getentropy(drawn.data(), drawn.size()) != 0) std::abort();
  return hex_of(drawn);
}

void DesktopHost::stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) {
  constexpr std::size_t kHashBytes = 32;
  std::vector<unsigned char> hash(kHashBytes), salted(crypto_pwhash_SALTBYTES);
  // The salt comes as hexadecimal of any length: it is brought to the length that is wanted.
  crypto_generichash(salted.data(), salted.size(), reinterpret_cast<const unsigned char*>(salt.data()), salt.size(),
                     nullptr, 0);
  const int failed = crypto_pwhash(hash.data(), hash.size(), secret.data(), secret.size(), salted.data(),
                                   crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                   crypto_pwhash_ALG_ARGON2ID13);
  done(failed == 0 ? hex_of(hash) : std::string());  // Fails when there are not the 64 MiB that it takes.
}

void DesktopHost::wake_after(int seconds) {
  queue_.set_timer(seconds, [this] {
    if (wake_) wake_();
  });
}

}  // namespace waymark::desktop
