// The manager's page: what a funder asks for, without small numbers that point at a person.

#include "server/figures.h"

#include "server/csv.h"
#include "server/staff/manager_pages.h"
#include "server/staff/page.h"
#include "server/staff/plot.h"
#include "server/staff/words.h"
#include "store/months.h"

namespace waymark {
namespace {

void table(Html& html, const FigureTable& table, const std::string& name) {
  html.open("div", {{"class", "wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", name}});
  html.open("table", {{"class", "numbers"}}).open("thead").open("tr").element("th", {{"scope", "col"}}, table.corner);
  for (const std::string& column : table.columns) html.element("th", {{"scope", "col"}}, column);
  html.close().close().open("tbody");
  for (const FigureTable::Row& row : table.rows) {
    html.open("tr").element("th", {{"scope", "row"}}, row.name);
    for (const RoundedCount& cell : row.cells) html.element("td", {}, cell.text());
    html.close();
  }
  html.close().close().close();
}

/// A plot for each column of the months' table.
void plots(Html& html, const FigureTable& months) {
  html.open("div", {{"class", "plots"}});
  for (std::size_t column = 0; column < months.columns.size(); ++column) {
    std::vector<Bar> bars;
    for (const FigureTable::Row& row : months.rows) {
      if (&row != &months.rows.back()) bars.push_back({row.name.substr(0, 3), row.cells[column]});
    }
    html.open("figure", {{"class", "card"}}).element("figcaption", {}, months.columns[column]);
    bar_plot(html, months.columns[column] + ", by month", bars);
    html.close();
  }
  html.close();
}

void file_link(Html& html, const char* path) {
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", path}}, "This table as a file (CSV)").close();
}

void what_it_means(Html& html) {
  html.open("div", {{"class", "card"}}).element("h2", {}, "What is counted").open("dl", {{"class", "meanings"}});
  constexpr std::pair<const char*, const char*> kMeanings[] = {
      {"Referred", "People who were enrolled in that month; whoever comes a second time counts again."},
      {"Started", "People who entered their code for the first time."},
      {"Lessons completed", "Completions that the server has worked out itself, each lesson of each person once."},
      {"Finished", "People whose last lesson of the programme was completed or waived in that month."},
      {"Stayed on",
       "Of those who finished in that month, how many completed another lesson or came to a meeting afterwards. It can "
       "still grow."}};
  for (const auto& [name, words] : kMeanings) html.element("dt", {}, name).element("dd", {}, words);
  html.close();
  html.element("p", {},
               "Every number and every total is rounded on its own to the nearest 5, and what is under 5, none "
               "included, is written <5. So columns need not add up. This month is left out until it has ended. "
               "Months are counted in UTC. People who were erased since then are still counted.");
  html.close();
}

Response figures_page(const StaffSession& staff, const Figures& shown) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Figures");
  html.element("p", {}, month_year(shown.from) + " to " + month_year(month_after(shown.until, -1))).close();
  plots(html, shown.months);
  html.open("div", {{"class", "card"}}).element("h2", {{"id", "by-month"}}, "By month");
  table(html, shown.months, "by-month");
  file_link(html, "/staff/figures/months.csv");
  html.close().open("div", {{"class", "card"}}).element("h2", {{"id", "by-lesson"}}, "Lessons completed, by lesson");
  if (shown.lessons.rows.empty()) {
    html.element("p", {}, "No lesson is published yet.");
  } else {
    table(html, shown.lessons, "by-lesson");
    file_link(html, "/staff/figures/lessons.csv");
  }
  html.close();
  what_it_means(html);
  return staff_page(staff, "Figures", "/staff/figures", html);
}

Response file_of(const FigureTable& table, const std::string& name) {
  std::vector<std::string> cells = table.columns;
  cells.insert(cells.begin(), table.corner);
  Csv csv(cells);
  for (const FigureTable::Row& row : table.rows) {
    cells = {row.name};
    for (const RoundedCount& cell : row.cells) cells.push_back(cell.text());
    csv.row(cells);
  }
  return csv_answer(csv, name);
}

}  // namespace

void staff_figures(Services& services, Visit visit, Reply reply) {
  const auto shown = figures(services.store, visit.staff.staff.organisation, lesson_titles(services), services.clock());
  reply(shown ? figures_page(visit.staff, *shown) : not_now_page(visit.staff, kUnreadable));
}

void staff_figures_file(Services& services, Visit visit, Reply reply) {
  const std::string& name = visit.parameters.front();
  if (name != "months.csv" && name != "lessons.csv") return reply(not_there_page(visit.staff));
  const auto shown = figures(services.store, visit.staff.staff.organisation, lesson_titles(services), services.clock());
  if (!shown) return reply(not_now_page(visit.staff, kUnreadable));
  reply(file_of(name == "months.csv" ? shown->months : shown->lessons, "waymark-" + name));
}

}  // namespace waymark
