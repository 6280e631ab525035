#include <algorithm>
#include <span>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr int kPart = 1, kPartOfShortOptions = 2;  // See Role::kGroup.

void draw_name(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, block.node->level >= kPart ? canvas.colours.ink : canvas.colours.second_ink);
}

void lay_name(const Node& node, Flow& flow) {
  const bool part = node.level >= kPart;
  flow.gap(part ? Space::kHuge : 20);
  Wrapped name =
      flow.wrap(node.words, part ? Type::kBody : Type::kSmall, part ? Type::kLabelLine : Type::kLine, true, flow.width);
  Block& block = flow.place(node, draw_name, name.height());
  block.words = {{std::move(name), block.rect.x, block.rect.y}};
  flow.gap(Space::kMedium);
}

}  // namespace

void lay_group(const Node& node, Flow& flow) {
  if (!node.words.empty()) lay_name(node, flow);
  if (node.level != kPartOfShortOptions) return flow.lay_children(node);
  const auto end = std::find_if(node.children.begin(), node.children.end(),
                                [](const Node& child) { return child.role != Role::kRadio; });
  lay_options_beside(std::span(node.children.begin(), end), flow);
  for (const Node& child : std::span(end, node.children.end())) flow.lay(child);
}

}  // namespace waymark::ui
