#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// How somebody wants this device to show and say things. It belongs to the device, not to a code, and holds before the
/// first lesson.
struct Settings {
  enum class Colours { kSystem, kLight, kDark, kContrast };
  enum class Typeface { kLegible, kDyslexic };

  int text_size = 100;  ///< Percent: one of kTextSizes.
  Typeface typeface = Typeface::kLegible;
  bool wide_spacing = false;  ///< Between letters, words and lines: WCAG 2.2, 1.4.12.
  Colours colours = Colours::kSystem;
  bool still = false;       ///< Nothing moves, whatever the system says.
  bool plain_page = false;  ///< Browser: the screen as a page of HTML, without the canvas.
  bool scanning = false;    ///< What can be used is offered in turn, for a single switch.
  int speech_speed = 100;   ///< Percent: one of kSpeechSpeeds.
  std::string voice;        ///< A voice's name as the device gives it; empty: the device's own for the language.

  bool operator==(const Settings&) const = default;
};

inline constexpr int kTextSizes[] = {100, 125, 150, 200, 250, 300};
inline constexpr int kSpeechSpeeds[] = {60, 80, 100, 125, 150, 200};

/// Gives a setting a value, as the Intent {set, "settings.<name>", value} and the kept JSON name them: a number, a
/// word, "on" or "off". Returns false, and changes nothing, where there is no such setting or it has no such value.
bool change(Settings& settings, std::string_view name, std::string_view value);

/// {"name":"value", …}, only of what differs from the beginning; "{}" where nothing does.
std::string to_json(const Settings& settings);
/// What can be read of it; the rest is as at the beginning.
Settings settings_of_json(std::string_view json);

}  // namespace waymark
