/* What Dear ImGui's SDL2 backend and SDL's video code name, but the player never uses: no SDL_Renderer, no game pads. */
#include <GLES3/gl3.h>
#include <string.h>

#include "SDL.h"

SDL_Renderer *SDL_GetRenderer(SDL_Window *window) { (void)window; return NULL; }
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *w, int *h) { (void)renderer; (void)w; (void)h; return -1; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }
SDL_GameController *SDL_GameControllerOpen(int index) { (void)index; return NULL; }
void SDL_GameControllerClose(SDL_GameController *pad) { (void)pad; }
int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { (void)index; return SDL_FALSE; }
Uint8 SDL_GameControllerGetButton(SDL_GameController *pad, SDL_GameControllerButton button) { (void)pad; (void)button; return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController *pad, SDL_GameControllerAxis axis) { (void)pad; (void)axis; return 0; }

/* The link leaves out Emscripten's table of all GL functions by name. SDL's video code asks for these few. */
void *eglGetProcAddress(const char *name) {
  if (strcmp(name, "glGetString") == 0) return (void *)glGetString;
  if (strcmp(name, "glGetStringi") == 0) return (void *)glGetStringi;
  if (strcmp(name, "glGetError") == 0) return (void *)glGetError;
  if (strcmp(name, "glGetIntegerv") == 0) return (void *)glGetIntegerv;
  if (strcmp(name, "glClear") == 0) return (void *)glClear;
  if (strcmp(name, "glGetFramebufferAttachmentParameteriv") == 0) return (void *)glGetFramebufferAttachmentParameteriv;
  return NULL;
}
