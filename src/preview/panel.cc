#include "preview/panel.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "preview/preview.h"
#include "prove/words.h"
#include "records/evidence.h"
#include "screen/language_name.h"
#include "screen/parts.h"

namespace waymark::preview {
namespace {

constexpr int kTextSizes[] = {100, 150, 200, 300};
constexpr std::size_t kLongestEvidence = 4000;  // Characters

Node text(std::string id, std::string words) {
  return paragraph(std::move(id), Text::of(std::move(words)));
}

Node group(std::string id, std::string_view name, std::vector<Node> children) {
  Node node;
  node.id = std::move(id);
  node.words = Text::of(std::string(name));
  node.children = std::move(children);
  return node;
}

Node radio(const std::string& group, const std::string& value, std::string words, bool selected) {
  Node node;
  node.role = Role::kRadio;
  node.id = group + "." + value;
  std::transform(node.id.begin(), node.id.end(), node.id.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  node.words = Text::of(std::move(words));
  node.selected = selected;
  node.intent = Intent{Verb::kDo, group, value};
  return node;
}

/// A table's row: its name, and the cells under those columns.
Node row(std::string id, std::string name, const std::vector<std::string>& cells,
         const std::vector<std::string>& columns) {
  Node node;
  node.role = Role::kRow;
  node.id = std::move(id);
  node.words = Text::of(std::move(name));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Node cell;
    cell.role = Role::kCell;
    cell.id = node.id + "." + std::to_string(i + 1);
    cell.words = Text::of(cells[i]);
    if (!columns.empty()) cell.detail = columns[i];
    node.children.push_back(std::move(cell));
  }
  return node;
}

Node table(std::string id, std::string caption, std::string names, const std::vector<std::string>& columns) {
  Node node;
  node.role = Role::kTable;
  node.id = std::move(id);
  node.words = Text::of(std::move(caption));
  node.children.push_back(row(node.id + ".columns", std::move(names), columns, {}));
  node.children.back().level = 1;
  return node;
}

Node item(std::string id, std::string words) {
  Node node;
  node.role = Role::kItem;
  node.id = std::move(id);
  node.words = Text::of(std::move(words));
  return node;
}

std::string told(const Variable& variable, int value) {
  if (variable.kind == Variable::Kind::kYesNo) return value == 1 ? "yes" : "no";
  if (variable.kind == Variable::Kind::kWhole) return std::to_string(value);
  return variable.values[static_cast<std::size_t>(value)].label;
}

std::string told(const Answer& answer) {
  if (const int* number = std::get_if<int>(&answer)) return std::to_string(*number);
  return join(std::get<std::vector<std::string>>(answer), ", ");
}

/// The page's number and title, which say why it cannot be jumped to.
Node page_node(const Page& page, std::size_t number, const PanelView& view) {
  Node node;
  node.role = Role::kToggle;
  node.id = "go-to." + page.id;
  const bool reached = way_to(view.findings, page.id) != nullptr;
  node.words = Text::of(std::to_string(number) + ". " + page.title + (reached ? "" : " (no run comes here)"));
  node.selected = &page == &view.session.page();
  node.intent = Intent{Verb::kDo, "go-to", page.id};
  return node;
}

void add_pages(const PanelView& view, std::vector<Node>& into) {
  const std::vector<Page>& pages = view.session.lesson().pages;
  std::vector<Node> nodes;
  for (const Page& page : pages) nodes.push_back(page_node(page, nodes.size() + 1, view));
  into.push_back(heading("pages", "Go to a page", 2));
  into.push_back(group("go-to", "By the shortest run that leads there", std::move(nodes)));
}

void add_variables(const PanelView& view, std::vector<Node>& into) {
  const std::vector<Variable>& variables = view.session.lesson().variables;
  into.push_back(heading("variables", "Variables", 2));
  if (variables.empty()) return into.push_back(text("variables.none", "This lesson has none."));
  const std::vector<std::string> columns = {"Now"};
  Node all = table("variables.all", "What the story remembers", "Variable", columns);
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const Variable& variable = variables[i];
    std::string id = "variable." + variable.id;
    std::replace(id.begin(), id.end(), '_', '-');
    all.children.push_back(row(std::move(id), variable.label + (variable.is_private ? " (private)" : ""),
                               {told(variable, view.session.values()[i])}, columns));
  }
  into.push_back(std::move(all));
}

Node evidence_table(const Session& session) {
  const std::vector<std::string> columns = {"Answers", "Best mark"};
  Node all = table("evidence.all", "Required questions", "Question", columns);
  for (const Question* question : session.lesson().questions()) {
    if (!question->required) continue;
    const QuestionMark& mark = session.marks().of(*question);
    std::vector<std::string> answers;
    for (const Answer& answer : mark.answers) answers.push_back(told(answer));
    const std::string best = answers.empty() ? "–" : std::to_string(mark.best) + " of 1000";
    all.children.push_back(row("evidence." + question->id, question->id,
                               {answers.empty() ? "none yet" : join(answers, "; "),
                                best + (session.marks().settled(*question) ? ", settled" : "")},
                               columns));
  }
  return all;
}

void add_evidence(const PanelView& view, std::vector<Node>& into) {
  const Marks& marks = view.session.marks();
  into.push_back(heading("evidence", "Evidence so far", 2));
  if (marks.required_total() == 0) {
    into.push_back(text("evidence.none", "No question is required."));
  } else {
    into.push_back(evidence_table(view.session));
  }
  into.push_back(text("evidence.score", "Score: " + std::to_string(marks.score()) +
                                            " of 1000. Settled: " + std::to_string(marks.required_settled()) + " of " +
                                            std::to_string(marks.required_total()) + ". " +
                                            (marks.complete() ? "Complete." : "Not complete.")));
  std::string document = to_json(evidence_of(view.session, std::string(32, '0'), 1));
  if (document.size() > kLongestEvidence) return;
  into.push_back(
      card("evidence.document", "As it would be sent", Tone::kPlain, {text("evidence.json", std::move(document))}));
}

void add_looks(const PanelView& view, std::vector<Node>& into) {
  const Lesson& lesson = view.session.lesson();
  into.push_back(heading("looks", "Language and text size", 2));
  std::vector<Node> languages, sizes;
  for (const std::string& language : lesson.languages) {
    Node node = radio("language", language, std::string(language_name(language)), language == lesson.language);
    node.language = language;
    languages.push_back(std::move(node));
  }
  for (const int size : kTextSizes) {
    sizes.push_back(radio("text-size", std::to_string(size), std::to_string(size) + " %", size == view.text_size));
  }
  into.push_back(group("languages", "Language", std::move(languages)));
  into.push_back(group("text-sizes", "Text size", std::move(sizes)));
}

void add_warnings(const PanelView& view, std::vector<Node>& into) {
  into.push_back(heading("check", "What the check says", 2));
  if (view.warnings.empty()) return into.push_back(text("check.none", "No problems."));
  Node list;
  list.role = Role::kList;
  list.id = "check.all";
  for (const std::string& warning : view.warnings) {
    list.children.push_back(item("check." + std::to_string(list.children.size() + 1), warning));
  }
  into.push_back(std::move(list));
}

void add_findings(const PanelView& view, std::vector<Node>& into) {
  into.push_back(heading("runs", "What every run shows", 2));
  Node list;
  list.role = Role::kList;
  list.id = "runs.all";
  for (const prove::Finding& finding : view.findings.findings) {
    for (const prove::Case& each : finding.cases) {
      if (each.verdict != prove::Verdict::kRefuted) continue;
      list.children.push_back(item("runs." + std::to_string(list.children.size() + 1), told(finding.claim, each)));
    }
  }
  if (!list.children.empty()) return into.push_back(std::move(list));
  into.push_back(text("runs.none", view.findings.whole
                                       ? "Everybody can finish it, and nothing private shows."
                                       : "Nothing wrong so far. There are more runs than were followed here: waymark "
                                         "explore goes on."));
}

void add_graph(const PanelView& view, std::vector<Node>& into) {
  Node picture;
  picture.role = Role::kImage;
  picture.id = "graph.picture";
  picture.words = Text::of("The lesson's pages and the ways between them. \"" + view.session.page().title +
                           "\", where you are, has a thick edge.");
  picture.media = view.graph;
  into.push_back(heading("graph", "Graph", 2));
  into.push_back(std::move(picture));
}

}  // namespace

