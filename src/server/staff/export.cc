// A caseworker's own completions, as a file and on paper.

#include <nlohmann/json.hpp>

#include "server/completion_table.h"
#include "server/csv.h"
#include "server/staff/export_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"
#include "store/months.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/export";
/// So many months can be chosen, and so many rows leave at a time: an answer lies in memory whole.
constexpr int kMonths = 60;
constexpr std::size_t kMostRows = 20'000;
constexpr int kRowsAtATime = 500;

/// "2026-11".
std::string month_value(std::int64_t month) {
  return iso_time(month).substr(0, 7);
}

/// When the month that the address asks for began; this month's when it asks for none; nothing when it is none that
/// can be chosen.
std::optional<std::int64_t> month_asked(const Services& services, const Request& request) {
  const std::string value = asked_for(request, "month");
  const std::int64_t latest = month_of(services.clock());
  if (value.empty()) return latest;
  for (int back = 0; back < kMonths; ++back) {
    const std::int64_t month = month_after(latest, -back);
    if (month_value(month) == value) return month;
  }
  return std::nullopt;
}

/// The caseworker's completions of that month in order of recording. Error: "too-many", those of the store.
Result<std::vector<ExportRow>> rows_of(Store& store, const StaffMember& staff, std::int64_t month) {
  const std::int64_t end = month_after(month, 1);
  std::vector<ExportRow> rows;
  Completion after;
  after.recorded = month;
  while (true) {
    const auto more = store.export_rows(staff.organisation, staff.id, after, kRowsAtATime);
    if (!more) return more.error();
    for (const ExportRow& row : *more) {
      if (row.completion.recorded >= end) return rows;
      if (rows.size() == kMostRows) return Error{"too-many", "More completions than leave at once."};
      rows.push_back(row);
    }
    if (more->size() < kRowsAtATime) return rows;
    after = more->back().completion;
  }
}

Response export_page(const StaffSession& staff, std::int64_t latest, const std::string& wrong) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Export").close();
  notice(html, wrong);
  html.open("section", {{"class", "card export"}}).element("h2", {}, "Completions of a month");
  html.element(
      "p", {},
      "Of the people on your list, by the day on which the server recorded them, in UTC. Each export is noted in "
      "the audit. Nothing private is in it, since nothing private is kept.");
  std::vector<std::pair<std::string, std::string>> months;
  for (int back = 0; back < kMonths; ++back) {
    const std::int64_t month = month_after(latest, -back);
    months.emplace_back(month_value(month), month_year(month));
  }
  html.open("form", {{"class", "page"}, {"method", "get"}, {"action", "/staff/export/completions.csv"}});
  labelled_choice(html, "month", "Month", months, month_value(latest));
  html.open("p", {{"class", "buttons"}}).element("button", {}, "Get a file (CSV)");
  html.element("button", {{"class", "quiet"}, {"formaction", "/staff/export/print"}}, "Show it to print");
  html.close().close();
  html.element(
      "p", {{"class", "small"}},
      "The file opens in Excel, LibreOffice and Numbers. It holds case references: keep it where you keep case "
      "files, and delete it when it has done its work. A month with more than 20,000 completions is refused rather "
      "than cut "
      "short.");
  html.close();
  return staff_page(staff, "Export", kPlace, html, wrong.empty() ? 200 : 422);
}

Response file_of(Services& services, const std::vector<ExportRow>& rows, std::int64_t month) {
  std::vector<std::string> names;
  for (const CompletionColumn& column : completion_columns()) names.emplace_back(column.name);
  Csv csv(names);
  const auto titles = lesson_titles(services);
  for (const ExportRow& row : rows) csv.row(completion_cells(row, titles));
  return csv_answer(csv, "completions-" + month_value(month) + ".csv");
}

std::vector<Html> printed_cells(const ExportRow& row, const std::map<std::string, std::string>& titles) {
  const auto& columns = completion_columns();
  const std::vector<std::string> written = completion_cells(row, titles);
  std::vector<Html> cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].printed == nullptr) continue;
    const std::string_view name = columns[i].name;
    cells.push_back(cell(name == "recorded"         ? short_time(row.completion.recorded)
                         : name == "answered_right" ? result_words(row.summary)
                                                    : written[i]));
  }
  return cells;
}

void printed_table(Html& html, const std::vector<ExportRow>& rows, const std::map<std::string, std::string>& titles) {
  std::vector<std::string> heads;
  for (const CompletionColumn& column : completion_columns()) {
    if (column.printed != nullptr) heads.emplace_back(column.printed);
  }
  std::vector<std::vector<Html>> lines;
  for (const ExportRow& row : rows) lines.push_back(printed_cells(row, titles));
  html.open("div", {{"class", "card first"}}).append(table("title", heads, lines)).close();
}

Response print_page(Services& services, const StaffSession& staff, const std::vector<ExportRow>& rows,
                    std::int64_t month) {
  const std::string title = "Completions, " + month_year(month);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {{"id", "title"}}, title);
  html.element("p", {},
               (staff.staff.name.empty() ? staff.staff.email : staff.staff.name) + ", " + long_date(services.clock()));
  html.close();
  if (rows.empty()) {
    html.element("p", {}, "Nothing was recorded in this month.");
  } else {
    printed_table(html, rows, lesson_titles(services));
  }
  html.element("p", {{"class", "small"}},
               "Each was worked out by the server itself from the answers. * As the device reported. " +
                   zone_sentence(services.clock()) +
                   " The month is counted in UTC, as the file counts it. Anyone can check a receipt at " +
                   services.address + "/receipts.");
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", kPlace}}, "Back to export").close();
  return staff_page(staff, title, kPlace, html);
}

/// Answers with what `make` makes of the month's completions, once the audit knows of it.
template <typename Make>
void leave(Services& services, const Visit& visit, const Reply& reply, const char* form, Make make) {
  const StaffMember& staff = visit.staff.staff;
  const auto month = month_asked(services, visit.request);
  if (!month) return reply(not_there_page(visit.staff));
  const auto rows = rows_of(services.store, staff, *month);
  if (!rows && rows.error().code == "too-many") {
    return reply(export_page(
        visit.staff, month_of(services.clock()),
        "More than 20,000 completions of your people were recorded in that month, which is too much for one "
        "file. Nothing was exported."));
  }
  if (!rows) return reply(not_now_page(visit.staff, kUnreadable));
  const nlohmann::json payload = {{"month", month_value(*month)}, {"rows", rows->size()}, {"form", form}};
  services.writer.post(
      Note{staff.organisation, staff.id, "exported", payload.dump(), services.clock()},
      [made = make(*rows, *month), session = visit.staff, reply](const Result<Outcome>& noted) {
        reply(noted ? made : not_now_page(session, "The records cannot be written now. Try again in a moment."));
      });
}

}  // namespace

void staff_export_page(Services& services, Visit visit, Reply reply) {
  reply(export_page(visit.staff, month_of(services.clock()), ""));
}

void staff_export_file(Services& services, Visit visit, Reply reply) {
  leave(services, visit, reply, "csv",
        [&](const std::vector<ExportRow>& rows, std::int64_t month) { return file_of(services, rows, month); });
}

void staff_export_print(Services& services, Visit visit, Reply reply) {
  leave(services, visit, reply, "print", [&](const std::vector<ExportRow>& rows, std::int64_t month) {
    return print_page(services, visit.staff, rows, month);
  });
}

}  // namespace waymark
