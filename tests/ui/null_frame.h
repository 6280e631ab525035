#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "screen/node.h"
#include "ui/painter.h"

struct ImGuiContext;

namespace waymark::test {

/// Dear ImGui without a window or a graphics card, and a painter in it.
class NullFrame {
 public:
  NullFrame();
  ~NullFrame();
  NullFrame(const NullFrame&) = delete;
  NullFrame& operator=(const NullFrame&) = delete;

  /// One whole frame. The vertices are counted in `drawn`, those outside what may be seen too.
  ui::Layout paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention = {});

  ui::Painter& painter() { return *painter_; }

  int drawn = 0;
  std::uint64_t opacity = 0;  ///< Of all vertices together.
  float left = 0, right = 0;  ///< Of all that was drawn.
  int pictures_asked = 0;
  int picture_width = 0;           ///< Of the one asked for last, in physical pixels.
  std::vector<ui::Rect> pictures;  ///< Where pictures were drawn.

 private:
  ImGuiContext* context_;
  std::unique_ptr<ui::Painter> painter_;
};

/// A font file of the build.
std::string font_bytes(const std::string& name);

}  // namespace waymark::test
