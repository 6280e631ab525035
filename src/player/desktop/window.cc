#include "player/desktop/window.h"

#include <cairo.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "player/desktop/pictures.h"

namespace waymark::desktop {
namespace {

// Beside the program, as it is installed; else where the build put them.
std::vector<std::string> font_folders() {
  std::vector<std::string> folders;
  if (char* const base = SDL_GetBasePath()) {
    folders.push_back(std::string(base) + "../fonts/");
    folders.push_back(std::string(base) + "fonts/");
    SDL_free(base);
  }
  folders.push_back(WAYMARK_FONT_DIR "/");
  return folders;
}

std::string font_path(const std::string& folder, std::string_view name) {
  return folder + "waymark-" + std::string(name) + ".ttf";
}

std::string read_all(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Error window_error(const std::string& what) {
  return {"window", what + ": " + SDL_GetError() +
                        ". The lesson can also be done in a browser, or in a terminal with `waymark play`."};
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
  std::unique_ptr<Window> window(new Window());
  const Status started = window->start(options);
  if (!started) return started.error();
  return window;
}

Status Window::start(const Options& options) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");        // Fingers come as fingers.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // It would bring OpenGL in.
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return window_error("There is no display to draw on");
  pixel_ratio_ = options.pixel_ratio;
  const float ratio = pixel_ratio_ > 0 ? pixel_ratio_ : 1;
  const auto pixels = [ratio](int length) { return static_cast<int>(std::lround(static_cast<float>(length) * ratio)); };
  constexpr Uint32 kFlags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  window_ = SDL_CreateWindow("", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, pixels(options.width),
                             pixels(options.height), kFlags);
  if (window_ == nullptr) return window_error("No window can be opened");
  SDL_SetWindowMinimumSize(window_, 240, 240);
  imgui_ = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // A caret that blinks is a frame that nobody asked for.
  ImGui_ImplSDL2_InitForOther(window_);
  raster_.emplace();
  return load_fonts();
}

Status Window::load_fonts() {
  for (const std::string& folder : font_folders()) {
    const std::string regular = font_path(folder, "regular"), bold = font_path(folder, "bold");
    const std::string regular_bytes = read_all(regular), bold_bytes = read_all(bold);
    if (regular_bytes.empty() || bold_bytes.empty()) continue;
    add_font_for_drawings(regular);
    add_font_for_drawings(bold);
    painter_ = std::make_unique<ui::Painter>(ui::FontFiles{regular_bytes, bold_bytes});
    fonts_ = folder;
    return Done{};
  }
  return Error{"font",
               "The fonts waymark-regular.ttf and waymark-bold.ttf are not there: put them into a folder `fonts` "
               "beside the program."};
}

bool Window::bring_fonts() {
  bool any = false;
  for (const std::string_view name : painter_->wanted_fonts()) {
    if (!brought_.emplace(name).second) continue;
    const std::string bytes = read_all(font_path(fonts_, name));
    if (bytes.empty()) continue;
    painter_->add_font(name, bytes);
    any = true;
  }
  return any;
}

Window::~Window() {
  painter_.reset();
  if (imgui_ != nullptr) {
    raster_.reset();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext(imgui_);
  }
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

ui::Viewport Window::viewport() const {
  int width = 0, height = 0, pixel_width = 0, pixel_height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  SDL_GetWindowSizeInPixels(window_, &pixel_width, &pixel_height);
  ui::Viewport view;
  view.pixel_ratio = pixel_ratio_ > 0 ? pixel_ratio_
                     : width > 0      ? static_cast<float>(pixel_width) / static_cast<float>(width)
                                      : 1;
  view.width = static_cast<float>(pixel_width) / view.pixel_ratio;
  view.height = static_cast<float>(pixel_height) / view.pixel_ratio;
  return view;
}

void Window::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  SDL_SetWindowTitle(window_, title.c_str());
}

void Window::begin_frame() {
  ImGui_ImplSDL2_NewFrame();
  const ui::Viewport view = viewport();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {view.width, view.height};
  io.DisplayFramebufferScale = {view.pixel_ratio, view.pixel_ratio};
  ImGui::NewFrame();
}

void Window::end_frame(ui::Colour ground) {
  ImGui::Render();
  raster_->draw(*ImGui::GetDrawData(), ground);
  present();
}

void Window::blank(ui::Colour ground) {
  raster_->clear(ground);
  present();
  SDL_HideWindow(window_);
}

// A window that is just being resized has no surface or one of another size: the next frame comes at once.
void Window::present() {
  SDL_Surface* const there = SDL_GetWindowSurface(window_);
  if (there == nullptr || raster_->pixels().empty()) return;
  SDL_Surface* const drawn =
      SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(raster_->pixels().data()), raster_->width(),
                                         raster_->height(), 32, raster_->width() * 4, SDL_PIXELFORMAT_RGB888);
  SDL_BlitSurface(drawn, nullptr, there, nullptr);
  SDL_FreeSurface(drawn);
  SDL_UpdateWindowSurface(window_);
}

Status Window::save_png(const std::string& path) {
  const int width = raster_->width(), height = raster_->height();
  cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  unsigned char* const data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  const std::size_t row = static_cast<std::size_t>(width);
  for (int y = 0; data != nullptr && y < height; ++y) {
    std::memcpy(data + static_cast<std::ptrdiff_t>(y) * stride,
                raster_->pixels().data() + static_cast<std::size_t>(y) * row, row * sizeof(std::uint32_t));
  }
  cairo_surface_mark_dirty(surface);
  const cairo_status_t status = cairo_surface_write_to_png(surface, path.c_str());
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return Error{"picture", "The picture cannot be written to " + path + ": " + cairo_status_to_string(status)};
  return Done{};
}

}  // namespace waymark::desktop
