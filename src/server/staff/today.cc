// The caseworker's day: who needs them, and what arrived.

#include "server/staff/cases.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::int64_t kCompletedWithin = 7 * 24 * 3600;
/// As many lines as one takes in; more are under People.
constexpr int kMostLines = 20;

using Titles = std::map<std::string, std::string>;

void figure(Html& html, const std::string& path, const char* name, int number) {
  html.open("div").open("dt");
  html.element("a", {{"href", path}}, name).close();
  html.element("dd", {}, std::to_string(number)).close();
}

void needs_you(Html& html, const std::vector<CaseRow>& rows, bool more, const Titles& titles, std::int64_t now) {
  html.open("div", {{"class", "card"}}).element("h2", {{"id", "needs-you"}}, "Needs you");
  if (rows.empty()) {
    html.element("p", {}, "Nobody is late, and nobody asked for a call.").close();
    return;
  }
  std::vector<std::vector<Html>> lines;
  for (const CaseRow& row : rows) lines.push_back(case_cells(row, titles, now, soon_by(now)));
  html.append(table("needs-you", case_columns(), lines));
  if (more) {
    html.open("p")
        .text("There are more. ")
        .element("a", {{"href", "/staff/people?show=late"}}, "Everybody who is late");
    html.close();
  }
  html.close();
}

void arrival_line(Html& html, const Arrival& arrival, const Titles& titles) {
  const RunRow& run = arrival.run;
  std::string words = day_time(run.received);
  if (run.minutes > 0) words += " · " + minutes_words(run.minutes);
  words += " · " + result_and_tries(run.summary);
  html.open("li").open("strong");
  html.element("a", {{"href", "/staff/people/" + arrival.participant}}, arrival.reference).close();
  html.element("span", {}, title_of(titles, run.lesson)).element("span", {{"class", "small"}}, words);
  html.append(verdict_mark(run.verdict)).close();
}

void arrived(Html& html, const std::vector<Arrival>& arrivals, const Titles& titles) {
  html.open("div", {{"class", "card"}}).element("h2", {}, "Arrived since yesterday");
  if (arrivals.empty()) {
    html.element("p", {}, "Nothing new.").close();
    return;
  }
  html.open("ul", {{"class", "arrived"}});
  for (const Arrival& arrival : arrivals) arrival_line(html, arrival, titles);
  html.close().close();
}

/// Whoever asked for a call first, then whoever is late or due by tomorrow, each once.
struct Needing {
  std::vector<CaseRow> rows;
  bool more = false;
};
Result<Needing> who_needs(Store& store, const StaffMember& staff, std::int64_t now) {
  CaseQuery query;
  query.organisation = staff.organisation;
  query.caseworker = staff.id;
  query.order = CaseQuery::Order::kDue;
  query.limit = kMostLines;
  query.filter = CaseQuery::Filter::kCalled;
  const Result<CasePage> called = store.cases(query);
  if (!called) return called.error();
  query.filter = CaseQuery::Filter::kLate;
  query.now = soon_by(now);
  const Result<CasePage> late = store.cases(query);
  if (!late) return late.error();
  Needing needing{called->rows, !called->next.empty() || !late->next.empty()};
  for (const CaseRow& row : late->rows) {
    if (row.called == 0) needing.rows.push_back(row);
  }
  return needing;
}

Response today(Services& services, const StaffSession& session) {
  const StaffMember& staff = session.staff;
  const std::int64_t now = services.clock();
  const std::int64_t yesterday = begin_of_day(wall_day(now) - 1);
  const auto counts = services.store.case_counts(staff.organisation, staff.id, late_by(now), now - kCompletedWithin);
  const auto needing = who_needs(services.store, staff, now);
  const auto arrivals = services.store.arrivals(staff.organisation, staff.id, yesterday, kMostLines);
  if (!counts || !needing || !arrivals) {
    return not_now_page(session, kUnreadable);
  }
  const Titles titles = lesson_titles(services);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, weekday_date(now));
  html.element("a", {{"class", "button"}, {"href", "/staff/enrol"}}, "Enrol someone").close();
  html.open("dl", {{"class", "cards"}});
  figure(html, "/staff/people?show=called", "Asked for a call", counts->called);
  figure(html, "/staff/people?show=late", "Late", counts->late);
  figure(html, "/staff/people?show=all&order=last", "Completed a lesson this week", counts->completed);
  html.close();
  needs_you(html, needing->rows, needing->more, titles, now);
  arrived(html, *arrivals, titles);
  if (!counts->any_open) {
    html.open("p").text("Nobody is enrolled with you now. ").element("a", {{"href", "/staff/enrol"}}, "Enrol someone");
    html.text(" with a case reference, and hand them the code that you get.").close();
  }
  html.element(
      "p", {{"class", "small"}},
      std::string(
          "Re-derived: the server worked the result out itself from the answers. Who answered, how often and how "
          "long is as the device reported. Held and rejected: open the person to see why, and what to do. ") +
          zone_sentence(now));
  return staff_page(session, "Today", "/staff/today", html);
}

}  // namespace

void staff_today(Services& services, Visit visit, Reply reply) {
  Response page = today(services, visit.staff);
  reply_noted(services, visit.staff, {"saw-today", ""}, std::move(page), std::move(reply));
}

void staff_home(Services&, Visit visit, Reply reply) {
  const std::string first = first_place(visit.staff.staff.roles);
  reply(first.empty() ? not_there_page(visit.staff) : go_to(first));
}

}  // namespace waymark
