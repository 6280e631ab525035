// The least that a window with OpenGL is: what SDL and the system's renderer take for one triangle, before anything of
// Waymark is there. Measured by desktop.mjs beside the player; ends when it is told to.

#define GL_GLEXT_PROTOTYPES
#include <SDL.h>
#include <SDL_opengl.h>

namespace {

// It covers the window, so that the renderer has made code for a shader and has filled every pixel with it.
constexpr const char* kVertex =
    "#version 330 core\nvoid main() { gl_Position = vec4(gl_VertexID == 1 ? 3 : -1, gl_VertexID == 2 ? 3 : -1, 0, 1); "
    "}";
constexpr const char* kFragment = "#version 330 core\nout vec4 colour; void main() { colour = vec4(1); }";

void add_shader(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
}

}  // namespace

int main(int, char**) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_Window* const window =
      SDL_CreateWindow("", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 480, 800, SDL_WINDOW_OPENGL);
  if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) return 1;
  const GLuint program = glCreateProgram();
  add_shader(program, GL_VERTEX_SHADER, kVertex);
  add_shader(program, GL_FRAGMENT_SHADER, kFragment);
  glLinkProgram(program);
  glUseProgram(program);
  GLuint corners = 0;
  glGenVertexArrays(1, &corners);
  glBindVertexArray(corners);
  SDL_Event event{};
  do {
    glDrawArrays(GL_TRIANGLES, 0, 3);
    SDL_GL_SwapWindow(window);
  } while (SDL_WaitEvent(&event) != 0 && event.type != SDL_QUIT);
  return 0;
}
