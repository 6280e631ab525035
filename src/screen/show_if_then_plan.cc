#include <algorithm>
#include <utility>

#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {
namespace {

using Idea = IfThenPlan::Idea;

/// "If …" as it stands before words: "If ".
std::string before_words(std::string words) {
  for (const std::string_view dots : {"…", "..."}) {
    if (words.ends_with(dots)) words.resize(words.size() - dots.size());
  }
  return words.ends_with(' ') ? words : words + ' ';
}

/// The plan as one sentence.
std::string sentence(const IfThenPlan& kind, const Idea& idea) {
  return before_words(kind.if_words) + idea.if_part + ", " + before_words(kind.then_words) + idea.then_part;
}

/// Ideas are there to begin with: they would put other words in place of somebody's own.
bool offers_ideas(const IfThenPlan& kind, const Idea& plan) {
  return plan == Idea{} || std::find(kind.ideas.begin(), kind.ideas.end(), plan) != kind.ideas.end();
}

Node ideas_node(const IfThenPlan& kind, const PrivateView& view) {
  Node group;
  group.id = view.id("ideas");
  group.words = Text::of(std::string(view.say("Ideas to begin with. Press one, then change it as you like.")));
  for (std::size_t i = 0; i < kind.ideas.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    group.children.push_back(button(view.id("idea." + number), sentence(kind, kind.ideas[i]), Tone::kPlain,
                                    {Verb::kSelect, view.asked.id, number}));
  }
  return group;
}

}  // namespace

std::vector<Node> private_nodes(const IfThenPlan& kind, const PrivateView& view) {
  Node question;
  question.role = Role::kQuestion;
  question.id = view.asked.id;
  question.words = view.asked.prompt;
  question.children = {private_area(view, "if", Text::of(kind.if_words)),
                       private_area(view, "then", Text::of(kind.then_words))};
  for (Node& area : question.children) area.level = 2;
  const Idea plan{written_in(view.draft, "if"), written_in(view.draft, "then")};
  if (!kind.ideas.empty() && offers_ideas(kind, plan)) question.children.push_back(ideas_node(kind, view));
  return {std::move(question)};
}

std::vector<Text> recalled(const IfThenPlan& kind, const PrivateView& view) {
  std::vector<Text> told;
  for (const auto& [part, words] : {std::pair{"if", &kind.if_words}, std::pair{"then", &kind.then_words}}) {
    std::vector<Text> lines = lines_in(view, part);
    if (lines.empty()) continue;
    lines.front().spans.insert(lines.front().spans.begin(), Span{before_words(*words), true});
    told.insert(told.end(), lines.begin(), lines.end());
  }
  return told;
}

}  // namespace waymark
