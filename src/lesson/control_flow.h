#pragma once

#include <vector>

#include "lesson/graph.h"
#include "lesson/lesson.h"
#include "lesson/ways.h"

namespace waymark {

/// The steps of runs between the nodes of lesson/ways.h, and what a branch among them decides, as if each condition
/// could hold or not. A detour stands by itself: it leads from its page to where pages return, and its page comes up
/// again. One that may reach an ending instead is a way like others.
class ControlFlow {
 public:
  /// REQUIRES: all targets exist and `next` is filled in.
  explicit ControlFlow(const std::vector<Page>& pages);

  bool is_reached(std::size_t node) const { return reached_[node]; }
  /// Whether no run comes to `later` but by `node`.
  bool comes_before(std::size_t node, std::size_t later) const;

  /// What a branch at a node decides: all that lies between it and where its arms meet again, which is its immediate
  /// post-dominator (D. and P. Denning, "Certification of programs for secure information flow", 1977). For each node
  /// the one before it on a shortest way from the branch; kNoPage if it is not decided there.
  std::vector<std::size_t> decided_by(std::size_t branch) const;

 private:
  std::size_t end() const { return steps_.size() - 1; }
  void add_ends(const std::vector<Page>& pages);
  void add_detour(const Detour& detour, const std::vector<Page>& pages);
  std::vector<std::size_t> walked(std::size_t branch, std::size_t without) const;

  Ways steps_;  ///< With a closed detour as a step from its page to itself, and the end after endings and returns.
  Ways ahead_;  ///< All steps, detours as ways from which nothing comes back.
  std::vector<Detour> closed_;  ///< The detours that cannot end otherwise than by a return.
  std::vector<std::size_t> meetings_;
  std::vector<bool> reached_;
};

}  // namespace waymark
