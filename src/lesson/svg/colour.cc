#include "lesson/svg/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "lesson/svg/numbers.h"

namespace waymark::svg {

namespace {

struct Named {
  std::string_view name;
  Colour colour;
};

// The sixteen of HTML 4, and others that drawing programs write by name.
constexpr auto kNamed = std::to_array<Named>({
    {"black", {0, 0, 0}},
    {"silver", {192, 192, 192}},
    {"gray", {128, 128, 128}},
    {"grey", {128, 128, 128}},
    {"white", {255, 255, 255}},
    {"maroon", {128, 0, 0}},
    {"red", {255, 0, 0}},
    {"purple", {128, 0, 128}},
    {"fuchsia", {255, 0, 255}},
    {"magenta", {255, 0, 255}},
    {"green", {0, 128, 0}},
    {"lime", {0, 255, 0}},
    {"olive", {128, 128, 0}},
    {"yellow", {255, 255, 0}},
    {"navy", {0, 0, 128}},
    {"blue", {0, 0, 255}},
    {"teal", {0, 128, 128}},
    {"aqua", {0, 255, 255}},
    {"cyan", {0, 255, 255}},
    {"orange", {255, 165, 0}},
    {"gold", {255, 215, 0}},
    {"pink", {255, 192, 203}},
    {"brown", {165, 42, 42}},
    {"lightgray", {211, 211, 211}},
    {"lightgrey", {211, 211, 211}},
    {"darkgray", {169, 169, 169}},
    {"darkgrey", {169, 169, 169}},
    {"dimgray", {105, 105, 105}},
    {"dimgrey", {105, 105, 105}},
    {"whitesmoke", {245, 245, 245}},
    {"ivory", {255, 255, 240}},
    {"beige", {245, 245, 220}},
    {"darkred", {139, 0, 0}},
    {"darkgreen", {0, 100, 0}},
    {"darkblue", {0, 0, 139}},
    {"lightblue", {173, 216, 230}},
    {"lightgreen", {144, 238, 144}},
    {"lightyellow", {255, 255, 224}},
});

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<Colour> read_hex(std::string_view digits) {
  std::array<int, 6> values = {};
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = hex_digit(digits[digits.size() == 3 ? i / 2 : i]);
    if (values[i] < 0) return std::nullopt;
  }
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(values[i] * 16 + values[i + 1]); };
  return Colour{byte(0), byte(2), byte(4)};
}

std::optional<Colour> read_rgb(std::string_view arguments) {
  Numbers numbers(arguments);
  std::array<std::uint8_t, 3> bytes = {};
  for (std::uint8_t& byte : bytes) {
    const std::optional<double> number = numbers.next();
    if (!number) return std::nullopt;
    const double value = numbers.rest().starts_with('%') ? *number * 2.55 : *number;
    byte = static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
    numbers.skip('%');
  }
  return numbers.next() ? std::nullopt : std::optional(Colour{bytes[0], bytes[1], bytes[2]});
}

bool same_name(std::string_view one, std::string_view low) {
  return std::equal(one.begin(), one.end(), low.begin(), low.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

/// WCAG 2.2, "relative luminance".
double luminance(Colour colour) {
  const auto linear = [](std::uint8_t byte) {
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::optional<Colour> read_colour(std::string_view text) {
  if (text.starts_with('#')) return read_hex(text.substr(1));
  if (text.starts_with("rgb(") && text.ends_with(')')) return read_rgb(text.substr(4, text.size() - 5));
  for (const Named& named : kNamed) {
    if (same_name(text, named.name)) return named.colour;
  }
  return std::nullopt;
}

std::string to_hex(Colour colour) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex = "#";
  for (const std::uint8_t byte : {colour.red, colour.green, colour.blue}) {
    hex += kDigits[byte / 16U];
    hex += kDigits[byte % 16U];
  }
  return hex;
}

double contrast(Colour one, Colour other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace waymark::svg
