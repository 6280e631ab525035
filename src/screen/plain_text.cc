#include "screen/plain_text.h"

namespace waymark {
namespace {

std::string if_any(const std::string& before, const std::string& words) {
  return words.empty() ? "" : before + words;
}

std::string input_line(const Node& node, const std::string& what, const std::string& words) {
  return what + ": " + words + if_any(". ", node.detail) + ". " +
         (node.value.empty() ? "Empty" : "Holds: " + node.value);
}

/// What one node says by itself, empty for nothing.
std::string line_of(const Node& node, const Node* parent, std::size_t place) {
  const std::string words = node.words.plain();
  switch (node.role) {
    case Role::kHeading:
      return "Heading: " + words;
    case Role::kImage:
      return "Picture: " + words + if_any(" ", node.detail);
    case Role::kSpot:
      return {};
    case Role::kCurve:
      return "- " + words;
    case Role::kItem:
      return (parent->level == 1 ? std::to_string(place + 1) + ". " : "- ") + words;
    case Role::kTable:
      return "Table: " + words;
    case Role::kCell:
      return node.detail.empty() ? "" : parent->words.plain() + ": " + node.detail + ": " + words;
    case Role::kDefinition:
      return "Definition: " + words;
    case Role::kQuote:
      return "Quote, " + words + ":";
    case Role::kSound:
      return "Sound: " + words + (node.selected ? ", playing" : "");
    case Role::kMessage:
      return node.detail.empty() ? "  " + words : node.detail + ": " + words;
    case Role::kQuestion:
      return "Question: " + words;
    case Role::kRadio:
      return (node.selected ? "Choice, chosen: " : "Choice: ") + words + if_any(". ", node.detail);
    case Role::kCheckbox:
      return (node.selected ? "Tick box, ticked: " : "Tick box: ") + words + if_any(". ", node.detail);
    case Role::kSlider:
      return "Slider: " + words + ", " + (node.reading.empty() ? node.value + if_any(" ", node.detail) : node.reading) +
             ", from " + std::to_string(node.minimum) + " to " + std::to_string(node.maximum) +
             (node.reading.empty() ? "" : if_any(" ", node.detail));
    case Role::kTextInput:
    case Role::kTextArea:
      return input_line(node, "Text box", words);
    case Role::kOrderItem:
      return node.value + ". " + words;
    case Role::kButton:
      return "Button: " + words + (node.disabled ? ", not available yet" : "");
    case Role::kToggle:
      return (node.selected ? "Button, pressed: " : "Button: ") + words;
    case Role::kLink:
      return "Link: " + words;
    case Role::kProgress:
      return words + ": " + std::to_string(std::stoi(node.value) / 10) + " percent";
    case Role::kRow:
      return {};
    case Role::kCurves:
    case Role::kCallout:
    case Role::kParagraph:
    case Role::kStatus:
    case Role::kGroup:
    case Role::kList:
    case Role::kOrder:
      break;
  }
  return words;
}

void add_lines(const Node& node, const Node* parent, std::size_t place, std::vector<SpokenLine>& lines) {
  std::string line = line_of(node, parent, place);
  if (!line.empty()) lines.push_back({node.id, std::move(line)});
  for (std::size_t i = 0; i < node.children.size(); ++i) add_lines(node.children[i], &node, i, lines);
}

}  // namespace

std::vector<SpokenLine> spoken_lines(const Screen& screen) {
  std::vector<SpokenLine> lines;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) add_lines(*part, nullptr, 0, lines);
  return lines;
}

std::string to_plain_text(const Screen& screen) {
  std::string text;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) {
    std::vector<SpokenLine> lines;
    add_lines(*part, nullptr, 0, lines);
    if (!text.empty() && !lines.empty()) text += '\n';
    for (const SpokenLine& line : lines) text += line.text + '\n';
  }
  return text;
}

}  // namespace waymark
