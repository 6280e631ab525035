#include <utility>

#include "screen/show_kinds.h"

namespace waymark {
namespace {

Node end_of(const PrivateView& view, std::string_view part, int number, const std::string& words) {
  return paragraph(view.id(part), std::to_string(number) + ": " + words);
}

Node slider_node(const ReadinessRuler& kind, const PrivateView& view) {
  Node slider;
  slider.role = Role::kSlider;
  slider.id = view.id("place");
  slider.words = Text::of(std::string(view.say("Your place on the line")));
  slider.maximum = kRulerEnd;
  if (view.draft.number)
    slider.value = std::to_string(*view.draft.number);
  else
    slider.reading = view.say("nothing picked yet");
  slider.intent = Intent{Verb::kSet, view.asked.id, {}};
  slider.children = {end_of(view, "low", 0, kind.low), end_of(view, "high", kRulerEnd, kind.high)};
  return slider;
}

}  // namespace

std::vector<Node> private_nodes(const ReadinessRuler& kind, const PrivateView& view) {
  Node question;
  question.role = Role::kQuestion;
  question.id = view.asked.id;
  question.words = view.asked.prompt;
  question.children = {slider_node(kind, view)};
  for (Node& node : said_nodes(view.id("after"), view.draft.number ? kind.after : std::vector<Text>())) {
    question.children.push_back(std::move(node));
  }
  return {std::move(question)};
}

std::vector<Text> recalled(const ReadinessRuler& kind, const PrivateView& view) {
  if (!view.draft.number) return {};
  const std::string line = fill(fill(view.say("from 0 ({low}) to 10 ({high})"), "low", kind.low), "high", kind.high);
  return {Text{{{std::to_string(*view.draft.number), true}, {", " + line, false}}, {}}};
}

}  // namespace waymark
