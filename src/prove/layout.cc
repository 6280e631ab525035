#include "prove/layout.h"

#include <bit>

namespace waymark::prove {

Bits Layout::take(Word most) {
  constexpr std::uint32_t kWordBits = 64;
  const auto width = static_cast<std::uint32_t>(std::bit_width(most));
  if (used_ + width > kWordBits) begin_word();
  // A width of 0 at a full word would shift by the whole word.
  const Bits bits = {static_cast<std::uint32_t>(word_), used_ % kWordBits,
                     width == 0 ? 0 : ~Word{0} >> (kWordBits - width)};
  used_ += width;
  return width == 0 ? Bits{} : bits;
}

std::size_t Layout::begin_word() {
  word_ = words();
  used_ = 0;
  return word_;
}

}  // namespace waymark::prove
