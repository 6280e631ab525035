// The least that a window with OpenGL is: what SDL and the system's renderer take to make it white, before anything of
// Waymark is there. Measured by desktop.mjs beside the player; ends when it is told to.

#include <SDL.h>
#include <SDL_opengl.h>

int main(int, char**) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_Window* const window =
      SDL_CreateWindow("", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 480, 800, SDL_WINDOW_OPENGL);
  if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) return 1;
  const auto set_colour = reinterpret_cast<decltype(&glClearColor)>(SDL_GL_GetProcAddress("glClearColor"));
  const auto clear = reinterpret_cast<decltype(&glClear)>(SDL_GL_GetProcAddress("glClear"));
  if (set_colour == nullptr || clear == nullptr) return 1;
  set_colour(1, 1, 1, 1);
  SDL_Event event{};
  do {
    clear(GL_COLOR_BUFFER_BIT);
    SDL_GL_SwapWindow(window);
  } while (SDL_WaitEvent(&event) != 0 && event.type != SDL_QUIT);
  return 0;
}
