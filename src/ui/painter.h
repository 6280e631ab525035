#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "screen/lit.h"
#include "screen/node.h"
#include "ui/font_files.h"
#include "ui/theme.h"

struct ImFont;

namespace waymark::ui {

/// Logical pixels (a browser's CSS pixels), from the top left corner of the window.
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  bool contains(float px, float py) const { return px >= x && px < x + width && py >= y && py < y + height; }
};

/// Where a node was drawn. What stands in the bar is fixed; the rest scrolls, and its rectangle counts from the top of
/// the content, so that it does not change while scrolling.
struct Placed {
  std::string id;
  Rect rect;
  bool fixed = false;
};

struct Layout {
  std::vector<Placed> nodes;  ///< Reading order. Every node that is a leaf to the mirror: see painter.cc's head.
  float bar_height = 0;       ///< Of the fixed part above the scrolling one.
  float content_height = 0;   ///< Of the scrolling part, from under the bar to its end.
};

/// How big the window is and how it is to be drawn.
struct Viewport {
  float width = 0, height = 0;  ///< Logical pixels.
  float pixel_ratio = 1;        ///< Physical pixels in a logical one.
  float text_scale = 1;         ///< 1 to 3.
  ThemeName theme = ThemeName::kLight;
  float scroll = 0;  ///< Of the content, logical pixels.
  /// True where the presenter lays real text inputs over the canvas (the browser): then only their frame is drawn.
  bool inputs_overlaid = false;
  bool still = false;  ///< Nothing moves by itself.
  double now = 0;      ///< Seconds of any one clock.
  Typeface typeface = Typeface::kHyperlegible;
  bool wide_spacing = false;  ///< Between letters, words and lines.
};

/// What gaps, margins and lines are multiplied with: they grow with the text as far as the window has room for them. On
/// a phone they stay as they are; on a wall they keep their measure to the words.
float space_scale(const Viewport& view);

/// Which node is under the pointer, held down, or has the focus; empty for none. Which words are read aloud now. Looks
/// only: meaning comes as Intents.
struct Attention {
  std::string hovered = {}, pressed = {}, focused = {};
  Lit lit = {};
};

/// A picture as something that can be drawn. `texture` 0: not there yet.
struct Picture {
  std::uint64_t texture = 0;
  float aspect = 1.6F;  ///< Width over height.
};

/// Gives a lesson's picture at a size in physical pixels. Called each frame; the port keeps what it made and asks for a
/// frame when a picture arrives.
using Pictures = std::function<Picture(std::string_view media, int width_pixels)>;

/// The two of kFontFiles that are always there, as TTF bytes; they are copied.
struct FontFiles {
  std::string_view regular, bold;
};

/// What ImGui's own text fields are to be set in, to match the words around them.
struct InputFont {
  ImFont* font = nullptr;
  float size = 0;  ///< As ImGui counts it.
};

/// Draws Screens with Dear ImGui's draw lists. It knows no lesson and keeps nothing that has a meaning.
class Painter {
 public:
  /// REQUIRES: an ImGui context with a renderer backend that has dynamic textures (1.92).
  explicit Painter(const FontFiles& fonts);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Brings another of kFontFiles: what is measured next is measured with it. The bytes are copied.
  void add_font(std::string_view name, std::string_view ttf);

  /// The names of the files that the layout given last lacks; until they are added, other faces stand in for letters
  /// that these have too, and a grey block for others.
  std::vector<std::string_view> wanted_fonts() const;

  /// The body's face and size, for text fields that are laid over the frames drawn.
  InputFont input_font(float text_scale) const;

  /// Lays the screen out and draws nothing: paint() with the same screen and viewport then draws just this.
  const Layout& measure(const Screen& screen, const Viewport& viewport, const Pictures& pictures);

  /// Lays the screen out and draws it, in ImGui's background list, within a frame of it. The layout is true for this
  /// frame.
  const Layout& paint(const Screen& screen, const Viewport& viewport, const Attention& attention,
                      const Pictures& pictures);

  /// Whether something that paint() drew was still on its way: then it is to be called again in the next frame.
  bool moving() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waymark::ui
