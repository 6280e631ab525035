#include <utility>

#include "play/kinds.h"
#include "screen/show_parts.h"

namespace waymark {
namespace {

/// "Gap 2", or "Gap" when there is but one.
std::string number_words(const FillTheGap& kind, std::size_t i, const Strings& say) {
  if (kind.gaps.size() == 1) return std::string(say("Gap"));
  return fill(say("Gap {number}"), "number", std::to_string(i + 1));
}

/// What stands in a gap: its number, then what was picked, in the end what is right.
std::string in_gap(const FillTheGap& kind, std::size_t i, const Part& part, const QuestionView& view) {
  const std::vector<std::string> placed = placed_now(view);
  const std::string_view picked = view.settled ? part.right : place_of(placed, part.id);
  if (const Option* option = option_of(kind.gaps[i].options, picked)) return option->text.plain();
  return "[" + number_words(kind, i, view.say) + "]";
}

Node text_node(const FillTheGap& kind, const Parts& parts, const QuestionView& view) {
  Text words;
  words.cites = kind.text.cites;
  for (const Span& span : kind.text.spans) {
    words.spans.push_back(span);
    for (std::size_t i = 0; i < parts.size() && !span.gap.empty(); ++i) {
      if (parts[i].id == span.gap) words.spans.back() = {in_gap(kind, i, parts[i], view), true};
    }
  }
  return paragraph(view.id("text"), std::move(words));
}

}  // namespace

std::vector<Node> answer_nodes(const FillTheGap& kind, const QuestionView& view) {
  const Parts parts = parts_of(kind);
  const std::vector<std::string> placed = placed_now(view);
  std::vector<Node> nodes{text_node(kind, parts, view)};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Gap& gap = kind.gaps[i];
    std::vector<ShownPlace> options;
    for (const Option& option : gap.options) options.push_back({option.id, option.text});
    // Of one gap alone, it is the feedback to the whole question.
    const Option* picked = parts.size() == 1 ? nullptr : option_of(gap.options, place_of(placed, gap.id));
    nodes.push_back(part_node(parts[i], Text::of(number_words(kind, i, view.say) + ": " + gap.name), options,
                              picked == nullptr ? Text() : picked->feedback, view));
  }
  if (parts.size() > 1) {
    for (Node& node : progress_nodes(parts, Sharing::kAny, view)) nodes.push_back(std::move(node));
  }
  return nodes;
}

Text feedback_words(const FillTheGap& kind, const QuestionView& view) {
  if (kind.gaps.size() == 1) {
    const Gap& gap = kind.gaps.front();
    const Option* picked = option_of(gap.options, place_of(*ids_of(*view.given), gap.id));
    if (!picked->feedback.empty()) return picked->feedback;
  }
  return words_for_right(parts_of(kind), view);
}

}  // namespace waymark
