#pragma once

#include <string_view>

namespace waymark::ui {

/// A TTF's height from its lowest descender to its highest ascender, in ems: what ImGui's font sizes measure, where CSS
/// and designers measure the em. 1 for bytes that are no TTF.
float height_in_ems(std::string_view ttf);

}  // namespace waymark::ui
