#pragma once

#include <memory>
#include <string_view>

#include "player/web/web_pictures.h"
#include "ui/painter.h"

struct SDL_Window;

namespace waymark::web {

class Sheet;

/// The canvas of the page: an SDL window with a WebGL 2 context in which the painter draws. It takes no input.
class Canvas {
 public:
  /// Null where the browser gives no WebGL 2.
  static std::unique_ptr<Canvas> make(const ui::FontFiles& fonts, WebPictures& pictures);
  ~Canvas();

  /// One more of ui::kFontFiles, which the page was asked for.
  void add_font(std::string_view name, std::string_view ttf) { painter_->add_font(name, ttf); }

  /// Draws one frame, and asks the page for the fonts that it lacks. True when one more is needed for it to settle
  /// (something is on its way, or glyphs came into a new texture).
  bool paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention);

  const ui::Layout& layout() const { return layout_; }

  /// The browser took the context away and gave a new one: all that lay in it is made again.
  void restore();

 private:
  explicit Canvas(WebPictures& pictures);
  bool open(const ui::FontFiles& fonts);

  WebPictures& pictures_;
  SDL_Window* window_ = nullptr;
  void* gl_ = nullptr;
  std::unique_ptr<Sheet> sheet_;
  std::unique_ptr<ui::Painter> painter_;
  ui::Layout layout_;
};

}  // namespace waymark::web
