#pragma once

#include <imgui.h>

#include <string>

#include "null_frame.h"
#include "ui/fonts.h"

namespace waymark::test {

/// The type as it is at first, within a frame.
struct Faces : NullFrame {
  ui::Fonts fonts{font_bytes("waymark-regular.ttf"), font_bytes("waymark-bold.ttf")};

  Faces() {
    ImGui::GetIO().DisplaySize = {100, 100};
    ImGui::NewFrame();
  }
  ~Faces() { ImGui::EndFrame(); }

  /// Brings the file of kFontFiles that is called that.
  void bring(const std::string& name) { fonts.add(name, font_bytes("waymark-" + name + ".ttf")); }
};

}  // namespace waymark::test
