#include "base/text.h"
#include "screen/html_curves.h"
#include "screen/html_spots.h"
#include "screen/html_writer.h"

namespace waymark {

void HtmlWriter::group(const Node& node) {
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

void HtmlWriter::callout(const Node& node) {
  // A group: a region would stand among the page's landmarks, and two of one name could not be told apart there.
  html.open("section", {{"role", node.words.empty() ? Html::kAbsent : "group"},
                        {"class", "card"},
                        {"data-tone", std::string(name_of(node.tone))},
                        {"aria-labelledby", node.words.empty() ? Html::kAbsent : id(node)}});
  if (!node.words.empty()) simple("h2", node);
  children(node);
  html.close();
}

void HtmlWriter::list(const Node& node) {
  html.open(node.level == 1 || node.role == Role::kOrder ? "ol" : "ul", {{"class", std::string(name_of(node.role))}});
  children(node);
  html.close();
}

// The roles are said too: a mirror's elements are no table to a browser, since each is put in its own place.
void HtmlWriter::table(const Node& node) {
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

void HtmlWriter::row(const Node& node) {
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

void HtmlWriter::definition(const Node& node) {
  html.open("dl");
  simple("dt", node);
  html.open("dd");
  children(node);
  html.close().close();
}

void HtmlWriter::quote(const Node& node) {
  html.open("figure", {{"class", "quote"}});
  simple("figcaption", node);  // First, as it is said; shown below.
  html.open("blockquote");
  children(node);
  html.close();
  html.close();
}

void HtmlWriter::sound(const Node& node) {
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

// With an id, so that another page's log is another one: its messages are news, not words that were changed.
void HtmlWriter::log(const Node& node) {
  html.open("div", {{"id", id(node)}, {"role", "log"}});
  children(node);
  html.close();
}

void HtmlWriter::message(const Node& node) {
  html.open("p", leaf(node));
  if (!node.detail.empty()) {
    const std::string initial = node.detail.substr(0, utf8_sequence(node.detail, 0));
    html.element("span", {{"class", "who"}, {"data-initial", initial}}, node.detail + ": ");
  }
  words(node.words);
  html.close();
}

void HtmlWriter::image(const Node& node) {
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

void HtmlWriter::curves(const Node& node) {
  html.append(curves_picture(node, leaf(node)));
  html.open("ul", {{"class", "curves"}, {"aria-live", "polite"}});
  children(node);
  html.close();
}

void HtmlWriter::curve(const Node& node) {
  html.open("li", leaf(node)).append(line_sample(node)).text(" ");
  words(node.words);
  html.close();
}

void HtmlWriter::link(const Node& node) {
  const bool elsewhere = node.href.starts_with("http") || node.href.starts_with("/");
  simple("a", node,
         {{"href", node.href},
          {"rel", elsewhere ? "noreferrer noopener" : Html::kAbsent},
          {"target", elsewhere ? "_blank" : Html::kAbsent}});
}

void HtmlWriter::progress(const Node& node) {
  html.element("div",
               with(leaf(node), {{"role", "progressbar"},
                                 {"aria-label", node.words.plain()},
                                 {"aria-valuemin", "0"},
                                 {"aria-valuemax", "100"},
                                 {"aria-valuenow", std::to_string(std::stoi(node.value) / 10)}}),
               "");
}

}  // namespace waymark
