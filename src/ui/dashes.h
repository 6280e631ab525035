#pragma once

#include <span>

#include "imgui.h"

namespace waymark::ui {

/// Strokes stretches of a path: lengths that are drawn and left out in turn, again and again. None: all is drawn.
void stroke_dashes(ImDrawList& list, std::span<const ImVec2> path, std::span<const float> lengths, float thickness,
                   ImU32 colour);

}  // namespace waymark::ui
