#include "screen/plain_text.h"

#include "base/text.h"
#include "screen/parts.h"

namespace waymark {
namespace {

std::string if_any(const std::string& before, const std::string& words) {
  return words.empty() ? "" : before + words;
}

/// The words, and more behind them as another sentence: with a full stop between, unless they end with a mark.
std::string then(const std::string& words, const std::string& more) {
  if (words.empty() || more.empty()) return words + more;
  bool ends = false;
  for (const std::string_view mark : {".", "?", "!", "…", ":", ".”", "?”", "!”"}) ends = ends || words.ends_with(mark);
  return words + (ends ? " " : ". ") + more;
}

/// What is said of a node, around its own words.
struct Line {
  std::string before, words, after;
};

/// "Heading: what it says"
Line named(std::string_view name, std::string words, std::string after = {}) {
  return {std::string(name) + ": ", std::move(words), std::move(after)};
}

/// The line, and more behind it as another sentence.
Line then(Line line, const std::string& more) {
  const std::string so_far = line.before + line.words + line.after;
  line.after += then(so_far, more).substr(so_far.size());
  return line;
}

Line input_line(const Node& node, std::string words, const Strings& say) {
  std::string holds(say("Empty"));
  if (!node.value.empty() && node.secret)
    holds = std::string(say("Hidden characters")) + ": " + std::to_string(utf8_length(node.value));
  else if (!node.value.empty())
    holds = std::string(say("Holds")) + ": " + node.value;
  return then(then(named(say("Text box"), std::move(words)), node.detail), holds);
}

Line slider_line(const Node& node, std::string words, const Strings& say) {
  const bool read_out = !node.reading.empty();
  const std::string range = fill(fill(say("from {minimum} to {maximum}"), "minimum", std::to_string(node.minimum)),
                                 "maximum", std::to_string(node.maximum));
  return named(say("Slider"), std::move(words),
               ", " + (read_out ? node.reading : node.value + if_any(" ", node.detail)) + ", " + range +
                   (read_out ? if_any(" ", node.detail) : ""));
}

Line quote_line(std::string words, const Strings& say) {
  constexpr std::string_view kSlot = "{name}";
  const std::string_view pattern = say("Quote, {name}:");
  const std::size_t at = pattern.find(kSlot);
  if (at == std::string_view::npos) return {std::string(pattern), {}, {}};
  return {std::string(pattern.substr(0, at)), std::move(words), std::string(pattern.substr(at + kSlot.size()))};
}

/// What one node says by itself, empty for nothing.
Line line_of(const Node& node, const Node* parent, std::size_t place, const Strings& say) {
  std::string words = node.words.plain();
  switch (node.role) {
    case Role::kHeading:
      return named(say("Heading"), words);
    case Role::kImage:
      return named(say("Picture"), words, if_any(" ", node.detail));
    case Role::kSpot:
      return {};
    case Role::kCurve:
      return {"- ", words, {}};
    case Role::kItem:
      return {parent->level == 1 ? std::to_string(place + 1) + ". " : "- ", words, {}};
    case Role::kTable:
      return named(say("Table"), words);
    case Role::kCell:
      if (node.detail.empty()) return {};
      return {parent->words.plain() + ": " + node.detail + ": ", words, {}};
    case Role::kDefinition:
      return named(say("Definition"), words);
    case Role::kQuote:
      return quote_line(words, say);
    case Role::kSound:
      return named(node.selected ? say("Sound, playing") : say("Sound"), words);
    case Role::kMessage:
      return {node.detail.empty() ? "  " : node.detail + ": ", words, {}};
    case Role::kQuestion:
      return named(say("Question"), words);
    case Role::kRadio:
      return then(named(node.selected ? say("Choice, chosen") : say("Choice"), words), node.detail);
    case Role::kCheckbox:
      return then(named(node.selected ? say("Tick box, ticked") : say("Tick box"), words), node.detail);
    case Role::kSlider:
      return slider_line(node, words, say);
    case Role::kTextInput:
    case Role::kTextArea:
      return input_line(node, words, say);
    case Role::kOrderItem:
      return {node.value + ". ", words, {}};
    case Role::kButton:
      return named(say("Button"), words, node.disabled ? ", " + std::string(say("not available yet")) : "");
    case Role::kToggle:
      return named(node.selected ? say("Button, pressed") : say("Button"), words);
    case Role::kLink:
      return named(say("Link"), words);
    case Role::kProgress:
      return {{}, words, ": " + fill(say("{number} percent"), "number", std::to_string(std::stoi(node.value) / 10))};
    case Role::kRow:
      return {};
    case Role::kCurves:
    case Role::kCallout:
    case Role::kLog:
    case Role::kParagraph:
    case Role::kStatus:
    case Role::kGroup:
    case Role::kList:
    case Role::kOrder:
      break;
  }
  return {{}, words, {}};
}

class Lines {
 public:
  explicit Lines(const Strings& say) : say_(say) {}

  void add(const Node& node, const Node* parent, std::size_t place, const std::string& language) {
    const std::string& own_language = node.language.empty() ? language : node.language;
    const Line line = line_of(node, parent, place, say_);
    const std::size_t begin = line.before.size(), end = begin + line.words.size();
    std::string text = line.before + line.words + line.after;
    if (!text.empty()) found.push_back({node.id, std::move(text), begin, end, own_language});
    for (std::size_t i = 0; i < node.children.size(); ++i) add(node.children[i], &node, i, own_language);
  }

  std::vector<SpokenLine> found;

 private:
  const Strings& say_;
};

}  // namespace

std::vector<SpokenLine> spoken_lines(const Screen& screen, const Strings& say) {
  Lines lines(say);
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) lines.add(*part, nullptr, 0, screen.language);
  return std::move(lines.found);
}

std::string to_plain_text(const Screen& screen, const Strings& say) {
  std::string text;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) {
    Lines lines(say);
    lines.add(*part, nullptr, 0, screen.language);
    if (!text.empty() && !lines.found.empty()) text += '\n';
    for (const SpokenLine& line : lines.found) text += line.text + '\n';
  }
  return text;
}

}  // namespace waymark
