#include "server/staff/table.h"

namespace waymark {
namespace {

// The roles are said, since a browser forgets them once the style sheet makes cards of the rows.

void head(Html& html, const std::vector<std::string>& columns) {
  html.open("thead", {{"role", "rowgroup"}}).open("tr", {{"role", "row"}});
  for (const std::string& column : columns) {
    html.element("th", {{"scope", "col"}, {"role", "columnheader"}}, column);
  }
  html.close().close();
}

void row(Html& html, const std::vector<std::string>& columns, const std::vector<Html>& cells) {
  html.open("tr", {{"role", "row"}});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0) {
      html.open("th", {{"scope", "row"}, {"role", "rowheader"}});
    } else {
      const bool empty = cells[i].str() == kNothing;
      html.open("td", {{"role", "cell"}, {"data-column", columns[i]}, {"class", empty ? "nothing" : Html::kAbsent}});
    }
    html.append(cells[i]).close();
  }
  html.close();
}

}  // namespace

Html table(const std::string& labelled_by, const std::vector<std::string>& columns,
           const std::vector<std::vector<Html>>& rows) {
  Html html;
  html.open("table", {{"class", "rows"}, {"role", "table"}, {"aria-labelledby", labelled_by}});
  head(html, columns);
  html.open("tbody", {{"role", "rowgroup"}});
  for (const std::vector<Html>& cells : rows) row(html, columns, cells);
  html.close().close();
  return html;
}

Html cell(std::string_view words) {
  Html html;
  html.text(words);
  return html;
}

}  // namespace waymark
