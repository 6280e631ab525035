// Programmes, what is due and late in them, and how an enrolment ends, in each engine.

#include <catch2/catch_test_macros.hpp>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// The programme of found(1), with other lessons.
PutProgramme programme(std::vector<ProgrammeLesson> lessons, bool closed = false) {
  return {{id(801), id(1), "Two weeks", std::move(lessons), closed}, "boss", 150};
}

/// Enrolment 11 completes a lesson.
Submit completes(int run, const char* lesson, std::int64_t at) {
  Evidence what = evidence(run, 1, {});
  what.lesson = lesson;
  return submit(entrance(1, 11), what, verified(1000, true), at);
}

struct OneCase : EachEngine {
  CaseRow row() { return cases(*store, 1).front(); }
};

}  // namespace

TEST_CASE_METHOD(EachEngine, "Programmes stand by name, their lessons by week, those closed last", "[store]") {
  act(PutProgramme{{id(70), id(1), "Zebra", {{"c", 2}, {"a", 1}, {"b", 1}}}, "boss", 200});
  act(PutProgramme{{id(71), id(1), "Ant", {}, true}, "boss", 200});
  const auto all = *store->programmes(id(1));
  REQUIRE(all.size() == 3);
  CHECK(all[0].name == "Two weeks");
  CHECK(all[1] == Programme{id(70), id(1), "Zebra", {{"a", 1}, {"b", 1}, {"c", 2}}});
  CHECK(all[2] == Programme{id(71), id(1), "Ant", {}, true});
  CHECK(all[1].weeks() == 2);
  CHECK(all[2].weeks() == 0);
  Enrol late = enrol_act(1, 12, "BBBB");
  late.programme = id(71);
  CHECK(refused(late) == "unknown");  // nobody new is enrolled in what is closed
}

TEST_CASE_METHOD(OneCase, "What is due next follows what was done and waived", "[store]") {
  CHECK(row().programme == "Two weeks");
  CHECK(row().weeks == 2);
  CHECK(row().lessons == 2);
  CHECK(row().done == 0);
  CHECK(row().due == due_at(100, 1));
  put(completes(1, "sample", 200));
  CHECK(row().done == 1);
  CHECK(row().due == due_at(100, 2));
  CHECK(row().last == 200);
  CHECK(row().last_lesson == "sample");
  CHECK(row().enrolment.finished == 0);
  act(Waive{id(1), "boss", id(11), "other", "done at a meeting", 300});
  CHECK(row().done == 2);
  CHECK(row().due == 0);
  CHECK(row().enrolment.finished == 300);
  CHECK(person(*store, 1, 11).waivers == std::vector<Waiver>{{id(11), "other", "done at a meeting", "boss", 300}});
}

TEST_CASE_METHOD(OneCase, "A lesson that is no part of the programme is recorded, and makes nothing due", "[store]") {
  put(completes(1, "elsewhere", 200));
  CHECK(row().done == 0);
  CHECK(row().due == due_at(100, 1));
  CHECK(row().last_lesson == "elsewhere");
}

TEST_CASE_METHOD(OneCase, "A programme that changes moves what is due, but not what was finished", "[store]") {
  SECTION("it shrinks to what was done") {
    put(completes(1, "sample", 200));
    act(programme({{"sample", 1}}));
    CHECK(row().enrolment.finished == 150);
    CHECK(row().due == 0);
  }
  SECTION("it grows amid the way") {
    put(completes(1, "sample", 200));
    act(programme({{"sample", 1}, {"new", 1}, {"other", 2}}));
    CHECK(row().lessons == 3);
    CHECK(row().due == due_at(100, 1));
  }
  SECTION("it grows after the end") {
    put(completes(1, "sample", 200));
    put(completes(2, "other", 210));
    CHECK(row().enrolment.finished == 210);
    act(programme({{"sample", 1}, {"other", 2}, {"third", 3}}));
    CHECK(row().enrolment.finished == 210);
    CHECK(row().due == 0);
    CHECK(row().done == 2);
    CHECK(row().lessons == 3);
  }
  CHECK(person(*store, 1, 11).touched != 150);  // nothing happened to the person
}

