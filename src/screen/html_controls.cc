#include "screen/html_writer.h"

namespace waymark {
namespace {

// The ids of what stands at a slider's ends.
std::string ends(const Node& slider) {
  if (slider.children.empty()) return Html::kAbsent;
  return "n-" + slider.children.front().id + " n-" + slider.children.back().id;
}

}  // namespace

void HtmlWriter::question(const Node& node) {
  html.open("fieldset");
  simple("legend", node, {{"data-level", node.level == 2 ? "2" : Html::kAbsent}});
  children(node);
  html.close();
}

void HtmlWriter::option(const Node& node) {
  const bool radio = node.role == Role::kRadio;
  html.open("label", leaf(node));
  html.empty("input", {{"type", radio ? "radio" : "checkbox"},
                       {"name", radio ? node.id.substr(0, node.id.rfind('.')) : Html::kAbsent},
                       {"checked", Html::flag(node.selected)},
                       {"disabled", Html::flag(node.disabled)},
                       intent_of(node)});
  html.open("span");
  words(node.words);
  html.close();
  if (!node.detail.empty()) html.text(" ").element("small", {}, node.detail);
  html.close();
}

void HtmlWriter::slider(const Node& node) {
  const std::string unit = node.detail.empty() ? "" : " " + node.detail;
  const std::string spoken = node.reading.empty() ? node.value + unit : node.reading;
  html.open("label", {{"id", id(node, ".label")}, {"for", id(node)}});
  words(node.words);
  html.text(" ").element("span", {{"class", "value"}}, spoken).close();
  const bool picked = !node.value.empty();
  html.empty("input", with(leaf(node), {{"type", "range"},
                                        {"min", std::to_string(node.minimum)},
                                        {"max", std::to_string(node.maximum)},
                                        {"step", std::to_string(node.step)},
                                        {"value", picked ? node.value : std::to_string(node.minimum)},
                                        {"data-unpicked", Html::flag(!picked)},
                                        {"aria-valuetext", spoken},
                                        {"aria-describedby", ends(node)},
                                        {"disabled", Html::flag(node.disabled)},
                                        intent_of(node)}));
  if (node.children.empty()) return;
  html.open("div", {{"class", "ends"}});
  children(node);
  html.close();
}

void HtmlWriter::text_box(const Node& node) {
  const bool line = node.role == Role::kTextInput;
  html.open("label", {{"id", id(node, ".label")}, {"for", id(node)}});
  words(node.words);
  html.close();
  if (!node.detail.empty()) html.element("p", {{"id", id(node, ".hint")}, {"class", "hint"}}, node.detail);
  const Attributes attributes =
      with(leaf(node), {{"aria-describedby", node.detail.empty() ? Html::kAbsent : id(node, ".hint")},
                        {"autocomplete", "off"},
                        {"disabled", Html::flag(node.disabled)},
                        intent_of(node)});
  // A browser drops the first line break in a textarea, so one is put before the words.
  if (!line)
    html.open("textarea", with(attributes, {{"rows", std::to_string(node.level == 0 ? 5 : node.level)}}))
        .text("\n" + node.value)
        .close();
  else
    html.empty("input", with(attributes, {{"type", node.secret ? "password" : "text"},
                                          {"inputmode", node.level == 1 ? "numeric" : Html::kAbsent},
                                          {"spellcheck", "false"},
                                          {"value", node.value}}));
}

void HtmlWriter::order_item(const Node& node) {
  html.open("li", {{"data-tone", std::string(name_of(node.tone))}});
  simple("span", node);
  children(node);
  html.close();
}

void HtmlWriter::button(const Node& node) {
  simple("button", node,
         {{"type", "button"},
          {"disabled", Html::flag(node.disabled)},
          {"data-value", node.value.empty() ? Html::kAbsent : node.value},
          intent_of(node)});
}

void HtmlWriter::toggle(const Node& node) {
  simple("button", node, {{"type", "button"}, {"aria-pressed", node.selected ? "true" : "false"}, intent_of(node)});
}

}  // namespace waymark
