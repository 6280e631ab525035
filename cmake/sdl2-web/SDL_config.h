/* SDL2's own ready-made configuration for Emscripten, less the subsystems that the player does not use. */
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_platform.h"
#include "SDL_config_emscripten.h"

#define SDL_LEAN_AND_MEAN 1 /* no software blitters */
#define SDL_AUDIO_DISABLED 1
#define SDL_HAPTIC_DISABLED 1
#define SDL_HIDAPI_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_SENSOR_DISABLED 1

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_VIDEO_DRIVER_DUMMY
#undef SDL_VIDEO_RENDER_OGL_ES2

#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1

#endif
