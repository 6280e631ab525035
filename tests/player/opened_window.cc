#include "opened_window.h"

#include <SDL.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

namespace waymark::test {

std::unique_ptr<desktop::Window> open_window(int width, int height, float ratio) {
  auto window = desktop::Window::open({width, height, ratio});
  REQUIRE(window);
  return std::move(*window);
}

std::filesystem::path shot(const std::string& name) {
  const char* const build = std::getenv("WAYMARK_BUILD");  // Where the programs are; ctest sets it.
  const std::filesystem::path base = build == nullptr ? std::filesystem::temp_directory_path() / "waymark"
                                                      : std::filesystem::path(build).parent_path();
  std::filesystem::create_directories(base / "shots");
  return base / "shots" / (name + ".png");
}

Pixels painted(desktop::Window& window, const Screen& screen, const ui::Viewport& view, const ui::Attention& attention,
               const ui::Pictures& pictures, const std::filesystem::path& file) {
  for (int i = 0; i < 2; ++i) {  // Letters come into their texture in the first.
    window.begin_frame();
    window.painter().paint(screen, view, attention, pictures);
    window.end_frame(ui::theme(view.theme).paper);
  }
  CHECK(window.save_png(file.string()));
  return read_png(file.string());
}

}  // namespace waymark::test
