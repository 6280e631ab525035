#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace waymark::ui {
namespace {

// The second ink, the primary, right and emergency are as dark as they are to reach 7:1 on the tinted grounds as well
// as on paper.
constexpr Theme kLight{
    .paper = 0xFAF8F4,
    .card = 0xFFFFFF,
    .line = 0xE3DED4,
    .track = 0xE3DED4,
    .ink = 0x1B2430,
    .second_ink = 0x444F60,
    .primary = 0x0A5856,
    .on_primary = 0xFFFFFF,
    .soft = 0xE3F1EE,
    .soft_line = 0xE3F1EE,
    .right = 0x135934,
    .right_ground = 0xE6F3EA,
    .not_right = 0x7A3E00,
    .not_right_ground = 0xFBEEDD,
    .emergency = 0x981B13,
    .on_emergency = 0xFFFFFF,
    .emergency_ground = 0xFBE9E7,
    .figure_ground = 0xFFFFFF,
    .thin = 1.5F,
    .thick = 2.5F,
};

constexpr Theme kDark{
    .paper = 0x10161D,
    .card = 0x1A222C,
    .line = 0x2F3A47,
    .track = 0x2F3A47,
    .ink = 0xF0F3F6,
    .second_ink = 0xBAC5D1,
    .primary = 0x6FD6C6,
    .on_primary = 0x06201E,
    .soft = 0x16302F,
    .soft_line = 0x16302F,
    .right = 0x7FD8A0,
    .right_ground = 0x15301F,
    .not_right = 0xF2B36B,
    .not_right_ground = 0x33230F,
    .emergency = 0xFF9C92,
    .on_emergency = 0x2B0806,
    .emergency_ground = 0x3A1714,
    .figure_ground = 0xFFFFFF,
    .thin = 1.5F,
    .thick = 2.5F,
};

constexpr Theme kContrast{
    .paper = 0x000000,
    .card = 0x000000,
    .line = 0xFFFFFF,
    .track = 0x404040,
    .ink = 0xFFFFFF,
    .second_ink = 0xFFFFFF,
    .primary = 0xFFFF00,
    .on_primary = 0x000000,
    .soft = 0x1C1C1C,
    .soft_line = 0xFFFF00,
    .right = 0x66FF99,
    .right_ground = 0x001A0A,
    .not_right = 0xFFB84D,
    .not_right_ground = 0x1F1400,
    .emergency = 0xFFD6D6,
    .on_emergency = 0x000000,
    .emergency_ground = 0x240404,
    .figure_ground = 0xFFFFFF,
    .thin = 2.5F,
    .thick = 4,
};

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(Colour colour) {
  const auto channel = [colour](unsigned shift) {
    const double part = static_cast<double>((colour >> shift) & 0xFFU) / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

const Theme& theme(ThemeName name) {
  return name == ThemeName::kDark ? kDark : name == ThemeName::kContrast ? kContrast : kLight;
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace waymark::ui
