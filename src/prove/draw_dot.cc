#include "prove/draw.h"

namespace waymark::prove {

namespace {

std::string quoted(std::string_view words) {
  std::string text = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

std::string_view look_of(const PageGraph::Node& node) {
  switch (node.kind) {
    case PageGraph::Kind::kQuestion:
      return "box, style=bold";
    case PageGraph::Kind::kPrivate:
      return "note";
    case PageGraph::Kind::kChoices:
      return "diamond";
    case PageGraph::Kind::kEnding:
      return "doubleoctagon";
    case PageGraph::Kind::kPlain:
      break;
  }
  return "box";
}

}  // namespace

std::string to_dot(const PageGraph& graph) {
  std::string dot = "digraph lesson {\n";
  for (const PageGraph::Node& node : graph.nodes) {
    dot += "  " + quoted(node.id) + " [tooltip=" + quoted(node.title) + ", shape=" + std::string(look_of(node)) +
           (node.refutes ? ", color=red" : "") + "];\n";
  }
  for (const PageGraph::Edge& edge : graph.edges) {
    dot += "  " + quoted(graph.nodes[edge.from].id) + " -> " + quoted(graph.nodes[edge.to].id) +
           " [label=" + quoted(edge.label) + (edge.detour ? ", style=dashed" : "") + "];\n";
  }
  return dot + "}\n";
}

}  // namespace waymark::prove
