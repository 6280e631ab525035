#include "player/desktop/gamepads.h"

#include <optional>

namespace waymark::desktop {
namespace {

constexpr float kFullPush = 32767;

std::optional<PadButton> meaning_of(Uint8 button) {
  switch (button) {
    case SDL_CONTROLLER_BUTTON_DPAD_UP:
      return PadButton::kUp;
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
      return PadButton::kDown;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
      return PadButton::kLeft;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
      return PadButton::kRight;
    case SDL_CONTROLLER_BUTTON_A:
      return PadButton::kUse;
    case SDL_CONTROLLER_BUTTON_B:
      return PadButton::kBack;
    case SDL_CONTROLLER_BUTTON_X:
    case SDL_CONTROLLER_BUTTON_Y:
      return PadButton::kHelp;
    case SDL_CONTROLLER_BUTTON_START:
      return PadButton::kPrimary;
    case SDL_CONTROLLER_BUTTON_BACK:
      return PadButton::kLeave;
    default:
      return std::nullopt;
  }
}

}  // namespace

Gamepads::~Gamepads() {
  pads_.clear();
  if (opened_) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void Gamepads::open() {
  if (!opened_) opened_ = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
}

bool Gamepads::take(const SDL_Event& event, double now) {
  switch (event.type) {
    case SDL_CONTROLLERDEVICEADDED:
      if (SDL_GameController* const pad = SDL_GameControllerOpen(event.cdevice.which)) pads_.emplace_back(pad);
      return false;
    case SDL_CONTROLLERDEVICEREMOVED:
      std::erase_if(pads_, [&](const auto& pad) {
        return SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad.get())) == event.cdevice.which;
      });
      x_ = y_ = 0;
      pad_.let_go();
      return false;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
      return button(event.cbutton, now);
    case SDL_CONTROLLERAXISMOTION:
      return axis(event.caxis, now);
    default:
      return false;
  }
}

bool Gamepads::button(const SDL_ControllerButtonEvent& event, double now) {
  const auto meaning = meaning_of(event.button);
  if (!meaning) return false;
  if (event.state == SDL_PRESSED)
    pad_.press(*meaning, now);
  else
    pad_.release(*meaning);
  return event.state == SDL_PRESSED;
}

bool Gamepads::axis(const SDL_ControllerAxisEvent& event, double now) {
  const float push = static_cast<float>(event.value) / kFullPush;
  if (event.axis == SDL_CONTROLLER_AXIS_RIGHTY) {
    pad_.scroll(push, now);
    return false;
  }
  if (event.axis != SDL_CONTROLLER_AXIS_LEFTX && event.axis != SDL_CONTROLLER_AXIS_LEFTY) return false;
  (event.axis == SDL_CONTROLLER_AXIS_LEFTX ? x_ : y_) = push;
  return pad_.point(x_, y_, now);
}

}  // namespace waymark::desktop
