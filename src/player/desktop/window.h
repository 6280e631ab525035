#pragma once

#include <SDL.h>

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "player/desktop/raster.h"
#include "ui/painter.h"

struct ImGuiContext;

namespace waymark::desktop {

/// A window that Screens are drawn in: SDL, Dear ImGui, and the painter with its fonts.
class Window {
 public:
  struct Options {
    int width = 480, height = 800;  ///< Logical pixels.
    float pixel_ratio =
        0;  ///< 0: the display's. Else the window has so many pixels more, for pictures of other displays.
  };

  /// Error codes: "window", "font".
  static Result<std::unique_ptr<Window>> open(const Options& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// The size as it is now, in an otherwise plain viewport.
  ui::Viewport viewport() const;
  ui::Painter& painter() { return *painter_; }
  /// Gives the painter the font files that its last layout lacks. Returns whether any is new, so that what was laid out
  /// is to be laid out again. One that is not in the folder is not looked for twice.
  bool bring_fonts();
  void set_title(const std::string& title);
  SDL_Window* sdl() { return window_; }
  /// What was drawn last.
  const Raster& drawn() const { return *raster_; }

  void begin_frame();
  void end_frame(ui::Colour ground);
  /// Nothing but the ground, at once.
  void blank(ui::Colour ground);
  /// What was drawn last, as a PNG. Error code: "picture".
  Status save_png(const std::string& path);

 private:
  Window() = default;
  Status start(const Options& options);
  Status load_fonts();
  void present();

  SDL_Window* window_ = nullptr;
  ImGuiContext* imgui_ = nullptr;
  std::optional<Raster> raster_;
  float pixel_ratio_ = 0;
  std::string fonts_, title_;  ///< The folder of the font files.
  std::set<std::string, std::less<>> brought_;
  std::unique_ptr<ui::Painter> painter_;
};

}  // namespace waymark::desktop
