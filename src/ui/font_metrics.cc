#include "ui/font_metrics.h"

#include <cstdint>

namespace waymark::ui {
namespace {

// Big-endian numbers; 0 where the bytes end.
std::uint32_t read(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) {
    const std::size_t place = at + static_cast<std::size_t>(i);
    value = (value << 8U) | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
  }
  return value;
}

int read_signed16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(read(bytes, at, 2));
}

// https://learn.microsoft.com/en-us/typography/opentype/spec/otff#table-directory
std::size_t table(std::string_view ttf, std::string_view tag) {
  const std::uint32_t count = read(ttf, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + 16 * i;
    if (record + 16 <= ttf.size() && ttf.substr(record, 4) == tag) return read(ttf, record + 8, 4);
  }
  return 0;
}

}  // namespace

float height_in_ems(std::string_view ttf) {
  const std::size_t head = table(ttf, "head"), hhea = table(ttf, "hhea");
  if (head == 0 || hhea == 0) return 1;
  const auto units_per_em = static_cast<int>(read(ttf, head + 18, 2));
  const int height = read_signed16(ttf, hhea + 4) - read_signed16(ttf, hhea + 6);
  return units_per_em <= 0 || height <= 0 ? 1 : static_cast<float>(height) / static_cast<float>(units_per_em);
}

}  // namespace waymark::ui
