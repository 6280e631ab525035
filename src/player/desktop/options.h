#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "ui/theme.h"

namespace waymark::desktop {

/// What stands on the command line of waymark-player.
struct PlayerOptions {
  std::string lesson = "content/modules/alcohol-and-cocaine";  ///< Its folder, under content/modules.
  std::string server, data, code, language;
  bool plain_http = false;
  bool watch = false;  ///< The lesson is being written: an edit shows at once, and nothing is recorded.
  ui::ThemeName theme = ui::ThemeName::kLight;
  float text_scale = 1;
  int width = 480, height = 800;  ///< Of the window, logical pixels.

  std::string shot;    ///< A PNG to write instead of opening a window; the rest is for it.
  std::string script;  ///< A file of Intents, one JSON a line, that come before.
  float pixel_ratio = 1;
  float scroll = 0;
  std::string focus;  ///< A node that has the keyboard's focus.
  bool help = false;
};

/// Error "usage": the message says what is wrong.
Result<PlayerOptions> parse_options(std::span<const char* const> arguments);

/// What `--help` says.
extern const char* const kUsage;

}  // namespace waymark::desktop
