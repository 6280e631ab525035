#pragma once

#include <cstdint>
#include <vector>

namespace waymark::prove {

/// What somebody does in one state, as far as it changes the state.
struct Act {
  enum class Kind : std::uint8_t {
    kAnswer,  ///< Answers the required question. value: the index of the mark; unless each attempt counts, of the best.
    kFill,    ///< Fills in the private kind.
    kNext,    ///< Goes on. value: what was filled in as an index of Place::finds, and 1 more; 0: nothing.
    kChoose,  ///< Makes a choice. value: its index.
    kBack,    ///< Goes back.
  };
  Kind kind = Kind::kNext;
  std::uint16_t value = 0;
};

using Acts = std::vector<Act>;

/// Whether it leads from page to page; other acts stay where they are.
inline bool turns_page(Act act) {
  return act.kind != Act::Kind::kAnswer && act.kind != Act::Kind::kFill;
}

}  // namespace waymark::prove
