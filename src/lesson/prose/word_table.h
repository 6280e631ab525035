#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lesson/prose/letters.h"

namespace waymark::prose {

/// Words that are looked up without regard to case, in a hash table that is laid out at compile time: every word of a
/// lesson is looked up in several of these. The words are the rows' first members, in small letters, each once.
template <typename Row, std::size_t kRows>
class WordTable {
 public:
  constexpr explicit WordTable(const std::array<Row, kRows>& rows) : rows_(rows) {
    for (std::size_t row = 0; row < kRows; ++row) {
      std::size_t slot = slot_of(rows[row].word);
      while (slots_[slot] != 0) slot = next(slot);
      slots_[slot] = static_cast<std::uint16_t>(row + 1);
    }
  }

  /// The word's row, or null.
  constexpr const Row* find(std::string_view word) const {
    for (std::size_t slot = slot_of(word); slots_[slot] != 0; slot = next(slot)) {
      const Row& row = rows_[slots_[slot] - 1U];
      if (same(row.word, word)) return &row;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(2 * kRows + 1);  // Never full, so that a search ends.

  /// FNV-1a, 32 bits (Fowler, Noll, Vo).
  static constexpr std::size_t slot_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(lowered(c))) * 16777619U;
    return (hash ^ (hash >> 16U)) & (kSlots - 1);
  }
  static constexpr std::size_t next(std::size_t slot) { return (slot + 1) & (kSlots - 1); }
  static constexpr bool same(std::string_view low, std::string_view word) {
    if (low.size() != word.size()) return false;
    for (std::size_t i = 0; i < low.size(); ++i) {
      if (low[i] != lowered(word[i])) return false;
    }
    return true;
  }

  std::array<Row, kRows> rows_;
  std::array<std::uint16_t, kSlots> slots_ = {};
};

/// A row of words alone.
struct PlainWord {
  std::string_view word;
};

}  // namespace waymark::prose
