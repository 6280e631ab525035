#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "pixels.h"
#include "player/desktop/window.h"

namespace waymark::test {

/// A window for pictures; sizes in logical pixels.
std::unique_ptr<desktop::Window> open_window(int width, int height, float ratio);

/// Where a picture goes that is kept to be looked at: build/<preset>/shots/<name>.png.
std::filesystem::path shot(const std::string& name);

/// The window with the screen on it, which it draws into `file` as well.
Pixels painted(desktop::Window& window, const Screen& screen, const ui::Viewport& view, const ui::Attention& attention,
               const ui::Pictures& pictures, const std::filesystem::path& file);

}  // namespace waymark::test
