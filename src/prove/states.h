#pragma once

#include <cstdint>
#include <vector>

#include "prove/layout.h"

namespace waymark::prove {

using State = std::uint32_t;

inline constexpr State kNoState = ~State{0};

/// Packed states, each kept once and numbered in the order in which they came: one flat array, and a hash table of
/// numbers over it.
class States {
 public:
  /// `words`: of each state.
  explicit States(std::size_t words) : words_(words), slots_(kFirstSlots, kNoState) {}

  /// The number of that state; a new one when it was not there before. `state` may not lie in this table.
  State take(const Word* state);
  /// The words of a state; good until the next `take`.
  const Word* operator[](State state) const { return &all_[state * words_]; }
  State size() const { return size_; }
  std::size_t words() const { return words_; }

 private:
  static constexpr std::size_t kFirstSlots = 1024;  // A power of two.

  std::size_t slot_of(const Word* state) const;
  void grow();

  std::size_t words_;
  State size_ = 0;
  std::vector<Word> all_;
  std::vector<State> slots_;  ///< Never more than half full.
};

}  // namespace waymark::prove
