#pragma once

#include <set>
#include <vector>

#include "lesson/lesson.h"

namespace waymark {

/// Something that others can see and that follows from a private variable.
struct Leak {
  enum class Kind {
    kQuestion,  ///< A required question comes up only on one arm of a branch.
    kSet,       ///< A variable that is not private is set only there.
    kShown,     ///< A group sees the page, and part of it on a condition.
    kPages,     ///< A group sees a page that comes up only there.
  };
  Kind kind = Kind::kShown;
  std::size_t page = 0;                 ///< Where it shows.
  std::size_t variable = 0;             ///< The private one that it follows from.
  std::vector<std::size_t> way = {};    ///< From the page that branches to `page`, both included; but for kShown.
  std::size_t set = 0;                  ///< kSet: the variable that is set.
  std::vector<std::size_t> pages = {};  ///< kPages: all that the branch decides so; `page` is the first of them.

  bool operator==(const Leak&) const = default;
};

struct Leaks {
  std::vector<Leak> found;
  /// The pages whose required question follows from what is private, or from a variable of which a kSet tells.
  std::set<std::size_t> questions;
};

/// Where something that others can see follows from a private variable, by information flow in the sense of D. and P.
/// Denning ("Certification of programs for secure information flow", 1977): between a branch on a private variable and
/// where its arms meet again there may be no required question, no change of a variable that is not private, and no
/// page that a group sees; and nothing on such a page may be shown or offered on the condition of a private variable.
///
/// With that and with check_flow, which lets no way lead round a required question, all that is sent follows from the
/// answers alone: each required question stands on every way to every ending, so that one of any two comes before the
/// other on all ways, and nobody goes on from one that is not settled. Neither what is private nor a choice in the
/// story can leave one out or change their order.
///
/// REQUIRES: all targets exist, `next` is filled in, and the last page is an ending.
Leaks leaks_in(const Lesson& lesson);

}  // namespace waymark