const prove::Case* way_to(const prove::Findings& findings, const std::string& page) {
  for (const prove::Finding& finding : findings.findings) {
    if (finding.claim != prove::Claim::kPagesReached) continue;
    for (const prove::Case& each : finding.cases) {
      if (each.id == page && each.run) return &each;
    }
  }
  return nullptr;
}

Screen panel_screen(const PanelView& view) {
  Screen screen;
  screen.id = kPanel;
  screen.title = "Author's panel";
  screen.language = kSourceLanguage;
  screen.bar.id = "bar";
  screen.bar.children = {button("back", "Back to the lesson", Tone::kQuiet, {Verb::kBack, {}, {}})};
  screen.main.id = "main";
  screen.actions.id = "actions";
  auto& into = screen.main.children;
  const Page& page = view.session.page();
  into = {heading("title", "Author's panel", 1),
          view.note.empty() ? status("preview.note") : status("preview.note", Tone::kWarning, Text::of(view.note)),
          text("where", "You are at \"" + page.title + "\" (" + page.id + ").")};
  add_pages(view, into);
  add_variables(view, into);
  add_evidence(view, into);
  add_looks(view, into);
  add_warnings(view, into);
  add_findings(view, into);
  add_graph(view, into);
  return screen;
}

}  // namespace waymark::preview
