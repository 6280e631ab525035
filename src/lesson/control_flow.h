#pragma once

#include <vector>

#include "lesson/graph.h"
#include "lesson/lesson.h"

namespace waymark {

/// The steps of runs, and what a branch among them decides, as if each condition could hold or not. Each page is two
/// nodes: where it is decided whether it is passed over, and where it is shown. A detour stands by itself: it leads
/// from its page to where pages return, and its page comes up again. One that may reach an ending instead is a way like
/// others.
class ControlFlow {
 public:
  /// REQUIRES: all targets exist and `next` is filled in.
  explicit ControlFlow(const std::vector<Page>& pages);

  static std::size_t before(std::size_t page) { return 2 * page; }
  static std::size_t shown(std::size_t page) { return 2 * page + 1; }
  static std::size_t page_of(std::size_t node) { return node / 2; }

  bool is_reached(std::size_t node) const { return reached_[node]; }
  /// Whether no run comes to `later` but by `node`.
  bool comes_before(std::size_t node, std::size_t later) const;

  /// What a branch at a node decides: all that lies between it and where its arms meet again, which is its immediate
  /// post-dominator (D. and P. Denning, "Certification of programs for secure information flow", 1977). For each node
  /// the one before it on a shortest way from the branch; kNoPage if it is not decided there.
  std::vector<std::size_t> decided_by(std::size_t branch) const;

 private:
  /// A detour.
  struct Call {
    std::size_t page = 0;    ///< Where it is made and comes back to,
    std::size_t begins = 0;  ///< and the page that it leads to.
  };

  std::size_t end() const { return steps_.size() - 1; }
  void add_steps(const std::vector<Page>& pages);
  void add_detours(const std::vector<Page>& pages);
  std::vector<std::size_t> walked(std::size_t branch, std::size_t without) const;

  Ways steps_;  ///< With a closed detour as a step from its page to itself, and the end after endings and returns.
  Ways ahead_;  ///< All steps, detours as ways from which nothing comes back.
  std::vector<Call> closed_;  ///< The detours that cannot end otherwise than by a return.
  std::vector<std::size_t> meetings_;
  std::vector<bool> reached_;
};

}  // namespace waymark
