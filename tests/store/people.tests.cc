// What staff do about one person: correct, hand over, call, hold, in each engine.

#include <catch2/catch_test_macros.hpp>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

namespace {

std::vector<std::string> references(Store& store, const std::string& caseworker) {
  CaseQuery query;
  query.organisation = id(1);
  query.caseworker = caseworker;
  std::vector<std::string> all;
  const CasePage page = *store.cases(query);
  for (const CaseRow& row : page.rows) all.push_back(row.reference);
  return all;
}

void add_caseworker(Store& store, int number) {
  StaffMember staff;
  staff.id = id(number);
  staff.organisation = id(1);
  staff.email = std::to_string(number) + "@example.org";
  staff.roles = StaffRole::kCaseworker;
  REQUIRE(record_one(store, AddStaff{staff, "boss", 120}));
}

}  // namespace

TEST_CASE_METHOD(EachEngine, "All that is kept of one person", "[store]") {
  Enrol full = enrol_act(1, 12, "BBBB");
  full.display_name = "Łucja 🙂";
  full.at = 130;
  act(full);
  const Person known = person(*store, 1, 12);
  CHECK(known.id == id(512));
  CHECK(known.organisation == id(1));
  CHECK(known.reference == "TV-12");
  CHECK(known.display_name == "Łucja 🙂");
  CHECK(known.caseworker == id(901));
  CHECK(known.added == 130);
  CHECK(known.touched == 130);
  CHECK(known.held == 0);
  REQUIRE(known.enrolments.size() == 1);
  CHECK(known.enrolments.front().programme == id(801));
  CHECK(known.enrolments.front().starts == 100);
  put(submit(entrance(1, 12), evidence(1, 1, {}), verified(0, false), 300));
  put(submit(entrance(1, 12), evidence(2, 1, {}), verified(900, true), 400));
  const Person later = person(*store, 1, 12);
  REQUIRE(later.runs.size() == 2);
  CHECK(later.runs[0].run == id(2));
  CHECK(later.runs[0].finished == 90);
  CHECK(later.runs[1].run == id(1));
  CHECK(later.completions.size() == 1);
  CHECK(later.touched == 400);
  CHECK_FALSE(*store->person(id(1), id(99)));
}

TEST_CASE_METHOD(EachEngine, "A reference and a name are corrected, and found anew", "[store]") {
  act(enrol_act(1, 12, "BBBB"));
  act(Correct{id(1), "boss", id(511), "tv-eleven", "Ana", 200});
  CHECK(person(*store, 1, 11).reference == "tv-eleven");
  CHECK(person(*store, 1, 11).display_name == "Ana");
  CHECK(references(*store, id(901)) == std::vector<std::string>{"TV-12", "tv-eleven"});
  CHECK(refused(Correct{id(1), "boss", id(511), "tV-12", "", 210}) == "reference-taken");
  act(Correct{id(1), "boss", id(511), "TV-ELEVEN", "Ana", 220});  // its own, in other letters
  CHECK(refused(Correct{id(1), "boss", id(99), "TV-13", "", 210}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "Cases go over, one or all", "[store]") {
  act(enrol_act(1, 12, "BBBB"));
  act(enrol_act(1, 13, "CCCC"));
  add_caseworker(*store, 902);
  act(HandOver{id(1), "boss", id(512), id(901), id(902), 200});
  CHECK(references(*store, id(901)) == std::vector<std::string>{"TV-11", "TV-13"});
  CHECK(references(*store, id(902)) == std::vector<std::string>{"TV-12"});
  CHECK(refused(HandOver{id(1), "boss", id(512), id(901), id(902), 200}) == "unknown");
  CHECK(refused(HandOver{id(1), "boss", id(511), id(901), id(99), 200}) == "unknown");
  act(HandOver{id(1), "boss", "", id(901), id(902), 210});
  CHECK(references(*store, id(901)).empty());
  CHECK(references(*store, id(902)) == std::vector<std::string>{"TV-11", "TV-12", "TV-13"});
  act(ChangeStaff{id(1), "boss", id(901), "Gone", StaffRole::kCaseworker, true, 220});
  CHECK(refused(HandOver{id(1), "boss", "", id(902), id(901), 230}) == "unknown");  // they have left
}

TEST_CASE_METHOD(EachEngine, "A call that was asked for stands until somebody called", "[store]") {
  act(AskForCall{entrance(1, 11), 200});
  const std::size_t rows = whole_audit(*store, 1).size();
  CHECK(*record_one(*store, AskForCall{entrance(1, 11), 210}) == Outcome(CallAsked{200}));  // before anybody called
  CHECK(*store->call_asked(entrance(1, 11)) == 200);
  CHECK(whole_audit(*store, 1).size() == rows);
  CHECK(cases(*store, 1).front().called == 200);
  CHECK(person(*store, 1, 11).calls == std::vector<CallRequest>{{id(11), 200, 0, ""}});
  act(AnswerCall{id(1), id(901), id(511), 220});
  CHECK(cases(*store, 1).front().called == 0);
  CHECK(*store->call_asked(entrance(1, 11)) == 0);
  act(AskForCall{entrance(1, 11), 230});
  CHECK(person(*store, 1, 11).calls == std::vector<CallRequest>{{id(11), 230, 0, ""}, {id(11), 200, 220, id(901)}});
  act(AnswerCall{id(1), id(901), id(511), 230});
  act(AskForCall{entrance(1, 11), 230});  // in the same second as the one that was answered
  CHECK(person(*store, 1, 11).calls.front() == CallRequest{id(11), 230, 0, id(901)});
  CHECK(refused(AskForCall{entrance(1, 99), 240}) == "unknown");
  CHECK(refused(AnswerCall{id(1), id(901), id(99), 240}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A legal hold stands until it is lifted", "[store]") {
  act(Hold{id(1), "boss", id(511), "court asked", false, 200});
  CHECK(person(*store, 1, 11).held == 200);
  CHECK(person(*store, 1, 11).held_why == "court asked");
  CHECK(cases(*store, 1).front().held);
  CHECK(refused(Erase{id(1), "boss", id(511), "request", "C1", 210}) == "held");
  CHECK(store->untouched(id(1), 1'000'000, 10)->empty());
  CHECK(refused(Hold{id(1), "boss", id(511), "", true, 220}) == "reason-missing");
  act(Hold{id(1), "boss", id(511), "over", true, 220});
  CHECK(person(*store, 1, 11).held == 0);
  CHECK(whole_audit(*store, 1).back().act == "hold-lifted");
  act(Erase{id(1), "boss", id(511), "request", "C1", 230});
  CHECK(refused(Hold{id(1), "boss", id(511), "late", false, 240}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "Who has been left alone longest is named first", "[store]") {
  act(enrol_act(1, 12, "BBBB"));
  act(enrol_act(1, 13, "CCCC"));
  act(AskForCall{entrance(1, 11), 300});
  act(AskForCall{entrance(1, 13), 200});
  CHECK(*store->untouched(id(1), 301, 10) == std::vector<std::string>{id(512), id(513), id(511)});
  CHECK(*store->untouched(id(1), 300, 10) == std::vector<std::string>{id(512), id(513)});
  CHECK(*store->untouched(id(1), 301, 1) == std::vector<std::string>{id(512)});
}
