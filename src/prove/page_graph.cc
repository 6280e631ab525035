#include "prove/page_graph.h"

#include <algorithm>
#include <set>

namespace waymark::prove {

namespace {

PageGraph::Kind kind_of(const Page& page) {
  if (page.kind == PageKind::kEnding) return PageGraph::Kind::kEnding;
  if (std::holds_alternative<Question>(page.ask)) return PageGraph::Kind::kQuestion;
  if (std::holds_alternative<Private>(page.ask)) return PageGraph::Kind::kPrivate;
  if (std::holds_alternative<Choices>(page.ask)) return PageGraph::Kind::kChoices;
  return PageGraph::Kind::kPlain;
}

/// The pages and questions that something is refuted of.
std::set<std::string> refuting(const Findings& findings) {
  std::set<std::string> ids;
  for (const Finding& finding : findings.findings) {
    for (const Case& each : finding.cases) {
      if (each.verdict == Verdict::kRefuted) ids.insert(each.id);
    }
  }
  return ids;
}

/// Ways that lead alike are one edge with the labels of all.
void add_edge(PageGraph::Edge edge, PageGraph& graph) {
  const auto alike = std::find_if(graph.edges.begin(), graph.edges.end(), [&](const PageGraph::Edge& each) {
    return each.from == edge.from && each.to == edge.to && each.detour == edge.detour && !each.label.empty();
  });
  if (alike == graph.edges.end() || edge.label.empty()) {
    graph.edges.push_back(std::move(edge));
  } else {
    alike->label += ", " + edge.label;
  }
}

void add_edges(const Lesson& lesson, std::size_t from, PageGraph& graph) {
  const Page& page = lesson.pages[from];
  for (const Way& way : page.next) {
    add_edge({from, lesson.index_of(way.go_to), to_text(way.when, lesson.variables), false}, graph);
  }
  const auto* choices = std::get_if<Choices>(&page.ask);
  if (choices == nullptr) return;
  for (const Choice& choice : choices->options) {
    add_edge({from, lesson.index_of(choice.go_to), choice.id, choice.detour}, graph);
  }
}

}  // namespace

std::string_view name_of(PageGraph::Kind kind) {
  constexpr std::string_view kNames[] = {"", "question", "private", "choices", "ending"};
  return kNames[static_cast<std::size_t>(kind)];
}

PageGraph page_graph(const Lesson& lesson, const Findings& findings) {
  const std::set<std::string> wrong = refuting(findings);
  PageGraph graph;
  for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
    const Page& page = lesson.pages[i];
    const auto* question = std::get_if<Question>(&page.ask);
    const bool refutes = wrong.contains(page.id) || (question != nullptr && wrong.contains(question->id));
    graph.nodes.push_back({page.id, page.title, kind_of(page), refutes});
    add_edges(lesson, i, graph);
  }
  return graph;
}

}  // namespace waymark::prove
