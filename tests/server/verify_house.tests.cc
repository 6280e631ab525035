// What verify() finds of staff, groups and people when somebody was at the database with other tools.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <set>
#include <thread>

#include "server/fixture.h"
#include "server/raw_sql.h"
#include "server/verify.h"
#include "store/audit.h"
#include "store/everything.h"
#include "store/some_acts.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// A house in which everything happened once: a person with a finished and an open enrolment, and one who was erased.
struct House : Server {
  const std::string other_worker = add_staff("other", '7', StaffRole::kCaseworker, organisation);
  const std::string group = std::string(32, '5');
  const std::string meeting = std::string(32, '6');
  std::string participant;
  std::string first;   ///< Enrolment.
  std::string second;  ///< Enrolment.

  House() {
    publish_lesson();
    REQUIRE(put(token(), evidence('1')).status == 200);
    participant = cases().front().participant;
    first = cases().front().enrolment.id;
    act(PutGroup{{group, organisation, "Evening", worker}, worker, now});
    act(PutMeeting{organisation, worker, {meeting, group, "small", now + 60}, now});
    act(AddCredential{{std::string(32, '4'), organisation, "Statistics", "hash"}, worker, now});
    act(ChangeOrganisation{{organisation, "Test House", 400}, worker, now});
    enrolled("tv-1");
    second = cases().front().enrolment.id;
    act(JoinGroup{organisation, worker, second, group, now});
    act(MarkAttendance{organisation, worker, meeting, {{second, Presence::kPresent}}, now});
    act(AskForCall{{organisation, second}, now});
    act(AnswerCall{organisation, worker, participant, now + 1});
    act(AskForCall{{organisation, second}, now + 2});
    act(Waive{organisation, worker, second, "another", "Done elsewhere", now});
    act(Correct{organisation, worker, participant, "TV-1a", "Sam", now});
    act(Hold{organisation, worker, participant, "Appeal", false, now});
    act(HandOver{organisation, worker, "", worker, other_worker, now});
    act(HandOver{organisation, worker, participant, other_worker, worker, now});
    act(PutProgramme{
        {programme, organisation, "Two weeks", {{"small", 1}, {"another", 2}, {"third", 2}}}, worker, now + 3});
    enrolled("TV-2");
    act(Erase{organisation, worker, cases().back().participant, "request", "C", now});
  }

  std::vector<AuditRow> chain() { return *store->audit(organisation, 0, 1000); }

  void act(Act act) { REQUIRE(record_one(*store, std::move(act))); }

  /// What is found in a copy, "place: what" for each, after those statements.
  std::vector<std::string> found_after(const std::string& statements) {
    const std::string copy = folder.path() + "/copy.db";
    REQUIRE(store->back_up(copy));
    if (!statements.empty()) raw_sql(copy, statements);
    std::vector<std::string> all;
    {
      const auto opened = make_sqlite_store(copy);
      REQUIRE(opened);
      REQUIRE(verify(**opened, services.signer, {}, [&](const Finding& each) {
        all.push_back(each.place + ": " + each.what);
        CHECK(each.fault);
      }));
    }
    std::filesystem::remove(copy);
    return all;
  }

  /// A statement's {names} filled in.
  std::string filled(std::string text) const {
    const std::pair<std::string, std::string> names[] = {
        {"{participant}", participant}, {"{first}", first},         {"{second}", second},
        {"{worker}", worker},           {"{other}", other_worker},  {"{group}", group},
        {"{meeting}", meeting},         {"{programme}", programme}, {"{organisation}", organisation},
        {"{new}", std::string(32, 'd')}};
    for (const auto& [name, value] : names) {
      for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
        text.replace(at, name.size(), value);
      }
    }
    return text;
  }
};

/// What a row says, and the words after "Test House, ".
struct Case {
  const char* statements;
  const char* found;
};

constexpr const char* kGone = "The audit tells of it, and it is gone.";
constexpr const char* kPutIn = "It stands here, and no audit row tells of it: it was put in.";

}  // namespace

