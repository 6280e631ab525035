#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "prove/prove.h"

namespace waymark::prove {

/// A lesson's pages and ways, as they are drawn.
struct PageGraph {
  enum class Kind { kPlain, kQuestion, kPrivate, kChoices, kEnding };
  struct Node {
    std::string id;
    std::string title;
    Kind kind = Kind::kPlain;
    bool refutes = false;  ///< Something that was asked of every run does not hold here.
    bool here = false;     ///< Where somebody is.
  };
  struct Edge {
    std::size_t from = 0, to = 0;  ///< Indices of nodes.
    std::string label;             ///< The choice that leads on, or the condition; may be empty.
    bool detour = false;           ///< Comes back.
  };
  std::vector<Node> nodes;  ///< One for each page.
  std::vector<Edge> edges;
};

/// What the kind is called on a drawing.
std::string_view name_of(PageGraph::Kind kind);

PageGraph page_graph(const Lesson& lesson, const Findings& findings);

}  // namespace waymark::prove
