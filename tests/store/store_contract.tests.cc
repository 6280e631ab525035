// What comes from devices, and the chain that it leaves, in each engine.

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <thread>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE_METHOD(EachEngine, "A reference and a locator are taken once", "[store]") {
  Enrol same_reference = enrol_act(1, 12, "BBBB");
  same_reference.reference = "TV-11";
  CHECK(error_of(record_one(*store, same_reference)) == "reference-taken");
  CHECK(error_of(record_one(*store, enrol_act(1, 12, "AAAA"))) == "locator-taken");
  CHECK(cases(*store, 1).size() == 1);
  CHECK_FALSE(*store->code("BBBB"));
}

TEST_CASE_METHOD(EachEngine, "An act that fails does not disturb the others of its batch", "[store]") {
  const auto outcomes = store->record({enrol_act(1, 12, "BBBB"), enrol_act(1, 13, "AAAA"), enrol_act(1, 14, "CCCC")});
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[0]);
  CHECK(error_of(outcomes[1]) == "locator-taken");
  CHECK(outcomes[2]);
  const auto people = cases(*store, 1);
  REQUIRE(people.size() == 3);
  CHECK(people[1].reference == "TV-12");
  CHECK(people[2].reference == "TV-14");
}

TEST_CASE_METHOD(EachEngine, "A code lets in, and a new one ends it and its tokens", "[store]") {
  REQUIRE(record_one(*store, Admit{entrance(1, 11), "AAAA", "token-1", 120}));
  CHECK((*store->token("token-1"))->enrolment == id(11));
  CHECK(cases(*store, 1).front().enrolment.entered == 120);
  REQUIRE(record_one(*store, Reissue{id(1), "operator", id(11), {"DDDD", "hash"}, 130}));
  CHECK_FALSE(*store->code("AAAA"));
  CHECK_FALSE(*store->token("token-1"));
  CHECK((*store->code("DDDD"))->entrance.enrolment == id(11));
  CHECK(error_of(record_one(*store, Admit{entrance(1, 11), "AAAA", "token-2", 140})) == "code-unknown");
  CHECK(error_of(record_one(*store, Reissue{id(1), "operator", id(99), {"EEEE", "hash"}, 130})) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A first complete run is the completion, and a later one gets its receipt", "[store]") {
  const auto who = entrance(1, 11);
  const Submit first = submit(who, evidence(1, 1, {given("q", 1, "right")}), verified(1000, true), 200);
  const Submit later = submit(who, evidence(2, 1, {given("q", 1, "wrong")}), verified(500, true), 300);
  const Recorded one = put(first);
  REQUIRE(one.completion);
  CHECK(one.completion->receipt == first.receipt);
  CHECK(put(later).completion == one.completion);
  const auto kept = *store->completions(who);
  REQUIRE(kept.size() == 1);
  CHECK(kept.front() == *one.completion);
  CHECK(kept.front().score == 1000);
  CHECK(person(*store, 1, 11).runs.size() == 2);
  CHECK(*store->receipt(first.receipt_number) == first.receipt);
  CHECK_FALSE(*store->receipt(later.receipt_number));
}

TEST_CASE_METHOD(EachEngine, "The same again is answered the same, and other bytes are refused", "[store]") {
  const auto who = entrance(1, 11);
  const Submit act = submit(who, evidence(1, 1, {given("q", 1, "right")}), verified(1000, true), 200);
  const Recorded one = put(act);
  Submit again = submit(who, act.evidence, verified(1000, true), 900);
  CHECK(put(again) == one);
  again.body += " ";
  again.body_hash = sha256_hex(again.body);
  CHECK(error_of(record_one(*store, again)) == "submission-differs");
  CHECK((*store->completions(who)).size() == 1);
}

TEST_CASE_METHOD(EachEngine, "The same evidence a hundred times at once is one completion", "[store]") {
  const auto who = entrance(1, 11);
  const Evidence same = evidence(1, 1, {given("q", 1, "right")});
  std::vector<Recorded> answers(100);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    threads.emplace_back([&, i] { answers[i] = put(submit(who, same, verified(1000, true))); });
  }
  for (std::thread& thread : threads) thread.join();
  std::set<std::string> receipts;
  for (const Recorded& answer : answers) receipts.insert(answer.completion->receipt);
  CHECK(receipts.size() == 1);
  CHECK((*store->completions(who)).size() == 1);
  CHECK(person(*store, 1, 11).runs.size() == 1);
  int completed = 0;
  const std::vector<AuditRow> audit = whole_audit(*store, 1);
  for (const AuditRow& row : audit) completed += row.act == "completed" ? 1 : 0;
  CHECK(completed == 1);
}

