#include "screen/show_parts.h"

#include <algorithm>
#include <utility>

#include "play/kinds.h"

namespace waymark {
namespace {

constexpr std::size_t kShort = 24;  // Letters: two such stand side by side on a phone.

bool are_short(const std::vector<ShownPlace>& places) {
  return std::all_of(places.begin(), places.end(),
                     [](const ShownPlace& place) { return place.words.plain().size() <= kShort; });
}

Node radio(const Part& part, const ShownPlace& place, bool picked, const QuestionView& view) {
  Node node;
  node.role = Role::kRadio;
  node.id = view.id("part." + std::string(part.id) + "." + std::string(place.id));
  node.words = place.words;
  node.selected = picked;
  node.disabled = view.settled;
  node.intent = Intent{Verb::kSelect, view.id(part.id), std::string(place.id)};
  if (!picked) node.detail = place.note;
  tell_state(node, place.id == part.right, view);
  return node;
}

}  // namespace

std::vector<std::string> placed_now(const QuestionView& view) {
  return view.settled ? *ids_of(*view.given) : view.session.draft(view.question).picked;
}

Node part_node(const Part& part, Text name, const std::vector<ShownPlace>& places, const Text& said,
               const QuestionView& view) {
  const std::vector<std::string> placed = placed_now(view);
  const std::string_view picked = place_of(placed, part.id);
  Node group;
  group.id = view.id("part." + std::string(part.id));
  group.words = std::move(name);
  group.level = are_short(places) ? 2 : 1;
  for (const ShownPlace& place : places) {
    if (view.settled && place.id != picked && place.id != part.right) continue;
    group.children.push_back(radio(part, place, place.id == picked, view));
  }
  if (!said.empty() && (view.feedback || view.settled)) {
    Node told = paragraph(view.id("said." + std::string(part.id)), said);
    told.tone = Tone::kQuiet;
    group.children.push_back(std::move(told));
  }
  return group;
}

std::vector<Node> progress_nodes(const Parts& parts, Sharing sharing, const QuestionView& view) {
  if (view.settled) return {};
  const std::vector<std::string> placed = placed_now(view);
  const std::size_t doubled = sharing == Sharing::kOnePartEach ? doubled_parts(placed) : 0;
  std::string words = fill(view.say("{done} of {all} done."), "done", std::to_string(placed.size() - doubled));
  words = fill(words, "all", std::to_string(parts.size()));
  if (doubled != 0) words += " " + std::string(view.say("Each is used once, and now one is used twice or more."));
  Node node = paragraph(view.id("done"), std::move(words));
  node.tone = Tone::kQuiet;
  return {std::move(node)};
}

Text words_for_right(const Parts& parts, const QuestionView& view) {
  const int right = right_parts(parts, *view.given);
  const auto all = static_cast<int>(parts.size());
  if (right == all)
    return Text::of(std::string(all == 1 ? view.say("That's right.") : view.say("That's right. All of them.")));
  if (all == 1) return Text::of(std::string(view.say("Not quite.")));
  const std::string_view words = right == 0   ? view.say("Not quite. None of these is right.")
                                 : right == 1 ? view.say("Not quite. 1 of {all} is right.")
                                              : view.say("Not quite. {right} of {all} are right.");
  return Text::of(fill(fill(words, "right", std::to_string(right)), "all", std::to_string(all)));
}

}  // namespace waymark
