#pragma once

#include <string>

#include "prove/page_graph.h"

namespace waymark::prove {

/// The graph for Graphviz's dot.
std::string to_dot(const PageGraph& graph);

/// The graph as an SVG picture, from where a run begins downwards.
std::string to_svg(const PageGraph& graph);

}  // namespace waymark::prove
