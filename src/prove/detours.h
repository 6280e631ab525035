#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace waymark::prove {

/// Lists of pages to return to, each known by one number. 0 is the empty one.
class Detours {
 public:
  using Number = std::uint32_t;

  /// The list that has the page behind those of `rest`.
  Number with(Number rest, std::uint32_t page);
  /// REQUIRES: not the empty one.
  std::uint32_t last(Number list) const { return lists_[list - 1].second; }
  Number without_last(Number list) const { return lists_[list - 1].first; }

 private:
  using List = std::pair<Number, std::uint32_t>;  ///< All before the last, and the last.

  std::vector<List> lists_;
  std::map<List, Number> numbers_;
};

}  // namespace waymark::prove
