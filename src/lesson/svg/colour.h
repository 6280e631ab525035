#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::svg {

/// A colour of sRGB.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Colour&) const = default;
};

/// A colour as #rgb, #rrggbb, rgb(r, g, b) with numbers or percentages, or one of the common names; nothing for
/// others, which includes all that let something shine through.
std::optional<Colour> read_colour(std::string_view text);

/// "#1B2430"
std::string to_hex(Colour colour);

/// The contrast ratio of WCAG 2.2, from 1 (none) to 21 (black on white).
double contrast(Colour one, Colour other);

}  // namespace waymark::svg
