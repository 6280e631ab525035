#include "player/web/canvas.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <string>
#include <utility>

#include "player/web/page_calls.h"
#include "player/web/sheet.h"
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

std::unique_ptr<Canvas> Canvas::make(const ui::FontFiles& fonts, WebPictures& pictures) {
  std::unique_ptr<Canvas> canvas(new Canvas(pictures));
  return canvas->open(fonts) ? std::move(canvas) : nullptr;
}

Canvas::Canvas(WebPictures& pictures) : pictures_(pictures) {}

Canvas::~Canvas() {
  if (gl_) SDL_GL_DeleteContext(gl_);
  if (window_) SDL_DestroyWindow(window_);
}

bool Canvas::open(const ui::FontFiles& fonts) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  window_ = SDL_CreateWindow("", 0, 0, 300, 300, SDL_WINDOW_OPENGL);
  if (!window_) return false;
  gl_ = SDL_GL_CreateContext(window_);
  if (!gl_) return false;
  sheet_ = std::make_unique<Sheet>();
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  painter_ = std::make_unique<ui::Painter>(fonts);
  return true;
}

bool Canvas::paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention) {
  const int before = atlas_state();
  ImGui_ImplOpenGL3_NewFrame();
  sheet_->begin(viewport.width, viewport.height, viewport.pixel_ratio);
  layout_ = painter_->paint(screen, viewport, attention,
                            [this](std::string_view media, int width) { return pictures_.get(media, width); });
  for (const std::string_view name : painter_->wanted_fonts()) page_bring_font(std::string(name).c_str());
  glViewport(0, 0, static_cast<int>(std::lround(viewport.width * viewport.pixel_ratio)),
             static_cast<int>(std::lround(viewport.height * viewport.pixel_ratio)));
  const ui::Colour paper = ui::theme(viewport.theme).paper;
  glClearColor(channel(paper, 16), channel(paper, 8), channel(paper, 0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&sheet_->end());
  return painter_->moving() || atlas_state() != before;
}

void Canvas::restore() {
  pictures_.forget();
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // The next frame makes them again.
}

}  // namespace waymark::web
