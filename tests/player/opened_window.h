#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "pixels.h"
#include "player/desktop/window.h"

namespace waymark::test {

/// ImGui's loader lets go of the GL library with its window but keeps its functions' addresses for the next one. A
/// player has one window; tests have several.
void keep_gl_loaded();

/// A window for pictures; sizes in logical pixels.
std::unique_ptr<desktop::Window> open_window(int width, int height, float ratio);

/// Where a picture goes that is kept to be looked at: build/<preset>/shots/<name>.png.
std::filesystem::path shot(const std::string& name);

/// The window with the screen on it, which it draws into `file` as well.
Pixels painted(desktop::Window& window, const Screen& screen, const ui::Viewport& view, const ui::Attention& attention,
               const ui::Pictures& pictures, const std::filesystem::path& file);

}  // namespace waymark::test
