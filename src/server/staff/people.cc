// The caseworker's list: everybody who is theirs.

#include <array>

#include "server/staff/cases.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

using Filter = CaseQuery::Filter;
using Order = CaseQuery::Order;

struct Show {
  const char* key;  ///< In the address.
  const char* name;
  const char* nobody;  ///< Said when the list is empty.
  Filter filter;
};
/// The first is shown when nothing is asked for.
constexpr std::array kShows = {
    Show{"open", "Open", "Nobody is enrolled with you now.", Filter::kOpen},
    Show{"late", "Late", "Nobody is late.", Filter::kLate},
    Show{"called", "Asked for a call", "Nobody waits for a call.", Filter::kCalled},
    Show{"not-entered", "Not opened yet", "Everybody has used their code.", Filter::kNotEntered},
    Show{"finished", "Finished", "Nobody has finished yet.", Filter::kFinished},
    Show{"all", "All", "Nobody was enrolled with you yet.", Filter::kAll},
};
constexpr std::size_t kAll = kShows.size() - 1;

struct Sort {
  const char* key;
  const char* name;
  Order order;
};
constexpr std::array kSorts = {
    Sort{"reference", "Reference", Order::kReference},
    Sort{"due", "What is due first", Order::kDue},
    Sort{"last", "Latest completion", Order::kLast},
};

/// The row of that key, or `otherwise`.
template <typename Rows>
std::size_t chosen(const Rows& rows, const std::string& key, std::size_t otherwise) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (key == rows[i].key) return i;
  }
  return otherwise;
}

/// What the address asks for.
struct Asked {
  std::size_t show = 0;
  std::size_t sort = 0;
  std::string search;
  std::string after;

  explicit Asked(const Request& request)
      : search(trimmed(asked_for(request, "search"))), after(asked_for(request, "after")) {
    // Whoever looks for somebody looks everywhere.
    show = chosen(kShows, asked_for(request, "show"), search.empty() ? 0 : kAll);
    sort = chosen(kSorts, asked_for(request, "order"), 0);
  }

  std::string address(std::size_t with_show, const std::string& from) const {
    std::string path = std::string("/staff/people?show=") + kShows[with_show].key + "&order=" + kSorts[sort].key;
    if (!search.empty()) path += "&search=" + percent_encoded(search);
    if (!from.empty()) path += "&after=" + percent_encoded(from);
    return path;
  }
};

void filters(Html& html, const Asked& asked) {
  html.open("nav", {{"aria-label", "Who is shown"}}).open("ul", {{"class", "chips"}});
  for (std::size_t i = 0; i < kShows.size(); ++i) {
    html.open("li");
    html.element("a", {{"href", asked.address(i, "")}, {"aria-current", i == asked.show ? "true" : Html::kAbsent}},
                 kShows[i].name);
    html.close();
  }
  html.close().close();
}

void search_form(Html& html, const Asked& asked) {
  html.open("form", {{"class", "search"}, {"method", "get"}, {"action", "/staff/people"}, {"role", "search"}});
  if (asked.search.empty()) {
    html.empty("input", {{"type", "hidden"}, {"name", "show"}, {"value", kShows[asked.show].key}});
  }
  html.open("div", {{"class", "field"}}).element("label", {{"for", "search"}}, "Reference begins with");
  html.empty("input", {{"id", "search"},
                       {"name", "search"},
                       {"type", "search"},
                       {"value", asked.search},
                       {"autocomplete", "off"},
                       {"maxlength", "64"}});
  html.close();
  html.open("div", {{"class", "field"}}).element("label", {{"for", "order"}}, "In order of");
  html.open("select", {{"id", "order"}, {"name", "order"}});
  for (std::size_t i = 0; i < kSorts.size(); ++i) {
    html.element("option", {{"value", kSorts[i].key}, {"selected", Html::flag(i == asked.sort)}}, kSorts[i].name);
  }
  html.close().close();
  html.element("button", {{"class", "quiet"}}, "Show").close();
}

void nobody(Html& html, const Asked& asked) {
  html.open("p");
  if (asked.search.empty()) {
    html.text(kShows[asked.show].nobody);
  } else {
    html.text("None of your cases has a reference that begins with “" + asked.search +
              "”. It may be a colleague's, or written otherwise. ");
    html.element("a", {{"href", "/staff/people?show=all"}}, "Show all of yours");
  }
  html.close();
}

void list(Html& html, const Asked& asked, const CasePage& page, Services& services, std::int64_t now) {
  html.open("section", {{"class", "card"}, {"aria-labelledby", "list"}});
  html.element("h2", {{"id", "list"}},
               asked.search.empty() ? std::string(kShows[asked.show].name) : "Found for “" + asked.search + "”");
  if (page.rows.empty()) {
    nobody(html, asked);
  } else {
    const auto titles = lesson_titles(services);
    std::vector<std::vector<Html>> rows;
    for (const CaseRow& row : page.rows) rows.push_back(case_cells(row, titles, now, soon_by(now)));
    html.append(table("list", case_columns(), rows));
  }
  html.close();
  if (asked.after.empty() && page.next.empty()) return;
  html.open("nav", {{"class", "pages"}, {"aria-label", "More of the list"}});
  if (!asked.after.empty()) html.element("a", {{"href", asked.address(asked.show, "")}}, "From the start");
  if (!page.next.empty()) {
    html.element("a", {{"href", asked.address(asked.show, page.next)}, {"rel", "next"}}, "Next page");
  }
  html.close();
}

Response people(Services& services, const StaffSession& session, const Asked& asked, const std::string& done) {
  const std::int64_t now = services.clock();
  CaseQuery query;
  query.organisation = session.staff.organisation;
  query.caseworker = session.staff.id;
  query.search = asked.search;
  query.filter = kShows[asked.show].filter;
  query.order = kSorts[asked.sort].order;
  query.after = asked.after;
  query.now = late_by(now);
  const Result<CasePage> page = services.store.cases(query);
  if (!page) return not_now_page(session, kUnreadable);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "People");
  html.element("a", {{"class", "button"}, {"href", "/staff/enrol"}}, "Enrol someone").close();
  done_notice(html, done);
  filters(html, asked);
  search_form(html, asked);
  list(html, asked, *page, services, now);
  return staff_page(session, "People", "/staff/people", html);
}

}  // namespace

void staff_people(Services& services, Visit visit, Reply reply) {
  Response page = people(services, visit.staff, Asked(visit.request), asked_for(visit.request, "done"));
  reply_noted(services, visit.staff, {"saw-people", ""}, std::move(page), std::move(reply));
}

}  // namespace waymark