TEST_CASE_METHOD(House, "Verify: What acts did to people and the house is what the audit tells", "[verify]") {
  CHECK(found_after("") == std::vector<std::string>());
  const auto counted = verify(*store, services.signer, {}, [](const Finding& each) { FAIL(each.what); });
  REQUIRE(counted);
  CHECK(counted->people == 1);
  CHECK(counted->faults == 0);
}

TEST_CASE_METHOD(House, "Verify: What is changed of people and the house is found", "[verify]") {
  const Case cases[] = {
      {"UPDATE organisation SET name = 'Another'", "settings: The audit tells of something else than its name."},
      {"UPDATE organisation SET retention_days = 1", "settings: The audit tells of something else than its retention."},
      {"UPDATE staff SET roles = 15 WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its roles."},
      {"UPDATE staff SET email = 'me@example.org' WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its e-mail address."},
      {"UPDATE staff SET password_hash = 'mine' WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its password."},
      {"UPDATE staff SET totp_secret = '' WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its second factor."},
      {"UPDATE staff SET totp_step = -5 WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its last code."},
      {"UPDATE staff SET name = 'Somebody' WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its name."},
      {"UPDATE staff SET ended = 5 WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its end."},
      {"UPDATE staff SET added = 5 WHERE id = '{worker}'",
       "staff {worker}: The audit tells of something else than its beginning."},
      {"UPDATE credential SET secret_hash = 'mine'",
       "credential 44444444444444444444444444444444: The audit tells of something else than its secret."},
      {"UPDATE credential SET name = 'mine'",
       "credential 44444444444444444444444444444444: The audit tells of something else than its name."},
      {"UPDATE programme SET name = 'Another'",
       "programme {programme}: The audit tells of something else than its name."},
      {"UPDATE programme SET closed = 1", "programme {programme}: The audit tells of something else than its end."},
      {"UPDATE programme_lesson SET week = 3 WHERE lesson = 'third'",
       "programme {programme}: The audit tells of something else than its lessons."},
      {"DELETE FROM programme_lesson WHERE lesson = 'third'",
       "programme {programme}: The audit tells of something else than its lessons."},
      {"UPDATE meeting_group SET name = 'Another'", "group {group}: The audit tells of something else than its name."},
      {"UPDATE meeting_group SET facilitator = '{other}'",
       "group {group}: The audit tells of something else than its facilitator."},
      {"UPDATE meeting_group SET closed = 1", "group {group}: The audit tells of something else than its end."},
      {"UPDATE meeting SET starts = 5", "meeting {meeting}: The audit tells of something else than its time."},
      {"UPDATE meeting SET lesson = ''", "meeting {meeting}: The audit tells of something else than its lesson."},
      {"UPDATE participant SET reference = 'TV-9', search = 'TV-9'",
       "participant {participant}: The audit tells of something else than its reference or name."},
      {"UPDATE participant SET display_name = 'Alex'",
       "participant {participant}: The audit tells of something else than its reference or name."},
      {"UPDATE participant SET search = 'TV-9'",
       "participant {participant}: The audit tells of something else than its reference."},
      {"UPDATE participant SET caseworker = '{other}'",
       "participant {participant}: The audit tells of something else than its caseworker."},
      {"UPDATE participant SET added = 5",
       "participant {participant}: The audit tells of something else than its beginning."},
      {"UPDATE participant SET held = 0",
       "participant {participant}: The audit tells of something else than its hold."},
      {"UPDATE participant SET held_why = 'None'",
       "participant {participant}: The audit tells of something else than its hold."},
      {"UPDATE participant SET due = due + 1",
       "participant {participant}: The audit tells of something else than its due date."},
      {"UPDATE participant SET called = 0",
       "participant {participant}: The audit tells of something else than its open call."},
      {"UPDATE participant SET last = 5",
       "participant {participant}: The audit tells of something else than its last lesson."},
      {"UPDATE participant SET open = 0", "participant {participant}: The audit tells of something else than its end."},
      {"UPDATE participant SET entered = 5",
       "participant {participant}: The audit tells of something else than its first sign-in."},
      {"UPDATE participant SET enrolment = '{first}'",
       "participant {participant}: The audit tells of something else than its latest enrolment."},
      {"UPDATE enrolment SET programme = '' WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its programme."},
      {"UPDATE enrolment SET meeting_group = '' WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its group."},
      {"UPDATE enrolment SET starts = 5 WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its start."},
      {"UPDATE enrolment SET enrolled = 5 WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its time."},
      {"UPDATE enrolment SET entered = 5 WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its first sign-in."},
      {"UPDATE enrolment SET finished = 0 WHERE id = '{first}'",
       "enrolment {first}: The audit tells of something else than its finish."},
      {"UPDATE enrolment SET closed = 5 WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its end."},
      {"UPDATE enrolment SET closed_why = 'Moved' WHERE id = '{second}'",
       "enrolment {second}: The audit tells of something else than its end."},
      {"UPDATE waiver SET reason = 'None'",
       "waiver of enrolment {second}, lesson another: The audit tells of something else than its reason, giver or "
       "time."},
      {"UPDATE call_request SET answered = 5 WHERE answered = 0",
       "call of enrolment {second} at 1795305602: The audit tells of something else than its answer."},
      {"UPDATE attendance SET presence = 2",
       "attendance of enrolment {second}, meeting {meeting}: The audit tells of something else than its mark."},
  };
  for (const Case& each : cases) {
    CAPTURE(each.statements);
    const std::vector<std::string> found = found_after(filled(each.statements));
    CAPTURE(found);
    CHECK((found.size() == 1 && found.front().ends_with(", " + filled(each.found))));
  }
}

