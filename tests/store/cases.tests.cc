// The caseworker's lists: filters, orders, pages and counts, in each engine.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

namespace {

using Filter = CaseQuery::Filter;
using Order = CaseQuery::Order;

constexpr std::int64_t kNow = 100 + kWeekSeconds;  ///< When week 1 of those who started at 100 is over.

/// Thirty people of one caseworker, TV-11 to TV-40, each as far as its number says.
struct Thirty : EachEngine {
  Thirty() {
    std::vector<Act> batch;
    for (int i = 12; i <= 40; ++i) {
      Enrol made = enrol_act(1, i, "L" + std::to_string(i));
      made.starts = 100 + (i % 4) * kWeekSeconds;
      batch.emplace_back(made);
    }
    for (int i = 11; i <= 40; i += 2)
      batch.emplace_back(Admit{entrance(1, i), locator(i), "t" + std::to_string(i), 120});
    for (int i = 12; i <= 40; i += 3) {
      batch.emplace_back(submit(entrance(1, i), evidence(i, 1, {}), verified(1000, true), 200 + i % 5));
    }
    for (int i = 13; i <= 40; i += 5) batch.emplace_back(AskForCall{entrance(1, i), 300});
    for (int i = 14; i <= 40; i += 6) batch.emplace_back(Close{id(1), "boss", id(i), "moved", 400});
    for (const Result<Outcome>& outcome : store->record(batch)) REQUIRE(outcome);
  }

  static std::string locator(int i) { return i == 11 ? "AAAA" : "L" + std::to_string(i); }

  CaseQuery query(Filter filter, Order order, int limit = 100) const {
    CaseQuery made;
    made.organisation = id(1);
    made.caseworker = id(901);
    made.filter = filter;
    made.order = order;
    made.limit = limit;
    made.now = kNow;
    return made;
  }

  std::vector<CaseRow> rows(const CaseQuery& query) {
    const Result<CasePage> page = store->cases(query);
    REQUIRE(page);
    CHECK(page->next.empty());
    return page->rows;
  }

  /// Whether the rows that the filter leaves out are just those without the property.
  template <typename Property>
  void check_filter(Filter filter, Property property) {
    std::set<std::string> expected;
    for (const CaseRow& row : rows(query(Filter::kAll, Order::kReference))) {
      if (property(row)) expected.insert(row.reference);
    }
    std::set<std::string> got;
    for (const CaseRow& row : rows(query(filter, Order::kReference))) got.insert(row.reference);
    CHECK(got == expected);
    CHECK_FALSE(got.empty());
    CHECK(got.size() < 30);
  }
};

bool is_open(const CaseRow& row) {
  return row.enrolment.closed == 0 && row.enrolment.finished == 0;
}

}  // namespace

TEST_CASE_METHOD(Thirty, "Each filter gives those and no others", "[store]") {
  act(Waive{id(1), "boss", id(12), "other", "why", 350});  // one has finished
  CHECK(rows(query(Filter::kAll, Order::kReference)).size() == 30);
  check_filter(Filter::kOpen, is_open);
  check_filter(Filter::kLate, [](const CaseRow& row) { return row.due > 0 && row.due <= kNow; });
  check_filter(Filter::kCalled, [](const CaseRow& row) { return row.called > 0; });
  check_filter(Filter::kNotEntered, [](const CaseRow& row) { return is_open(row) && row.enrolment.entered == 0; });
  check_filter(Filter::kFinished, [](const CaseRow& row) { return !is_open(row); });

  const auto count = [&](Filter filter) { return static_cast<int>(rows(query(filter, Order::kReference)).size()); };
  int completed = 0;
  for (const CaseRow& row : rows(query(Filter::kAll, Order::kReference))) completed += row.last >= 203 ? 1 : 0;
  CHECK(*store->case_counts(id(1), id(901), kNow, 203) ==
        CaseCounts{count(Filter::kOpen) > 0, count(Filter::kLate), count(Filter::kCalled), completed});
}

