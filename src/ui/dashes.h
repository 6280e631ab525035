#pragma once

#include <span>

#include "imgui.h"

namespace waymark::ui {

/// Strokes stretches of a path: lengths that are drawn and left out in turn, again and again. None: all is drawn.
/// On a straight side a mark begins and ends on a grid of `pixel`, so that they are as long as each other; 0: anywhere.
void stroke_dashes(ImDrawList& list, std::span<const ImVec2> path, std::span<const float> lengths, float thickness,
                   ImU32 colour, float pixel = 0);

}  // namespace waymark::ui
