#include "screen/html.h"

#include <utility>

#include "base/text.h"
#include "screen/html_curves.h"
#include "screen/html_spots.h"
#include "screen/writing.h"

namespace waymark {
namespace {

using Attributes = Html::Attributes;

/// Writes one screen's nodes. Leaves carry the node's id; what only groups them carries none, so that a presenter can
/// place every leaf on its own.
class Writer {
 public:
  Writer(const std::function<std::string(std::string_view)>& media_url, const std::string& language)
      : media_url_(media_url), right_to_left_(right_to_left(language)) {}

  void children(const Node& node) {
    for (const Node& child : node.children) write(child);
  }

  void write(const Node& node);

  static const std::string& language_of(const Node& node) {
    return node.language.empty() ? Html::kAbsent : node.language;
  }

  /// Which way its words run, where that is not the screen's.
  const std::string& direction_of(const Node& node) const {
    if (node.language.empty() || right_to_left(node.language) == right_to_left_) return Html::kAbsent;
    return right_to_left_ ? kLeftToRight : kRightToLeft;
  }

  static inline const std::string kLeftToRight = "ltr", kRightToLeft = "rtl";
  Html html;

 private:
  static std::string id(const Node& node, std::string_view part = {}) { return "n-" + node.id + std::string(part); }

  Attributes leaf(const Node& node) const {
    return {{"id", id(node)},
            {"data-node", std::string(name_of(node.role))},
            {"lang", language_of(node)},
            {"dir", direction_of(node)},
            {"data-tone", node.tone == Tone::kPlain ? Html::kAbsent : std::string(name_of(node.tone))}};
  }

  static Attributes with(Attributes attributes, const Attributes& more) {
    attributes.insert(attributes.end(), more.begin(), more.end());
    return attributes;
  }

  static std::pair<std::string_view, std::string> intent_of(const Node& node) {
    return {"data-intent", node.intent ? to_json(*node.intent) : Html::kAbsent};
  }