TEST_CASE_METHOD(EachEngine, "A run belongs to one enrolment", "[store]") {
  REQUIRE(record_one(*store, enrol_act(1, 12, "BBBB")));
  put(submit(entrance(1, 11), evidence(1, 1, {}), verified(0, false)));
  CHECK(error_of(record_one(*store, submit(entrance(1, 12), evidence(1, 2, {}), verified(0, false)))) == "run-unknown");
}

TEST_CASE_METHOD(EachEngine, "Answers given before can be added to, not changed or left out", "[store]") {
  const auto who = entrance(1, 11);
  put(submit(who, evidence(1, 2, {given("q", 1, "a")}), verified(0, false)));
  CHECK(put(submit(who, evidence(1, 3, {given("q", 1, "a"), given("r", 1, "b")}), verified(0, false))).verdict ==
        verified(0, false));
  CHECK(put(submit(who, evidence(1, 4, {given("q", 1, "other"), given("r", 1, "b")}), verified(0, true)))
            .verdict.reason == "answers-changed");
  CHECK(put(submit(who, evidence(1, 5, {given("q", 1, "a")}), verified(0, false))).verdict.reason == "answers-changed");
  SECTION("an older number that was overtaken is taken when it agrees") {
    CHECK(put(submit(who, evidence(1, 1, {given("q", 1, "a")}), verified(0, false))).verdict == verified(0, false));
  }
  SECTION("and rejected when it does not") {
    CHECK(put(submit(who, evidence(1, 1, {given("q", 1, "z")}), verified(0, false))).verdict.reason ==
          "answers-changed");
  }
  CHECK((*store->completions(who)).empty());
}

TEST_CASE_METHOD(EachEngine, "A run stays on its lesson and version", "[store]") {
  const auto who = entrance(1, 11);
  put(submit(who, evidence(1, 1, {}), verified(0, false)));
  Evidence moved = evidence(1, 2, {});
  moved.version = std::string(64, 'b');
  CHECK(put(submit(who, moved, verified(0, false))).verdict.reason == "lesson-changed");
  CHECK(person(*store, 1, 11).runs.front().version == std::string(64, 'a'));
}

TEST_CASE_METHOD(EachEngine, "What is held is decided once it can be", "[store]") {
  const auto who = entrance(1, 11);
  const Submit held = submit(who, evidence(1, 1, {given("q", 1, "a")}), Verdict{}, 200);
  CHECK(put(held).verdict.kind == Verdict::Kind::kHeld);
  CHECK(*store->held_versions() == std::vector<std::string>{std::string(64, 'a')});
  const auto waiting = *store->held(std::string(64, 'a'));
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().body == held.body);
  CHECK(waiting.front().entrance.enrolment == id(11));
  CHECK(waiting.front().at == 200);
  const Recorded decided = put(submit(who, waiting.front().evidence, verified(1000, true), waiting.front().at));
  REQUIRE(decided.completion);
  CHECK(decided.received == 200);
  CHECK(put(held) == decided);
  CHECK((*store->held_versions()).empty());
}

TEST_CASE_METHOD(EachEngine, "A rejected submission shows, and takes no completion away", "[store]") {
  const auto who = entrance(1, 11);
  put(submit(who, evidence(1, 1, {given("q", 1, "a")}), verified(1000, true)));
  put(submit(who, evidence(1, 2, {given("q", 1, "b")}), verified(0, true)));
  CHECK(person(*store, 1, 11).runs.front().verdict == verified(1000, true));
  CHECK((*store->completions(who)).size() == 1);
}