TEST_CASE_METHOD(Thirty, "Each order is kept through all pages, without a gap or a double", "[store]") {
  const auto due = [](const CaseRow& row) { return row.due == 0 ? std::int64_t{1} << 60 : row.due; };
  for (const Order order : {Order::kReference, Order::kDue, Order::kLast}) {
    for (const Filter filter : {Filter::kAll, Filter::kOpen, Filter::kCalled}) {
      const std::vector<CaseRow> whole = rows(query(filter, order));
      CHECK(std::is_sorted(whole.begin(), whole.end(), [&](const CaseRow& a, const CaseRow& b) {
        if (order == Order::kReference) return a.reference < b.reference;
        if (order == Order::kDue) return std::pair(due(a), a.reference) < std::pair(due(b), b.reference);
        return std::pair(a.last, a.reference) > std::pair(b.last, b.reference);
      }));
      for (const int limit : {1, 7, 15}) {
        std::vector<std::string> paged;
        CaseQuery next = query(filter, order, limit);
        do {
          const CasePage page = *store->cases(next);
          CHECK(page.rows.size() <= static_cast<std::size_t>(limit));
          for (const CaseRow& row : page.rows) paged.push_back(row.reference);
          next.after = page.next;
        } while (!next.after.empty() && paged.size() <= 30);
        std::vector<std::string> expected;
        for (const CaseRow& row : whole) expected.push_back(row.reference);
        CHECK(paged == expected);
      }
    }
  }
}

TEST_CASE_METHOD(EachEngine, "A search finds what the reference begins with, in any case", "[store]") {
  const auto add = [&](int number, const char* locator, const char* reference) {
    Enrol made = enrol_act(1, number, locator);
    made.reference = reference;
    act(made);
  };
  add(12, "BBBB", "tv-110");
  add(13, "CCCC", "TW-11");
  add(14, "DDDD", "TV-%1");
  add(15, "EEEE", "ÄÖ-1");
  const auto found = [&](const char* search) {
    CaseQuery query;
    query.organisation = id(1);
    query.caseworker = id(901);
    query.search = search;
    std::string all;
    const CasePage page = *store->cases(query);
    for (const CaseRow& row : page.rows) all += row.reference + " ";
    return all;
  };
  CHECK(found("tv-11") == "TV-11 tv-110 ");
  CHECK(found("T") == "TV-%1 TV-11 tv-110 TW-11 ");
  CHECK(found("TV-%") == "TV-%1 ");
  CHECK(found("%").empty());
  CHECK(found("Ä") == "ÄÖ-1 ");
  CHECK(found("TV-111").empty());
}

TEST_CASE_METHOD(EachEngine, "Nobody's cases stand under no caseworker", "[store]") {
  Enrol nobodys = enrol_act(1, 12, "BBBB");
  nobodys.caseworker = "";
  act(nobodys);
  CaseQuery query;
  query.organisation = id(1);
  REQUIRE(store->cases(query)->rows.size() == 1);
  CHECK(store->cases(query)->rows.front().reference == "TV-12");
  CHECK(cases(*store, 1).size() == 1);
}

TEST_CASE_METHOD(EachEngine, "What arrived stands latest first, for its caseworker and since then", "[store]") {
  act(enrol_act(1, 12, "BBBB"));
  put(submit(entrance(1, 11), evidence(1, 1, {}), verified(0, false), 200));
  put(submit(entrance(1, 12), evidence(2, 1, {}), verified(0, false), 210));
  put(submit(entrance(1, 11), evidence(3, 1, {}), verified(900, true), 220));
  const auto runs = [&](std::int64_t since, int limit) {
    std::vector<std::string> all;
    const std::vector<Arrival> arrivals = *store->arrivals(id(1), id(901), since, limit);
    for (const Arrival& arrival : arrivals) all.push_back(arrival.run.run);
    return all;
  };
  CHECK(runs(0, 10) == std::vector<std::string>{id(3), id(2), id(1)});
  CHECK(runs(210, 10) == std::vector<std::string>{id(3), id(2)});
  CHECK(runs(0, 1) == std::vector<std::string>{id(3)});
  const Arrival first = store->arrivals(id(1), id(901), 0, 1)->front();
  CHECK(first.participant == id(511));
  CHECK(first.reference == "TV-11");
  CHECK(first.run.entrance == entrance(1, 11));
  CHECK(first.run.verdict == verified(900, true));
  CHECK(store->arrivals(id(1), "", 0, 10)->empty());
}
