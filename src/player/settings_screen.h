#pragma once

#include <optional>
#include <string>
#include <vector>

#include "player/app_screens.h"
#include "player/settings.h"

namespace waymark {

struct SettingsView {
  Settings settings;
  Languages languages;
  bool plain_page = false;                         ///< There is a plain page to choose.
  std::optional<std::vector<std::string>> voices;  ///< That can read aloud in this language; nothing: none can at all.
  bool personal = false;                           ///< Somebody's lesson is on this device: to be guarded, or cleared.
  bool guarded = false;                            ///< By a PIN.
};

/// One screen for all of them; each choice takes effect at once.
Screen settings_screen(const SettingsView& view, const Strings& say);

}  // namespace waymark
