/* What SDL's video and event code names, but the player never uses: no input, no software drawing, no full screen. */
#include <GLES3/gl3.h>
#include <string.h>

#include "SDL_internal.h"

#include "SDL.h"

#include "events/SDL_gesture_c.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

SDL_Renderer *SDL_GetRenderer(SDL_Window *window) { return NULL; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) {}
int SDL_NumJoysticks(void) { return 0; }

void Emscripten_RegisterEventHandlers(SDL_WindowData *data) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData *data) {}
EM_BOOL Emscripten_HandleCanvasResize(int type, const void *reserved, void *data) { return 0; }
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}
int SDL_GestureAddTouch(SDL_TouchID touch) { return 0; }
int SDL_GestureDelTouch(SDL_TouchID touch) { return 0; }
void SDL_GestureProcessEvent(SDL_Event *event) {}
void SDL_GestureQuit(void) {}

/* In the place of Emscripten's own, which are script. */
int emscripten_has_asyncify(void) { return 0; }
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char *target, EM_BOOL deferred,
                                                         const EmscriptenFullscreenStrategy *strategy) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *window, Uint32 *format, void **pixels, int *pitch) { return -1; }
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *window, const SDL_Rect *rects, int count) { return -1; }
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *window) {}

/* The link leaves out Emscripten's table of all GL functions by name. SDL's video code asks for these few. */
typedef __eglMustCastToProperFunctionPointerType Function;
Function eglGetProcAddress(const char *name) {
  if (strcmp(name, "glGetString") == 0) return (Function)glGetString;
  if (strcmp(name, "glGetStringi") == 0) return (Function)glGetStringi;
  if (strcmp(name, "glGetError") == 0) return (Function)glGetError;
  if (strcmp(name, "glGetIntegerv") == 0) return (Function)glGetIntegerv;
  if (strcmp(name, "glClear") == 0) return (Function)glClear;
  if (strcmp(name, "glGetFramebufferAttachmentParameteriv") == 0) return (Function)glGetFramebufferAttachmentParameteriv;
  return NULL;
}
