#pragma once

#include <functional>

#include "prove/groups.h"
#include "prove/prove.h"
#include "prove/space.h"

namespace waymark::prove {

/// Says what follows from the states that were visited.
class Judge {
 public:
  /// `run_to`: a shortest run to a state.
  Judge(const Model& model, const Steps& steps, const Space& space, std::function<Acts(State)> run_to,
        const Options& options);

  /// All but kCompletable.
  void judge(Findings& findings);

 private:
  Finding pages_reached();
  Finding end_reachable();
  Finding all_asked();
  Finding passable();
  Finding loops_left();
  void measure(Findings& findings);

  /// What is not found is refuted, unless not all was looked at.
  Verdict missing() const { return space_.whole ? Verdict::kRefuted : Verdict::kBounded; }
  Verdict none_found() const { return space_.whole ? Verdict::kProved : Verdict::kBounded; }
  const std::string& page_id(State state) const;
  bool is_nearer(State one, State other) const;
  /// Of each page, the nearest of the groups that nothing leads out of, not even an ending.
  std::vector<State> traps(bool loops_only) const;
  Acts round(State state) const;
  std::vector<Intent> run(const Acts& acts) const;

  const Model& model_;
  const Steps& steps_;
  const Space& space_;
  std::function<Acts(State)> run_to_;
  const Options& options_;
  std::vector<int> seconds_;
  Groups groups_;
};

}  // namespace waymark::prove
