#include "prove/states.h"

#include <algorithm>

namespace waymark::prove {

namespace {

/// The finalizer of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014), over each
/// word in turn.
Word mixed(const Word* state, std::size_t words) {
  Word hash = 0;
  for (std::size_t i = 0; i < words; ++i) {
    hash += state[i] + 0x9e3779b97f4a7c15U;
    hash = (hash ^ hash >> 30U) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ hash >> 27U) * 0x94d049bb133111ebU;
    hash ^= hash >> 31U;
  }
  return hash;
}

}  // namespace

/// Where the state stands, or the free place where it belongs.
std::size_t States::slot_of(const Word* state) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = mixed(state, words_) & last;
  while (slots_[slot] != kNoState && !std::equal(state, state + words_, (*this)[slots_[slot]]))
    slot = (slot + 1) & last;
  return slot;
}

State States::take(const Word* state) {
  std::size_t slot = slot_of(state);
  if (slots_[slot] != kNoState) return slots_[slot];
  if (2 * (std::size_t{size_} + 1) > slots_.size()) {
    grow();
    slot = slot_of(state);
  }
  slots_[slot] = size_;
  all_.insert(all_.end(), state, state + words_);
  return size_++;
}

void States::grow() {
  slots_.assign(2 * slots_.size(), kNoState);
  for (State state = 0; state < size_; ++state) slots_[slot_of((*this)[state])] = state;
}

}  // namespace waymark::prove
