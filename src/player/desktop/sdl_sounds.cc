#include "player/desktop/sdl_sounds.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace waymark::desktop {

void SdlSounds::play(std::string_view bytes, std::function<void(bool)> ended) {
  stop();
  ended_ = std::move(ended);
  if (open(bytes)) return;
  main_.post([this, number = number_] {
    if (number == number_) end(false);
  });
}

bool SdlSounds::open(std::string_view bytes) {
  auto samples = read_sound(bytes);
  if (!samples || SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
  samples_ = std::move(*samples);
  next_ = 0;
  told_ = false;
  SDL_AudioSpec wanted{};
  wanted.freq = samples_.rate;
  wanted.format = AUDIO_S16SYS;
  wanted.channels = static_cast<Uint8>(samples_.channels);
  wanted.samples = 4096;
  wanted.callback = feed;
  wanted.userdata = this;
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device_ == 0) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
  }
  SDL_PauseAudioDevice(device_, 0);
  return true;
}

void SdlSounds::feed(void* sounds, Uint8* into, int length) {
  SdlSounds& self = *static_cast<SdlSounds*>(sounds);
  const std::size_t room = static_cast<std::size_t>(length) / sizeof(std::int16_t);
  const std::size_t count = std::min(room, self.samples_.values.size() - self.next_);
  std::memset(into, 0, static_cast<std::size_t>(length));
  std::memcpy(into, self.samples_.values.data() + self.next_, count * sizeof(std::int16_t));
  self.next_ += count;
  if (count == room || self.told_) return;
  self.told_ = true;
  self.main_.post([&self, number = self.number_] {
    if (number == self.number_) self.end(true);
  });
}

void SdlSounds::stop() {
  if (device_ != 0) {
    SDL_CloseAudioDevice(std::exchange(device_, 0));  // Waits for SDL's thread.
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  ++number_;
  ended_ = {};
}

void SdlSounds::end(bool heard) {
  const auto ended = std::move(ended_);
  stop();
  if (ended) ended(heard);
}

}  // namespace waymark::desktop
