// Keeping and erasing: what goes, what stays, and that nothing of a person is left in any file.
#include "server/erasing.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

#include "server/chores.h"
#include "server/fixture.h"
#include "server/heads.h"
#include "server/logged.h"
#include "server/subject_access.h"
#include "server/verify.h"

using namespace waymark;
using namespace waymark::test;
using Json = nlohmann::json;

namespace {

constexpr std::int64_t kDay = 24 * 3600;

/// All bytes of a file; nothing when it is not there.
std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

struct Erasing : Server {
  Organisation house() { return store->organisations()->front(); }

  std::int64_t faults() {
    std::string told;
    const auto verified =
        verify(*store, services.signer, {}, [&](const Finding& each) { told += each.place + ": " + each.what + "\n"; });
    INFO(told);
    REQUIRE(verified);
    CHECK(told.empty());
    return verified->faults;
  }

  CaseRow case_of(const std::string& reference) {
    CaseQuery query;
    query.organisation = organisation;
    query.caseworker = worker;
    query.search = reference;
    const auto found = store->cases(query);
    return found->rows.empty() ? CaseRow{} : found->rows.front();
  }
};

}  // namespace

TEST_CASE_METHOD(Erasing, "Erasing: Nothing of the person is left in the database, its log, ours, or a new backup",
                 "[erasing]") {
  publish_lesson();
  const Logged log;
  // Others before and after, so that pages are shared, split and freed.
  for (int i = 100; i < 160; ++i) enrolled("OTHER-" + std::to_string(i));
  const std::string their_code = enrolled("Quercus-77");
  for (int i = 160; i < 220; ++i) enrolled("OTHER-" + std::to_string(i));
  const CaseRow them = case_of("Quercus-77");
  const std::string participant = them.participant;
  REQUIRE(record_one(*store, Correct{organisation, worker, participant, "Quercus-77", "Ignatius Featherstone", now}));
  const std::string token = Json::parse(enter(their_code).body)["token"];
  Evidence part = evidence('d', 1);
  part.run = "deadbeefdeadbeefdeadbeefdeadbeef";
  part.answers = {{"first", 1, std::vector<std::string>{"yes"}}};
  part.claim = {500, false};
  REQUIRE(put(token, part).status == 200);
  Evidence whole = evidence('d', 2);
  whole.run = part.run;
  const Response done = put(token, whole);
  REQUIRE(done.status == 200);
  Evidence wrong = evidence('c');
  wrong.run = "feedfacefeedfacefeedfacefeedface";
  wrong.claim.score = 3;
  REQUIRE(put(token, wrong).status == 422);
  const Json receipt = Json::parse(done.body);
  REQUIRE(record_one(*store, AskForCall{{organisation, them.enrolment.id}, now}));
  REQUIRE(record_one(*store, Waive{organisation, worker, them.enrolment.id, "other", "because of the flood", now}));
  REQUIRE(record_one(*store, PutGroup{{std::string(32, '8'), organisation, "Tuesdays", worker}, worker, now}));
  REQUIRE(record_one(*store, JoinGroup{organisation, worker, them.enrolment.id, std::string(32, '8'), now}));
  REQUIRE(record_one(*store, Hold{organisation, worker, participant, "the court in Penzance asked", false, now}));
  REQUIRE(ask("GET", "/staff/people/" + participant + "/record", {{"cookie", session_cookie()}}).status == 200);
  const std::vector<std::string> theirs = {"Quercus-77",
                                           "quercus-77",
                                           "QUERCUS-77",
                                           "Featherstone",
                                           "QUERCUSLOCATOR",
                                           sha256_hex(token),
                                           them.enrolment.id,
                                           participant,
                                           part.run,
                                           wrong.run,
                                           receipt["receipt_number"],
                                           receipt["receipt"],
                                           sha256_hex(to_json(whole)),
                                           "flood",
                                           "Penzance",
                                           R"("answer":["yes"])"};
  const std::string file = folder.path() + "/waymark.db";
  REQUIRE(record_one(*store, Reissue{organisation, worker, them.enrolment.id, {"QUERCUSLOCATOR", "hash"}, now}));
  REQUIRE(sign_heads(*store, services.signer, now));

  const auto held = erase_person(*store, house(), "operator", participant, "request", now);
  REQUIRE_FALSE(held);
  CHECK(held.error().code == "held");
  REQUIRE(record_one(*store, Hold{organisation, worker, participant, "It is over", true, now}));
  const auto certificate = erase_person(*store, house(), "operator", participant, "request", now);
  REQUIRE(certificate);
  CHECK(certificate->counted.enrolments == 1);
  CHECK(certificate->counted.completions == 1);
  CHECK(certificate->counted.audit_rows >= 8);
  REQUIRE(store->scrub());
  REQUIRE(store->back_up(folder.path() + "/backup.db"));

  CHECK(faults() == 0);
  for (const std::string& each : theirs) {
    CAPTURE(each);
    CHECK(bytes_of(file).find(each) == std::string::npos);
    CHECK(bytes_of(file + "-wal").find(each) == std::string::npos);
    CHECK(bytes_of(folder.path() + "/backup.db").find(each) == std::string::npos);
    CHECK(log.text().find(each) == std::string::npos);
    CHECK(certificate_text(*certificate).find(each) == std::string::npos);
  }
  CHECK(case_of("OTHER-100").reference == "OTHER-100");
  CHECK(bytes_of(file).find("OTHER-100") != std::string::npos);  // this is how it would be found
  CHECK(problem_name(ask("GET", "/api/me", {{"authorization", "Bearer " + token}})) == "token-unknown");
  CHECK(problem_name(enter(their_code)) == "code-unknown");
}

