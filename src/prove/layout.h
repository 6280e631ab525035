#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark::prove {

using Word = std::uint64_t;

/// Some bits of a packed state, all in one word.
struct Bits {
  std::uint32_t word = 0;
  std::uint32_t shift = 0;
  Word mask = 0;  ///< Of the value, before it is shifted; 0 when only 0 can be kept.

  Word get(const Word* state) const { return state[word] >> shift & mask; }
  void set(Word* state, Word value) const { state[word] = (state[word] & ~(mask << shift)) | value << shift; }
};

/// Gives out the bits of a packed state.
class Layout {
 public:
  /// Bits that keep 0 to `most`.
  Bits take(Word most);
  /// What is taken from here on stands in words of its own. Gives how many words were begun before.
  std::size_t begin_word();
  std::size_t words() const { return used_ == 0 ? word_ : word_ + 1; }

 private:
  std::size_t word_ = 0;
  std::uint32_t used_ = 0;  ///< Bits of the word that is being filled.
};

}  // namespace waymark::prove