TEST_CASE_METHOD(House, "Verify: What is removed of people and the house is found", "[verify]") {
  const Case cases[] = {
      {"DELETE FROM staff WHERE id = '{other}'", "staff {other}"},
      {"DELETE FROM credential", "credential 44444444444444444444444444444444"},
      {"DELETE FROM programme", "programme {programme}"},
      {"DELETE FROM meeting_group", "group {group}"},
      {"DELETE FROM meeting", "meeting {meeting}"},
      {"DELETE FROM participant", "participant {participant}"},
      {"DELETE FROM enrolment WHERE id = '{second}'", "enrolment {second}"},
      {"DELETE FROM waiver", "waiver of enrolment {second}, lesson another"},
      {"DELETE FROM call_request WHERE answered > 0", "call of enrolment {second} at 1795305600"},
      {"DELETE FROM attendance", "attendance of enrolment {second}, meeting {meeting}"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.statements);
    const std::vector<std::string> found = found_after(filled(each.statements));
    CHECK(std::count(found.begin(), found.end(), "Test House, " + filled(each.found) + ": " + kGone) == 1);
  }
}

TEST_CASE_METHOD(House, "Verify: What is put in beside people and the house is found", "[verify]") {
  const Case cases[] = {
      {"INSERT INTO staff SELECT '{new}', organisation, 'me', password_hash, roles, name, totp_secret, totp_step, "
       "added, "
       "ended FROM staff WHERE id = '{worker}'",
       "staff {new}"},
      {"INSERT INTO credential VALUES ('{new}', '{organisation}', 'Mine', 'hash')", "credential {new}"},
      {"INSERT INTO programme VALUES ('{new}', '{organisation}', 'Mine', 0)", "programme {new}"},
      {"INSERT INTO meeting_group VALUES ('{new}', '{organisation}', 'Mine', '{worker}', 0)", "group {new}"},
      {"INSERT INTO meeting VALUES ('{new}', '{organisation}', '{group}', '', 5, '')", "meeting {new}"},
      {"INSERT INTO participant SELECT '{new}', organisation, caseworker, 'N', 'N', '', '', due, 0, 0, '', 1, 0, "
       "added, "
       "touched, 0, '' FROM participant",
       "participant {new}"},
      {"INSERT INTO enrolment SELECT '{new}', organisation, participant, programme, '', starts, enrolled, 0, 0, 0, '' "
       "FROM enrolment WHERE id = '{first}'",
       "enrolment {new}"},
      {"INSERT INTO waiver VALUES ('{second}', 'third', 'None', '{worker}', 5)",
       "waiver of enrolment {second}, lesson third"},
      {"INSERT INTO call_request VALUES ('{second}', 5, 6, '{worker}')", "call of enrolment {second} at 5"},
      {"INSERT INTO attendance VALUES ('{meeting}', '{first}', 1, '{worker}', 5)",
       "attendance of enrolment {first}, meeting {meeting}"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.statements);
    CHECK(found_after(filled(each.statements)) ==
          std::vector<std::string>{"Test House, " + filled(each.found) + ": " + kPutIn});
  }
}