TEST_CASE_METHOD(EachEngine, "Organisations are walls", "[store]") {
  found(*store, 2);
  REQUIRE(record_one(*store, enrol_act(2, 21, "BBBB")));
  put(submit(entrance(2, 21), evidence(1, 1, {}), verified(1000, true)));
  CHECK(cases(*store, 1).size() == 1);
  CHECK(person(*store, 1, 11).runs.empty());
  CHECK((*store->completions({id(1), id(21)})).empty());
  CHECK(error_of(record_one(*store, Reissue{id(1), "x", id(21), {"CCCC", "hash"}, 1})) == "unknown");
  CHECK(error_of(record_one(*store, submit(entrance(1, 21), evidence(1, 2, {}), verified(0, false)))) == "run-unknown");
}

TEST_CASE_METHOD(EachEngine, "The newest version of each lesson is current", "[store]") {
  const auto publish = [&](const char* version, const char* lesson, const char* title) {
    REQUIRE(record_one(*store, Publish{{version, lesson, title}, std::string("package ") + version, 1}));
  };
  publish("v1", "alcohol", "Alcohol");
  publish("v2", "cocaine", "Cocaine");
  publish("v3", "alcohol", "Alcohol, again");
  publish("v1", "alcohol", "Alcohol");
  const auto current = *store->current_lessons();
  REQUIRE(current.size() == 2);
  CHECK(current[0].version == "v3");
  CHECK(current[1].version == "v2");
  CHECK(*store->package("v1") == "package v1");
  CHECK_FALSE(*store->package("v9"));
  publish("0123456789abcdef0", "alcohol", "Alcohol, once more");
  CHECK((*store->lesson("alcohol", "0123456789abcdef"))->title == "Alcohol, once more");
  CHECK_FALSE(*store->lesson("cocaine", "0123456789abcdef"));
  CHECK_FALSE(*store->lesson("alcohol", "1123456789abcdef"));
}

TEST_CASE_METHOD(EachEngine, "The audit chain holds, and shows what was done to it", "[store]") {
  put(submit(entrance(1, 11), evidence(1, 1, {given("q", 1, "a")}), verified(1000, true)));
  REQUIRE(record_one(*store, Note{id(1), "worker", "saw-participants", "{}", 300}));
  const std::vector<AuditRow> rows = whole_audit(*store, 1);
  std::vector<std::string> acts;
  for (const AuditRow& row : rows) acts.push_back(row.act);
  CHECK(acts == std::vector<std::string>{"founded", "staff-added", "programme-put", "enrolled", "completed",
                                         "saw-participants"});
  CHECK(chain_error(rows).empty());
  const auto broken = [&](auto change) {
    std::vector<AuditRow> changed = rows;
    change(changed);
    return chain_error(changed);
  };
  CHECK(broken([](auto& all) { all[1].actor = "somebody else"; }) ==
        "The audit chain does not hold at row 2: it was changed, or a row before it was removed or put in.");
  CHECK(broken([](auto& all) { all[2].payload = "{}"; }) ==
        "The audit chain does not hold at row 3: it was changed, or a row before it was removed or put in.");
  CHECK(broken([](auto& all) { all.erase(all.begin() + 1); }) ==
        "The audit chain does not hold at row 2: it was changed, or a row before it was removed or put in.");
  CHECK(broken([](auto& all) { all.insert(all.begin() + 1, all[1]); }) ==
        "The audit chain does not hold at row 3: it was changed, or a row before it was removed or put in.");
  CHECK(broken([](auto& all) { all[2].payload.clear(); }) ==
        "The audit chain does not hold at row 3: it was changed, or a row before it was removed or put in.");
  CHECK(broken([](auto& all) {
          all[2].payload.clear();  // erased, as it may be
          all[2].salt.clear();
        }).empty());
}

