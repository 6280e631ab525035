#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark {

/// The ways between pages: for each page, by index, the pages that may follow it.
using Ways = std::vector<std::vector<std::size_t>>;

inline constexpr std::size_t kNoPage = static_cast<std::size_t>(-1);

/// The same ways, each from where it led to.
Ways turned_round(const Ways& ways);

/// The shortest ways from one page to all others, `start` among them, that never come through
/// `without`.
class Walk {
 public:
  Walk(const Ways& ways, std::size_t start, std::size_t without = kNoPage);

  bool reaches(std::size_t page) const { return before_[page] != kNoPage; }
  std::vector<bool> all_reached() const;

  /// The pages from the start to `page`, both included. REQUIRES: reaches(page).
  std::vector<std::size_t> path_to(std::size_t page) const;

 private:
  std::size_t start_;
  std::vector<std::size_t> before_;  ///< The page from which each was reached first; of the start, itself.
};

/// From each page, which others are reached; a page is reached from itself. R. Tarjan, "Depth-first search and linear
/// graph algorithms", 1972: pages that reach each other share one row of bits, made once those that they lead to are.
class Reach {
 public:
  explicit Reach(const Ways& ways);

  bool leads(std::size_t from, std::size_t to) const { return (rows_[part_[from]][to / 64] >> (to % 64) & 1U) != 0; }
  /// Whether ways lead from the page back to itself.
  bool leads_back(std::size_t page) const { return loops_[part_[page]]; }

 private:
  using Row = std::vector<std::uint64_t>;

  void visit(const Ways& ways, std::size_t start);
  void close(const Ways& ways, std::size_t page);

  std::vector<std::size_t> part_;  ///< Of each page, its row.
  std::vector<Row> rows_;
  std::vector<bool> loops_;  ///< Of each row.
  // While it is made:
  std::vector<std::size_t> number_;  ///< In order of being met, from 1; 0 while it was not.
  std::vector<std::size_t> lowest_;  ///< The lowest number of an open page that it leads to.
  std::vector<std::size_t> open_;    ///< Met, and not in a row yet.
  std::size_t met_ = 0;
};

/// A shortest way from a page back to itself, both included, or nothing.
std::vector<std::size_t> loop_through(const Ways& ways, std::size_t page);

}  // namespace waymark