TEST_CASE_METHOD(OneCase, "Who was enrolled without a programme is open, and nothing is due", "[store]") {
  Enrol free = enrol_act(1, 12, "BBBB");
  free.programme = "";
  act(free);
  const CaseRow found = cases(*store, 1)[1];
  CHECK(found.programme.empty());
  CHECK(found.due == 0);
  CHECK(found.lessons == 0);
  CHECK((*store->case_counts(id(1), id(901), 1'000'000'000, 0)).any_open);
  CHECK((*store->case_counts(id(1), id(901), 1'000'000'000, 0)).late == 1);
}

TEST_CASE_METHOD(OneCase, "An enrolment is closed once, with a reason", "[store]") {
  CHECK(refused(Close{id(1), "boss", id(11), "", 200}) == "reason-missing");
  act(Close{id(1), "boss", id(11), "moved away", 200});
  CHECK(row().enrolment.closed == 200);
  CHECK(row().enrolment.closed_why == "moved away");
  CHECK(row().due == 0);
  CHECK_FALSE((*store->case_counts(id(1), id(901), 0, 0)).any_open);
  CHECK(refused(Close{id(1), "boss", id(11), "again", 210}) == "done-already");
  CHECK(refused(Close{id(1), "boss", id(99), "whose", 210}) == "unknown");
}

TEST_CASE_METHOD(OneCase, "A lesson is waived once, with a reason, and not when it is done", "[store]") {
  CHECK(refused(Waive{id(1), "boss", id(11), "sample", "", 200}) == "reason-missing");
  CHECK(refused(Waive{id(1), "boss", id(99), "sample", "why", 200}) == "unknown");
  act(Waive{id(1), "boss", id(11), "sample", "why", 200});
  CHECK(refused(Waive{id(1), "boss", id(11), "sample", "why", 210}) == "done-already");
  put(completes(1, "other", 220));
  CHECK(refused(Waive{id(1), "boss", id(11), "other", "why", 230}) == "done-already");
}

TEST_CASE_METHOD(OneCase, "Somebody who comes again is the same person, once the last time has ended", "[store]") {
  Enrol again = enrol_act(1, 12, "BBBB");
  again.reference = "tv-11";
  again.starts = 5000;
  again.at = 5000;
  CHECK(refused(again) == "reference-taken");
  act(Close{id(1), "boss", id(11), "moved away", 4000});
  Enrol others = again;
  others.caseworker = "";
  CHECK(refused(others) == "reference-taken");
  const auto outcome = record_one(*store, again);
  REQUIRE(outcome);
  CHECK(std::get<Enrolled>(*outcome).participant == id(511));
  REQUIRE(cases(*store, 1).size() == 1);
  CHECK(row().reference == "TV-11");
  CHECK(row().enrolment.id == id(12));
  CHECK(row().due == due_at(5000, 1));
  const Person known = person(*store, 1, 11);
  REQUIRE(known.enrolments.size() == 2);
  CHECK(known.enrolments[0].id == id(12));
  CHECK(known.enrolments[1].closed == 4000);
  CHECK((*store->code("AAAA"))->entrance == entrance(1, 11));  // what was begun can still be sent
}

TEST_CASE_METHOD(OneCase, "An enrolment names what is there", "[store]") {
  Enrol made = enrol_act(1, 12, "BBBB");
  SECTION("caseworker") {
    made.caseworker = id(99);
  }
  SECTION("programme") {
    made.programme = id(99);
  }
  SECTION("group") {
    made.group = id(99);
  }
  CHECK(refused(made) == "unknown");
  CHECK(cases(*store, 1).size() == 1);
}
