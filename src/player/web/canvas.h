#pragma once

#include <memory>
#include <string>
#include <vector>

#include "player/web/web_pictures.h"
#include "ui/painter.h"

struct SDL_Window;

namespace waymark::web {

class Sheet;

/// The canvas of the page: an SDL window with a WebGL 2 context in which the painter draws. It takes no input.
class Canvas {
 public:
  /// Null where the browser gives no WebGL 2.
  static std::unique_ptr<Canvas> make(std::string regular, std::string bold, WebPictures& pictures);
  ~Canvas();

  /// Draws one frame. True when one more is needed for it to settle (something is on its way, or glyphs came into a new
  /// texture).
  bool paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention);

  const ui::Layout& layout() const { return layout_; }

  /// The browser took the context away and gave a new one: all that lay in it is made again.
  void restore();

 private:
  Canvas(std::string regular, std::string bold, WebPictures& pictures);
  bool open();

  std::string regular_, bold_;
  WebPictures& pictures_;
  SDL_Window* window_ = nullptr;
  void* gl_ = nullptr;
  std::unique_ptr<Sheet> sheet_;
  std::unique_ptr<ui::Painter> painter_;
  ui::Layout layout_;
};

}  // namespace waymark::web