TEST_CASE_METHOD(EachEngine, "Somebody stays who can see to staff", "[store]") {
  StaffMember staff;
  staff.organisation = id(1);
  staff.password_hash = "hash";
  staff.roles = StaffRoles(StaffRole::kAdministrator).with(StaffRole::kManager);
  for (const int each : {71, 72}) {
    staff.id = id(each);
    staff.email = std::to_string(each) + "@example.org";
    REQUIRE(record_one(*store, AddStaff{staff, "operator", 100}));
  }
  const auto change = [&](int who, StaffRoles roles, bool ended) {
    return error_of(record_one(*store, ChangeStaff{id(1), id(71), id(who), "", roles, ended, 110}));
  };
  CHECK(change(901, StaffRole::kCaseworker, true).empty());
  CHECK(change(72, StaffRole::kManager, false).empty());
  CHECK(change(71, staff.roles, true) == "last-administrator");
  CHECK(change(71, StaffRole::kManager, false) == "last-administrator");
  CHECK(change(71, StaffRole::kAdministrator, false).empty());
  CHECK(change(72, staff.roles, true).empty());
  CHECK(change(71, StaffRole::kAdministrator, true) == "last-administrator");
}

TEST_CASE_METHOD(EachEngine, "The audit is read backwards, whole or of one of staff", "[store]") {
  found(*store, 2);
  for (int at = 200; at < 205; ++at) {
    REQUIRE(record_one(*store, Note{id(1), at % 2 == 0 ? id(901) : "operator", "saw-today", "{}", at}));
  }
  const auto times = [&](const std::string& actor, std::int64_t before, int limit) {
    std::vector<std::int64_t> all;
    const auto rows = *store->latest_audit(id(1), actor, before, limit);
    for (const AuditRow& row : rows) all.push_back(row.at);
    return all;
  };
  using Times = std::vector<std::int64_t>;
  CHECK(times("", 0, 3) == Times{204, 203, 202});
  CHECK(times(id(901), 0, 9) == Times{204, 202, 200});
  const auto second = store->latest_audit(id(1), id(901), 0, 2)->back().sequence;
  CHECK(times(id(901), second, 9) == Times{200});
  CHECK(times(id(902), 0, 9).empty());
}

TEST_CASE_METHOD(EachEngine, "A chain's last row is found", "[store]") {
  CHECK(*store->audit_end(id(1)) == whole_audit(*store, 1).back());
  CHECK_FALSE(*store->audit_end(id(2)));
}

TEST_CASE_METHOD(EachEngine, "Everybody's completions are read page by page", "[store]") {
  REQUIRE(record_one(*store, enrol_act(1, 12, "BBBB")));
  for (const int enrolment : {11, 12}) {
    put(submit(entrance(1, enrolment), evidence(enrolment, 1, {given("q", 1, "right")}), verified(1000, true)));
  }
  const auto first = *store->all_completions(id(1), {}, 1);
  REQUIRE(first.size() == 1);
  CHECK(first.front().enrolment == id(11));
  const auto second = *store->all_completions(id(1), first.front(), 10);
  REQUIRE(second.size() == 1);
  CHECK(second.front().enrolment == id(12));
  CHECK(store->all_completions(id(2), {}, 10)->empty());
}

TEST_CASE_METHOD(EachEngine,
                 "A person is found by reference within their organisation, with what the audit says of them",
                 "[store]") {
  CHECK(*store->find_person(id(1), "tv-11") == id(511));
  CHECK_FALSE(*store->find_person(id(1), "TV-1"));
  CHECK_FALSE(*store->find_person(id(2), "TV-11"));
  REQUIRE(record_one(*store, enrol_act(1, 12, "BBBB")));
  REQUIRE(record_one(*store, Note{id(1), "operator", "saw", "{}", 130, id(511)}));
  const auto rows = *store->audit_about(id(1), id(511));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].act == "enrolled");
  CHECK(rows[1].act == "saw");
  CHECK(store->audit_about(id(2), id(511))->empty());
  CHECK(store->audit_about(id(1), "")->empty());
}

TEST_CASE_METHOD(EachEngine, "Erasing tells how much went, and a probe changes nothing", "[store]") {
  put(submit(entrance(1, 11), evidence(1, 1, {given("q", 1, "right")}), verified(1000, true)));
  const auto before = whole_audit(*store, 1);
  REQUIRE(record_one(*store, Probe{}));
  CHECK(whole_audit(*store, 1) == before);
  const auto outcome = record_one(*store, Erase{id(1), "operator", id(511), "request", "C1", 200});
  REQUIRE(outcome);
  CHECK(std::get<Erased>(*outcome) == Erased{1, 1, 2});
}
