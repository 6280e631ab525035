// The caseworker's lists. Each order is one index, so that a page of a hundred thousand people costs what a page of
// thirty does.

#include <cstdlib>

#include "store/search_key.h"
#include "store/sql/reads.h"
#include "store/sql/rows.h"
#include "store/sql/transaction.h"

namespace waymark::sql {
namespace {

/// A statement put together, its values beside it in the order in which they stand.
class Statement {
 public:
  Statement& text(std::string_view words) {
    text_ += words;
    return *this;
  }
  template <typename T>
  Statement& value(const T& value) {
    values_.push_back(value_of(value));
    text_ += "$" + std::to_string(values_.size());
    return *this;
  }
  std::unique_ptr<Rows> read(Connection& connection) const { return connection.read(text_, values_); }

 private:
  std::string text_;
  std::vector<Value> values_;
};

/// CasePage::next: the number and the search key of the last row, "1795305600:TV-12".
struct Place {
  std::int64_t number = 0;
  std::string search;
};
Place place_of(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return {};
  return {std::strtoll(text.c_str(), nullptr, 10), text.substr(colon + 1)};
}

void add_filter(Statement& statement, const CaseQuery& query) {
  switch (query.filter) {
    case CaseQuery::Filter::kAll:
      return;
    case CaseQuery::Filter::kOpen:
      statement.text(" AND p.open = 1");
      return;
    case CaseQuery::Filter::kLate:
      statement.text(" AND p.due <= ").value(query.now);
      return;
    case CaseQuery::Filter::kCalled:
      statement.text(" AND p.called > 0");
      return;
    case CaseQuery::Filter::kNotEntered:
      statement.text(" AND p.open = 1 AND p.entered = 0");
      return;
    case CaseQuery::Filter::kFinished:
      statement.text(" AND p.open = 0");
      return;
  }
}

/// From the row after `place` on, and in order.
void add_order(Statement& statement, const CaseQuery& query, const Place& place) {
  const bool from_start = query.after.empty();
  switch (query.order) {
    case CaseQuery::Order::kReference:
      if (!from_start) statement.text(" AND p.search > ").value(place.search);
      statement.text(" ORDER BY p.search");
      return;
    case CaseQuery::Order::kDue:
      if (!from_start)
        statement.text(" AND (p.due, p.search) > (").value(place.number).text(", ").value(place.search).text(")");
      statement.text(" ORDER BY p.due, p.search");
      return;
    case CaseQuery::Order::kLast:
      if (!from_start)
        statement.text(" AND (p.last, p.search) < (").value(place.number).text(", ").value(place.search).text(")");
      statement.text(" ORDER BY p.last DESC, p.search DESC");
      return;
  }
}

std::string place_after(const CaseQuery& query, const CaseRow& row, std::int64_t due) {
  const std::int64_t number = query.order == CaseQuery::Order::kDue    ? due
                              : query.order == CaseQuery::Order::kLast ? row.last
                                                                       : 0;
  return std::to_string(number) + ":" + search_key(row.reference);
}

constexpr int kOwnColumns = 15;

}  // namespace

CasePage read_cases(Connection& connection, const CaseQuery& query) {
  const std::string search = search_key(query.search);
  const std::string beyond = search + "\U0010FFFF";
  const Place place = place_of(query.after);
  Statement statement;
  statement
      .text(
          "SELECT p.id, p.reference, p.display_name, p.caseworker, p.due, p.called, p.last, p.last_lesson, p.held, "
          "coalesce(g.name, ''), "
          "(SELECT coalesce(max(l.week), 0) FROM programme_lesson l WHERE l.programme = e.programme), "
          "(SELECT count(*) FROM programme_lesson l WHERE l.programme = e.programme), "
          "(SELECT count(*) FROM programme_lesson l WHERE l.programme = e.programme AND ("
          "EXISTS (SELECT 1 FROM completion c WHERE c.enrolment = e.id AND c.lesson = l.lesson) OR "
          "EXISTS (SELECT 1 FROM waiver w WHERE w.enrolment = e.id AND w.lesson = l.lesson))), "
          "p.organisation, p.search, ")
      .text(kEnrolmentColumns)
      .text(" FROM participant p JOIN enrolment e ON e.id = p.enrolment LEFT JOIN programme g ON g.id = e.programme ")
      .text("WHERE p.organisation = ")
      .value(query.organisation)
      .text(" AND p.caseworker = ")
      .value(query.caseworker);
  if (!search.empty()) statement.text(" AND p.search >= ").value(search).text(" AND p.search < ").value(beyond);
  add_filter(statement, query);
  add_order(statement, query, place);
  statement.text(" LIMIT ").value(query.limit + 1);

  CasePage page;
  std::int64_t due = 0;
  const auto rows = statement.read(connection);
  while (rows->step()) {
    if (static_cast<int>(page.rows.size()) == query.limit) {
      page.next = place_after(query, page.rows.back(), due);
      break;
    }
    CaseRow row;
    row.participant = rows->text(0);
    row.reference = rows->text(1);
    row.display_name = rows->text(2);
    row.caseworker = rows->text(3);
    due = rows->number(4);
    row.due = due == kNever ? 0 : due;
    row.called = rows->number(5);
    row.last = rows->number(6);
    row.last_lesson = rows->text(7);
    row.held = rows->yes(8);
    row.programme = rows->text(9);
    row.weeks = rows->small(10);
    row.lessons = rows->small(11);
    row.done = rows->small(12);
    row.enrolment = read_enrolment(*rows, kOwnColumns);
    page.rows.push_back(std::move(row));
  }
  return page;
}

CaseCounts read_case_counts(Connection& connection, const std::string& organisation, const std::string& caseworker,
                            std::int64_t now, std::int64_t completed_since) {
  const auto count = [&](std::string_view condition, auto... value) {
    const std::string statement =
        "SELECT count(*) FROM participant WHERE organisation = $1 AND caseworker = $2 AND " + std::string(condition);
    const auto rows = read(connection, statement, organisation, caseworker, value...);
    rows->step();
    return rows->small(0);
  };
  // Whether there is one is found at once; how many nobody asks.
  const bool any_open = found(connection,
                              "SELECT 1 FROM participant WHERE organisation = $1 AND caseworker = $2 AND open = 1 LIMIT 1",
                              organisation, caseworker);
  return {any_open, count("due <= $3", now), count("called > 0"), count("last >= $3", completed_since)};
}

}  // namespace waymark::sql