TEST_CASE_METHOD(Erasing, "Erasing: The certificate says how much, and the audit names it", "[erasing]") {
  const auto certificate = erase_person(*store, house(), worker, cases().front().participant, "request", now);
  REQUIRE(certificate);
  const std::string text = certificate_text(*certificate);
  CHECK(text.starts_with("Certificate of erasure "));
  CHECK(text.find("On 2026-11-22 the whole record of one person was erased, because it was asked for.") !=
        std::string::npos);
  const Json payload = Json::parse((*store->audit_end(organisation))->payload);
  CHECK(payload["certificate"] == certificate->number);
  CHECK(payload["enrolments"] == 1);
  CHECK(payload["completions"] == 0);
}

TEST_CASE_METHOD(Erasing, "Retention: Whoever was untouched for too long goes, but not who is held", "[erasing]") {
  enrolled("TV-2");
  const std::int64_t kept = house().retention_days * kDay;
  REQUIRE(record_one(*store, Hold{organisation, worker, case_of("TV-2").participant, "a court asked", false, now}));
  now += kept;
  enrolled("TV-3");
  int told = 0;
  const auto tell = [&told](const ErasureCertificate& certificate) {
    ++told;
    CHECK(certificate.why == "retention");
  };
  CHECK(keep_retention(*store, now, false, tell)->due == 0);  // to the day
  CHECK(keep_retention(*store, now + 1, true, tell)->due == 1);
  CHECK(cases().size() == 3);
  CHECK(keep_retention(*store, now + 1, false, tell)->erased == 1);
  CHECK(told == 1);
  CHECK(case_of("TV-1").reference.empty());
  CHECK(cases().size() == 2);
  CHECK(keep_retention(*store, now + 1, false, tell)->erased == 0);
  CHECK(faults() == 0);
}

TEST_CASE_METHOD(Erasing, "Retention: A run erases no more than so many, and says that there are more", "[erasing]") {
  std::vector<Act> acts;
  for (int i = 0; i < kMostErasedAtOnce + 5; ++i) {
    const std::string id = sha256_hex(std::to_string(i)).substr(0, 32);
    acts.emplace_back(Enrol{organisation,
                            worker,
                            id,
                            sha256_hex(id).substr(0, 32),
                            "R-" + std::to_string(i),
                            "",
                            {"L" + std::to_string(i), "hash"},
                            worker,
                            programme,
                            "",
                            now,
                            now});
  }
  for (const auto& outcome : store->record(acts)) REQUIRE(outcome);
  const std::int64_t later = now + (house().retention_days + 1) * kDay;
  const auto none = [](const ErasureCertificate&) {};
  const auto first = keep_retention(*store, later, false, none);
  CHECK(first->erased == kMostErasedAtOnce);
  CHECK(first->more);
  const auto second = keep_retention(*store, later, false, none);
  CHECK(second->erased == 6);
  CHECK_FALSE(second->more);
}

