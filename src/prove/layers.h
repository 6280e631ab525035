#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace waymark::prove {

/// Where the nodes of a graph stand, drawn from the top downwards.
struct Layers {
  /// A node's place, or where an edge passes through a layer.
  struct Spot {
    double x = 0;           ///< Of its middle, in widths of a node.
    std::size_t layer = 0;  ///< From 0.
  };
  std::vector<Spot> nodes;
  std::vector<std::vector<Spot>> edges;  ///< Of each edge, the spots between its two ends, from where it begins.
  double width = 0;                      ///< From 0 to here, in widths of a node.
  std::size_t count = 0;                 ///< Layers.
};

/// A layered drawing (K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system
/// structures", 1981): edges lead downwards where they can, cross little, and run straight. The first node is the top.
Layers layers_of(std::size_t nodes, const std::vector<std::pair<std::size_t, std::size_t>>& edges);

}  // namespace waymark::prove
