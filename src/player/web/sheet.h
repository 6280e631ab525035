#pragma once

#include <imgui.h>

struct ImGuiContext;
struct ImGuiViewportP;

namespace waymark::web {

/// Dear ImGui with one sheet to draw on and no windows: fonts and the background draw list. ImGui::NewFrame() and
/// ImGui::Render() would bring windows, tables, menus and their input along, a seventh of the program, and what lies on
/// a canvas that takes no input is none of these. As long as the page; made once.
class Sheet {
 public:
  /// Makes the current ImGui context.
  Sheet();

  /// Opens a frame, as ImGui::NewFrame() does. Lengths in logical pixels.
  /// REQUIRES: a font and a renderer backend with dynamic textures.
  void begin(float width, float height, float pixel_ratio);

  /// Closes the frame and gives what was drawn in it, until the next begin().
  ImDrawData& end();

 private:
  ImGuiContext& context_;
  ImGuiViewportP& view_;
  ImDrawData drawn_;
};

}  // namespace waymark::web
