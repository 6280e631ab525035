#pragma once

#include <cstddef>
#include <vector>

namespace waymark {

/// The ways between pages: for each page, by index, the pages that may follow it.
using Ways = std::vector<std::vector<std::size_t>>;

inline constexpr std::size_t kNoPage = static_cast<std::size_t>(-1);

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

/// A shortest way from a page back to itself, both included, or nothing.
std::vector<std::size_t> loop_through(const Ways& ways, std::size_t page);

}  // namespace waymark