  void words(const Text& text) {
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

  void simple(std::string_view name, const Node& node, const Attributes& more = {}) {
    html.open(name, with(leaf(node), more));
    words(node.words);
    html.close();
  }

  void group(const Node& node) {
    if (node.words.empty() && node.detail.empty()) return children(node);
    const std::string looks[] = {node.words.empty() ? "said" : Html::kAbsent, "part", "part short"};
    html.open("div", {{"role", "group"},
                      {"class", looks[node.level]},
                      {"aria-label", node.words.empty() ? node.detail : Html::kAbsent},
                      {"aria-labelledby", node.words.empty() ? Html::kAbsent : id(node)}});
    if (!node.words.empty()) simple("p", node);
    children(node);
    html.close();
  }

  void callout(const Node& node) {
    // A group: a region would stand among the page's landmarks, and two of one name could not be told apart there.
    html.open("section", {{"role", node.words.empty() ? Html::kAbsent : "group"},
                          {"class", "card"},
                          {"data-tone", std::string(name_of(node.tone))},
                          {"aria-labelledby", node.words.empty() ? Html::kAbsent : id(node)}});
    if (!node.words.empty()) simple("h2", node);
    children(node);
    html.close();
  }

  void list(const Node& node) {
    html.open(node.level == 1 || node.role == Role::kOrder ? "ol" : "ul", {{"class", std::string(name_of(node.role))}});
    children(node);
    html.close();
  }

  // The roles are said too: a mirror's elements are no table to a browser, since each is put in its own place.
  void table(const Node& node) {
    html.open("table", {{"role", "table"},
                        {"aria-labelledby", id(node)},
                        {"data-columns", std::to_string(node.children.front().children.size() + 1)}});
    simple("caption", node);
    html.open("thead", {{"role", "rowgroup"}});
    row(node.children.front());
    html.close().open("tbody", {{"role", "rowgroup"}});
    for (std::size_t i = 1; i < node.children.size(); ++i) row(node.children[i]);
    html.close().close();
  }

  void row(const Node& node) {
    const bool headings = node.level == 1;
    const Attributes of_column{{"scope", "col"}, {"role", "columnheader"}};
    html.open("tr", {{"role", "row"}});
    simple("th", node, headings ? of_column : Attributes{{"scope", "row"}, {"role", "rowheader"}});
    for (const Node& cell : node.children) {
      if (headings) {
        simple("th", cell, of_column);
      } else {
        simple("td", cell, {{"role", "cell"}, {"data-column", cell.detail}});
      }
    }
    html.close();
  }

  void definition(const Node& node) {
    html.open("dl");
    simple("dt", node);
    html.open("dd");
    children(node);
    html.close().close();
  }

  void quote(const Node& node) {
    html.open("figure", {{"class", "quote"}});
    simple("figcaption", node);  // First, as it is said; shown below.
    html.open("blockquote");
    children(node);
    html.close();
    html.close();
  }

  void sound(const Node& node) {
    html.open("div", leaf(node)).open("p", {{"id", id(node, ".title")}});
    words(node.words);
    html.close();
    html.element("audio",
                 {{"id", id(node, ".player")},
                  {"controls", Html::flag(true)},
                  {"preload", "metadata"},
                  {"src", media_url_(node.media)},
                  {"aria-labelledby", id(node, ".title")}},
                 "");
    html.close();
  }

  void message(const Node& node) {
    html.open("p", leaf(node));
    if (!node.detail.empty()) {
      const std::string initial = node.detail.substr(0, utf8_sequence(node.detail, 0));
      html.element("span", {{"class", "who"}, {"data-initial", initial}}, node.detail + ": ");
    }
    words(node.words);
    html.close();
  }

  void question(const Node& node) {
    html.open("fieldset");
    simple("legend", node, {{"data-level", node.level == 2 ? "2" : Html::kAbsent}});
    children(node);
    html.close();
  }

  void option(const Node& node) {
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

  /// The ids of what stands at a slider's ends.
  static std::string ends(const Node& slider) {
    if (slider.children.empty()) return Html::kAbsent;
    return id(slider.children.front()) + " " + id(slider.children.back());
  }

  void slider(const Node& node) {
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

  void text_box(const Node& node) {
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

  void order_item(const Node& node) {
    html.open("li", {{"data-tone", std::string(name_of(node.tone))}});
    simple("span", node);
    children(node);
    html.close();
  }

  void image(const Node& node) {
    const std::string alt = node.detail.empty() ? node.words.plain() : node.words.plain() + " " + node.detail;
    const Attributes picture{{"src", media_url_(node.media)}, {"alt", alt}};
    if (node.children.empty()) {
      html.empty("img", with(leaf(node), picture));
      return;
    }
    html.open("div", leaf(node));
    html.empty("img", with({{"id", id(node, ".picture")}}, picture));
    html.append(spots_over(node));
    html.close();
  }

  void curves(const Node& node) {
    html.append(curves_picture(node, leaf(node)));
    html.open("ul", {{"class", "curves"}, {"aria-live", "polite"}});
    children(node);
    html.close();
  }

  void curve(const Node& node) {
    html.open("li", leaf(node)).append(line_sample(node)).text(" ");
    words(node.words);
    html.close();
  }

  void link(const Node& node) {
    const bool elsewhere = node.href.rfind("http", 0) == 0;
    simple("a", node,
           {{"href", node.href},
            {"rel", elsewhere ? "noreferrer noopener" : Html::kAbsent},
            {"target", elsewhere ? "_blank" : Html::kAbsent}});
  }

  void button(const Node& node) {
    simple("button", node,
           {{"type", "button"},
            {"disabled", Html::flag(node.disabled)},
            {"data-value", node.value.empty() ? Html::kAbsent : node.value},
            intent_of(node)});
  }

  void toggle(const Node& node) {
    simple("button", node, {{"type", "button"}, {"aria-pressed", node.selected ? "true" : "false"}, intent_of(node)});
  }

  void progress(const Node& node) {
    html.element("div",
                 with(leaf(node), {{"role", "progressbar"},
                                   {"aria-label", node.words.plain()},
                                   {"aria-valuemin", "0"},
                                   {"aria-valuemax", "100"},
                                   {"aria-valuenow", std::to_string(std::stoi(node.value) / 10)}}),
                 "");
  }

  const std::function<std::string(std::string_view)>& media_url_;
  const bool right_to_left_;
};

void Writer::write(const Node& node) {
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

}  // namespace

Html to_html(const Screen& screen, const std::function<std::string(std::string_view media)>& media_url) {
  Writer writer(media_url, screen.language);
  Html& html = writer.html;
  html.open("nav", {{"id", "bar"},
                    {"aria-label", "Waymark"},
                    {"lang", Writer::language_of(screen.bar)},
                    {"dir", writer.direction_of(screen.bar)}});
  writer.children(screen.bar);
  html.close();
  html.open("main", {{"id", "main"},
                     {"lang", screen.language},
                     {"dir", right_to_left(screen.language) ? Writer::kRightToLeft : Html::kAbsent},
                     {"data-screen", screen.id}});
  writer.children(screen.main);
  html.open(
      "div",
      {{"id", "actions"}, {"lang", Writer::language_of(screen.actions)}, {"dir", writer.direction_of(screen.actions)}});
  writer.children(screen.actions);
  html.close().close();
  return std::move(html);
}

}  // namespace waymark