TEST_CASE_METHOD(Erasing,
                 "Chores: Heads are signed each hour and retention is kept each day, also after the clock went back",
                 "[erasing]") {
  Chores chores(services);
  const auto heads = [this] { return store->heads(organisation, 0, 1000)->size(); };
  const auto happens = [this] { REQUIRE(record_one(*store, Note{organisation, "operator", "saw", "{}", now})); };
  chores.look();
  CHECK(heads() == 1);
  happens();
  now += 3599;
  chores.look();
  CHECK(heads() == 1);
  now += 1;
  chores.look();
  CHECK(heads() == 2);
  happens();
  now -= 100 * kDay;
  chores.look();
  CHECK(heads() == 3);
  now += 100 * kDay;
  now += (house().retention_days + 1) * kDay;
  chores.look();
  CHECK(cases().empty());
  CHECK(faults() == 0);
}

TEST_CASE_METHOD(Erasing, "Chores: What was erased on a page leaves the database's log at the next look", "[erasing]") {
  enrolled("Quercus-77");
  const auto in_log = [this] {
    return bytes_of(folder.path() + "/waymark.db-wal").find("Quercus-77") != std::string::npos;
  };
  Chores chores(services);
  chores.look();  // with which retention is kept for today
  REQUIRE(in_log());
  const std::string path = "/staff/people/" + case_of("Quercus-77").participant + "/erase";
  REQUIRE(post(session_cookie(), path, "reference=quercus-77").status == 200);
  CHECK(in_log());
  chores.look();
  CHECK_FALSE(in_log());
  CHECK_FALSE(services.scrub_due);
  CHECK(faults() == 0);
}

TEST_CASE_METHOD(Erasing, "Subject access: One's own caseworker reads all of it, nobody else does, and it is noted",
                 "[erasing]") {
  publish_lesson();
  const std::string mine = token();
  const Response done = put(mine, evidence('1'));
  REQUIRE(done.status == 200);
  const std::string at = "/staff/people/" + cases().front().participant + "/record";
  const std::string cookie = session_cookie();

  const Response page = ask("GET", at, {{"cookie", cookie}});
  CHECK(page.status == 200);
  CHECK(page.header("Cache-Control") == "no-store");
  const auto says = [&](const std::string& words) { return page.body.find(words) != std::string::npos; };
  CHECK(says("All that is kept of TV-1"));
  CHECK(says("<a href=\"/staff/people/" + cases().front().participant + "\">Back to TV-1</a>"));
  CHECK(says("<dt>Lesson</dt><dd>A &lt;small&gt; lesson</dd>"));
  CHECK(says("<dt>Score</dt><dd>1000 of 1000</dd>"));
  CHECK(says("<dt>Recorded</dt><dd>22 Nov 2026, "));
  CHECK(says("<li>first: yes</li>"));
  CHECK(
      says("data-column=\"Who\">the participant</td><td role=\"cell\" data-column=\"What\">entered with a code</td>"));
  CHECK_FALSE(says("&quot;"));

  const Response file = ask("GET", at + ".json", {{"cookie", cookie}});
  REQUIRE(file.status == 200);
  CHECK(file.header("Content-Type") == "application/json");
  const Json record = Json::parse(file.body);
  CHECK(record["record"] == "waymark-person-1");
  CHECK(record["person"]["reference"] == "TV-1");
  CHECK(record["enrolments"][0]["programme"] == "One week");
  CHECK(record["completions"][0]["receipt"] == Json::parse(done.body)["receipt"]);
  CHECK(record["attempts"][0]["sent"][0]["answers"][0] ==
        Json::parse(R"({"answer":["yes"],"attempt":1,"question":"first"})"));
  std::vector<std::string> happened;
  for (const Json& each : record["history"]) happened.push_back(each["what"]);
  CHECK(happened == std::vector<std::string>{"enrolled", "entered", "completed", "exported-person"});

  CHECK(ask("GET", at).status == 303);
  CHECK(ask("GET", "/staff/people/" + std::string(32, '9') + "/record.json", {{"cookie", cookie}}).status == 404);
  StaffMember other;
  other.id = std::string(32, 'b');
  other.organisation = organisation;
  other.email = "other@example.org";
  other.password_hash = hash_secret(kPassword, kCheap);
  other.roles = StaffRole::kCaseworker;
  REQUIRE(record_one(*store, AddStaff{other, "operator", now}));
  REQUIRE(record_one(*store, HandOver{organisation, worker, cases().front().participant, worker, other.id, now}));
  CHECK(ask("GET", at, {{"cookie", cookie}}).status == 404);
  CHECK(ask("GET", at + ".json", {{"cookie", cookie}}).status == 404);
}
