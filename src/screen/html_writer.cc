#include "screen/html_writer.h"

namespace waymark {

void HtmlWriter::children(const Node& node) {
  for (const Node& child : node.children) write(child);
}

const std::string& HtmlWriter::language_of(const Node& node) {
  return node.language.empty() ? Html::kAbsent : node.language;
}

const std::string& HtmlWriter::direction_of(const Node& node) const {
  if (node.language.empty() || right_to_left(node.language) == right_to_left_) return Html::kAbsent;
  return right_to_left_ ? kLeftToRight : kRightToLeft;
}

std::string HtmlWriter::id(const Node& node, std::string_view part) {
  return "n-" + node.id + std::string(part);
}

HtmlWriter::Attributes HtmlWriter::leaf(const Node& node) const {
  return {{"id", id(node)},
          {"data-node", std::string(name_of(node.role))},
          {"lang", language_of(node)},
          {"dir", direction_of(node)},
          {"data-tone", node.tone == Tone::kPlain ? Html::kAbsent : std::string(name_of(node.tone))}};
}

HtmlWriter::Attributes HtmlWriter::with(Attributes attributes, const Attributes& more) {
  attributes.insert(attributes.end(), more.begin(), more.end());
  return attributes;
}

std::pair<std::string_view, std::string> HtmlWriter::intent_of(const Node& node) {
  return {"data-intent", node.intent ? to_json(*node.intent) : Html::kAbsent};
}

void HtmlWriter::words(const Text& text) {
  for (const Span& span : text.spans) {
    if (!span.word.empty()) html.open("span", {{"class", "word"}});
    if (span.strong) html.open("strong");
    if (span.emphasis) html.open("em");
    html.text(span.text);
    if (span.emphasis) html.close();
    if (span.strong) html.close();
    if (!span.word.empty()) html.close();
  }
}

void HtmlWriter::simple(std::string_view name, const Node& node, const Attributes& more) {
  html.open(name, with(leaf(node), more));
  words(node.words);
  html.close();
}

void HtmlWriter::write(const Node& node) {
  switch (node.role) {
    case Role::kGroup:
      return group(node);
    case Role::kHeading:
      return simple(node.level == 1 ? "h1" : "h2", node, {{"tabindex", node.level == 1 ? "-1" : Html::kAbsent}});
    case Role::kParagraph:
      return simple("p", node);
    case Role::kImage:
      return image(node);
    case Role::kSpot:
      return;  // Its picture wrote it.
    case Role::kCurves:
      return curves(node);
    case Role::kCurve:
      return curve(node);
    case Role::kList:
    case Role::kOrder:
      return list(node);
    case Role::kItem:
      return simple("li", node);
    case Role::kTable:
      return table(node);
    case Role::kRow:
    case Role::kCell:
      return;  // Their table wrote them.
    case Role::kDefinition:
      return definition(node);
    case Role::kQuote:
      return quote(node);
    case Role::kSound:
      return sound(node);
    case Role::kCallout:
      return callout(node);
    case Role::kLog:
      return log(node);
    case Role::kMessage:
      return message(node);
    case Role::kQuestion:
      return question(node);
    case Role::kRadio:
    case Role::kCheckbox:
      return option(node);
    case Role::kSlider:
      return slider(node);
    case Role::kTextInput:
    case Role::kTextArea:
      return text_box(node);
    case Role::kOrderItem:
      return order_item(node);
    case Role::kButton:
      return button(node);
    case Role::kToggle:
      return toggle(node);
    case Role::kLink:
      return link(node);
    case Role::kStatus:
      return simple("div", node, {{"role", "status"}});
    case Role::kProgress:
      return progress(node);
  }
}

}  // namespace waymark
