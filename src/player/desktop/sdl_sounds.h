#pragma once

#include <SDL.h>

#include "player/desktop/main_queue.h"
#include "player/desktop/sound_file.h"
#include "player/ports.h"

namespace waymark::desktop {

/// Sounds through SDL: the machine's loudspeaker is opened for each, and closed behind it.
class SdlSounds : public SoundPlayer {
 public:
  explicit SdlSounds(MainThread& main) : main_(main) {}
  ~SdlSounds() override { stop(); }

  void play(std::string_view bytes, std::function<void(bool)> ended) override;
  void stop() override;

 private:
  /// Puts what comes next into the loudspeaker; runs on SDL's own thread while the device is open.
  static void feed(void* sounds, Uint8* into, int length);
  bool open(std::string_view bytes);
  void end(bool heard);

  MainThread& main_;
  SDL_AudioDeviceID device_ = 0;
  std::function<void(bool)> ended_;
  int number_ = 0;  ///< Of the sound: what is said of an earlier one is not listened to.

  // SDL's thread alone uses these while the device is open.
  Samples samples_;
  std::size_t next_ = 0;
  bool told_ = false;
};

}  // namespace waymark::desktop