TEST_CASE_METHOD(House, "Verify: What hangs on nothing is found", "[verify]") {
  const Case cases[] = {
      {"INSERT INTO enrolment SELECT '{new}', organisation, 'nobody', '', '', 5, 5, 0, 0, 0, '' FROM enrolment "
       "WHERE id = '{first}'",
       "enrolment {new}"},
      {"INSERT INTO waiver VALUES ('{new}', 'third', 'None', '{worker}', 5)", "waiver of enrolment {new}"},
      {"INSERT INTO call_request VALUES ('{new}', 5, 6, '{worker}')", "call of enrolment {new}"},
      {"INSERT INTO code VALUES ('ZZZZ', '{new}', 'hash', 5)", "code of enrolment {new}"},
      {"INSERT INTO token VALUES ('hash', '{new}', 5)", "token of enrolment {new}"},
      {"INSERT INTO session VALUES ('hash', '{new}', '', 1, 5, 5)", "session of staff {new}"},
      {"INSERT INTO tally VALUES ('{new}', 5, 0, '', 100)", "figure of organisation {new}"},
      {"INSERT INTO participant SELECT '{new}', '{new}', caseworker, 'N', 'N', '', '', due, 0, 0, '', 1, 0, added, "
       "touched, 0, '' FROM participant",
       "participant {new}"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.statements);
    CHECK(found_after(filled(each.statements)) ==
          std::vector<std::string>{filled(each.found) +
                                   ": What it hangs on is not there, or is another organisation's."});
  }
}

TEST_CASE_METHOD(House, "Verify: A meeting that was removed is not missed, and its place is compared", "[verify]") {
  const std::string removed(32, 'e');
  act(PutMeeting{organisation, worker, {removed, group, "small", now + 60}, now});
  act(RemoveMeeting{organisation, worker, removed, now});
  const std::string kept(32, 'f');
  act(PutMeeting{organisation, worker, {kept, group, "small", now + 60, "The library"}, now});
  CHECK(found_after("") == std::vector<std::string>());
  CHECK(found_after("UPDATE meeting SET place = 'Elsewhere' WHERE id = '" + kept + "';").size() == 1);
}

TEST_CASE_METHOD(House, "Verify: Whom an audit row is about cannot be changed", "[verify]") {
  const std::int64_t waived = [&] {
    for (const AuditRow& row : chain()) {
      if (row.act == "waived") return row.sequence;
    }
    return std::int64_t{0};
  }();
  const std::string row = std::to_string(waived);
  const std::string statements[] = {"UPDATE audit SET subject = '' WHERE sequence = " + row,
                                    "UPDATE audit SET subject = '{other}' WHERE sequence = " + row,
                                    "UPDATE audit SET subject = '{participant}' WHERE sequence = 1",
                                    "UPDATE audit SET subject = '{participant}' WHERE payload = ''"};
  for (const std::string& statement : statements) {
    CAPTURE(statement);
    const std::vector<std::string> found = found_after(filled(statement));
    CHECK(std::count_if(found.begin(), found.end(), [](const std::string& each) {
            return each.ends_with(": It is filed under another person than it tells of.");
          }) >= 1);
  }
}

