#pragma once

#include <SDL.h>

#include <memory>
#include <vector>

#include "player/desktop/pad.h"

namespace waymark::desktop {

/// The gamepads that are there, through SDL. All of them do what one does.
class Gamepads {
 public:
  explicit Gamepads(Pad& pad) : pad_(pad) {}
  ~Gamepads();
  Gamepads(const Gamepads&) = delete;
  Gamepads& operator=(const Gamepads&) = delete;

  /// From now on SDL says when a gamepad comes, also of those that are there. Where there can be none, nothing comes.
  void open();
  /// One of SDL's events of controllers. Returns whether something may look different.
  bool take(const SDL_Event& event, double now);

 private:
  struct Close {
    void operator()(SDL_GameController* pad) const { SDL_GameControllerClose(pad); }
  };

  bool button(const SDL_ControllerButtonEvent& event, double now);
  bool axis(const SDL_ControllerAxisEvent& event, double now);

  Pad& pad_;
  bool opened_ = false;
  std::vector<std::unique_ptr<SDL_GameController, Close>> pads_;
  float x_ = 0, y_ = 0;  ///< The left stick.
};

}  // namespace waymark::desktop
