#include "player/web/canvas.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <utility>

#include "ui/theme.h"

namespace waymark::web {
namespace {

float channel(ui::Colour colour, int shift) {
  return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F;
}

/// A number that changes whenever glyphs move to another texture.
int atlas_state() {
  const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
  return texture ? texture->UniqueID : 0;
}

}  // namespace

std::unique_ptr<Canvas> Canvas::make(std::string regular, std::string bold, WebPictures& pictures) {
  std::unique_ptr<Canvas> canvas(new Canvas(std::move(regular), std::move(bold), pictures));
  return canvas->open() ? std::move(canvas) : nullptr;
}

Canvas::Canvas(std::string regular, std::string bold, WebPictures& pictures)
    : regular_(std::move(regular)), bold_(std::move(bold)), pictures_(pictures) {}

Canvas::~Canvas() {
  painter_.reset();
  if (imgui_) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(imgui_);
  }
  if (gl_) SDL_GL_DeleteContext(gl_);
  if (window_) SDL_DestroyWindow(window_);
}

bool Canvas::open() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#none");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  window_ = SDL_CreateWindow("", 0, 0, 300, 300, SDL_WINDOW_OPENGL);
  if (!window_) return false;
  // The mirror takes all input: what SDL hung on the page to get its own would call preventDefault there.
  emscripten_html5_remove_all_event_listeners();
  gl_ = SDL_GL_CreateContext(window_);
  if (!gl_) return false;
  imgui_ = ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  painter_ = std::make_unique<ui::Painter>(ui::FontFiles{regular_, bold_});
  return true;
}

bool Canvas::paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(viewport.width, viewport.height);
  io.DisplayFramebufferScale = ImVec2(viewport.pixel_ratio, viewport.pixel_ratio);
  io.DeltaTime = 1.0F / 60.0F;
  const int before = atlas_state();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  layout_ = painter_->paint(screen, viewport, attention,
                            [this](std::string_view media, int width) { return pictures_.get(media, width); });
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(std::lround(viewport.width * viewport.pixel_ratio)),
             static_cast<int>(std::lround(viewport.height * viewport.pixel_ratio)));
  const ui::Colour paper = ui::theme(viewport.theme).paper;
  glClearColor(channel(paper, 16), channel(paper, 8), channel(paper, 0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return atlas_state() != before;
}

void Canvas::restore() {
  pictures_.forget();
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // The next NewFrame makes them again.
}

}  // namespace waymark::web
