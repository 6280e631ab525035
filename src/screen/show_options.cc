#include <algorithm>

#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {
namespace {

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

void tell_state(Node& node, bool right, const QuestionView& view) {
  if (!view.feedback && !view.settled) return;
  if (node.selected) {
    node.tone = right ? Tone::kRight : Tone::kNotRight;
    node.detail = right ? view.say("Your answer. Right.") : view.say("Your answer. Not right.");
  } else if (view.settled && right) {
    node.tone = Tone::kRight;
    node.detail = view.say("This one is right.");
  }
}

std::vector<Node> option_nodes(const std::vector<Option>& options, const QuestionView& view, Role role) {
  const std::string& question = view.question.id;
  const auto picked = view.settled ? *ids_of(*view.given) : view.session.draft(view.question).picked;
  std::vector<Node> nodes;
  std::vector<std::string> ids;
  for (const Option& option : options) ids.push_back(option.id);
  for (const std::string& id : view.session.shown_order(view.question, std::move(ids))) {
    const Option& option = *option_of(options, id);
    Node node;
    node.role = role;
    node.id = question + "." + id;
    node.words = option.text;
    node.selected = has(picked, id);
    node.disabled = view.settled;
    const bool put_back = node.selected && role == Role::kCheckbox;
    node.intent = Intent{put_back ? Verb::kDeselect : Verb::kSelect, question, id};
    tell_state(node, option.correct, view);
    nodes.push_back(std::move(node));
  }
  return nodes;
}

Text feedback_of_picked(const std::vector<Option>& options, const QuestionView& view) {
  const Option& picked = *option_of(options, ids_of(*view.given)->front());
  if (!picked.feedback.empty()) return picked.feedback;
  return Text::of(std::string(picked.correct ? view.say("That's right.") : view.say("Not quite.")));
}

}  // namespace waymark