TEST_CASE_METHOD(House, "Verify: What an earlier Waymark told less of holds", "[verify]") {
  // As it wrote them: the chain is made anew over the shorter payloads.
  const std::string path = folder.path() + "/earlier.db";
  REQUIRE(store->back_up(path));
  std::string statements;
  std::string previous;
  for (const AuditRow& row : chain()) {
    nlohmann::json payload = row.payload.empty() ? nlohmann::json() : nlohmann::json::parse(row.payload);
    for (const char* name : {"who", "email", "password", "factor", "step", "secret", "retention_days"}) {
      if (payload.is_object()) payload.erase(name);
    }
    if (row.act == "enrolled" && payload.is_object()) {
      payload.erase("group");
      payload.erase("starts");
    }
    if (row.act.starts_with("staff-")) payload.erase("name");
    AuditRow older =
        link(previous, row.sequence, row.at, row.actor, row.act, row.payload.empty() ? "" : payload.dump());
    if (row.payload.empty()) older.salt = "";
    statements += "UPDATE audit SET payload = '" + older.payload + "', salt = '" + older.salt + "', digest = '" +
                  older.digest + "', previous = '" + older.previous + "', hash = '" + older.hash +
                  "' WHERE sequence = " + std::to_string(row.sequence) + ";";
    previous = older.hash;
  }
  CHECK(found_after(statements) == std::vector<std::string>());
}

TEST_CASE("Verify: Every kind of act leaves what the audit tells", "[verify]") {
  Server server;
  for (const int organisation : {1, 2}) {
    found(*server.store, organisation);
    REQUIRE(record_one(*server.store, enrol_act(organisation, organisation * 10 + 1,
                                                organisation == 1 ? "AAAA" : "AAA" + std::to_string(organisation))));
    fill(*server.store, organisation);
  }
  std::set<std::string> whats;
  REQUIRE(verify(*server.store, server.services.signer, {}, [&](const Finding& each) { whats.insert(each.what); }));
  // What fill() makes up: receipts, a signed head, a lesson's package, and evidence that claims nothing.
  CHECK(whats == std::set<std::string>{"Its verdict does not fit its evidence.",
                                       "None of the published keys signed its receipt as it stands.",
                                       "None of this server's keys signed it as it stands.",
                                       "The completion has another score than its evidence.",
                                       "The package is not the one that was published under this hash."});
}

TEST_CASE_METHOD(House, "Verify: Nothing is found amiss while others write", "[verify]") {
  std::atomic<bool> done = false;
  std::thread writing([&] {
    for (int i = 0; i < 60; ++i) {
      const std::string reference = "W-" + std::to_string(i);
      const Record record = [this](Act act) { return record_one(*store, std::move(act)); };
      const auto made = enrol(record, kCheap,
                              {.organisation = organisation,
                               .actor = "operator",
                               .reference = reference,
                               .caseworker = worker,
                               .programme = programme,
                               .starts = now},
                              now);
      const std::string known = **store->find_person(organisation, reference);
      const std::string enrolment = (*store->person(organisation, known))->enrolments.front().id;
      (void)record_one(*store, Waive{organisation, worker, enrolment, "small", "Done", now + i});
      (void)record_one(*store, AskForCall{{organisation, enrolment}, now + i});
      (void)record_one(*store,
                       PutProgramme{{programme, organisation, "Weeks", {{"small", 1 + i % 3}}}, worker, now + i});
      if (i % 2 == 0) (void)record_one(*store, Erase{organisation, worker, known, "request", "C", now + i});
    }
    done = true;
  });
  int times = 0;
  std::vector<std::string> all;
  do {
    (void)verify(*store, services.signer, {},
                 [&](const Finding& each) { all.push_back(each.place + ": " + each.what); });
    ++times;
  } while (!done);
  writing.join();
  CHECK(times > 1);
  CHECK(all == std::vector<std::string>());
}
