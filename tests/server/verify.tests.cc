// What verify() finds when somebody was at the database with other tools.
#include "server/verify.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

#include "server/fixture.h"
#include "server/heads.h"
#include "server/raw_sql.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// A server with a completion, a rejected and a held run, one person erased, and two signed heads.
struct Records : Server {
  std::vector<std::string> copied;  ///< Heads as a backup has them.

  Records() {
    publish_lesson();
    const std::string mine = token();
    Evidence part = evidence('1', 1);
    part.answers.resize(1);
    part.claim = {500, false};
    REQUIRE(put(mine, part).status == 200);
    REQUIRE(put(mine, evidence('1', 2)).status == 200);
    Evidence wrong = evidence('2');
    wrong.claim.score = 1;
    REQUIRE(put(mine, wrong).status == 422);
    Evidence waiting = evidence('3');
    waiting.version = std::string(64, 'e');
    REQUIRE(put(mine, waiting).status == 202);
    enrolled("TV-2");
    const std::string other = cases().back().participant;
    REQUIRE(record_one(*store, Erase{organisation, "operator", other, "request", "C1", now}));
    sign();
    REQUIRE(ask("GET", "/staff/today", {{"cookie", session_cookie()}}).status == 200);
    sign();
  }

  void sign() {
    const auto heads = sign_heads(*store, services.signer, now);
    REQUIRE(heads);
    copied = {heads->front().signature};
  }

  std::vector<Finding> findings() {
    std::vector<Finding> found;
    REQUIRE(verify(*store, services.signer, copied, [&](const Finding& each) { found.push_back(each); }));
    return found;
  }

  void tamper(const std::string& statements) { raw_sql(folder.path() + "/waymark.db", statements); }
};

bool holds(const std::vector<Finding>& found, const std::string& words) {
  return std::any_of(found.begin(), found.end(), [&](const Finding& each) {
    return each.fault && (each.place + ": " + each.what).find(words) != std::string::npos;
  });
}

std::string told(const std::vector<Finding>& found) {
  std::string text;
  for (const Finding& each : found) text += each.place + ": " + each.what + " " + each.mend + "\n";
  return text;
}

}  // namespace

TEST_CASE_METHOD(Records, "Verify: What nobody touched holds, and is counted", "[verify]") {
  const auto verified = verify(*store, services.signer, copied, [](const Finding& each) { FAIL(each.what); });
  REQUIRE(verified);
  CHECK(verified->organisations == 1);
  CHECK(verified->audit_rows >= 8);
  CHECK(verified->erased_rows == 1);
  CHECK(verified->heads == 3);
  CHECK(verified->runs == 3);
  CHECK(verified->submissions == 4);
  CHECK(verified->completions == 1);
  CHECK(verified->faults == 0);
}

TEST_CASE_METHOD(Records, "Verify: Everything that is changed, removed or put in is found", "[verify]") {
  struct Row {
    const char* statements;
    const char* found;
  };
  const Row rows[] = {
      // The chain
      {"UPDATE audit SET at = at + 1 WHERE sequence = 2", "audit row 2: The chain does not hold here"},
      {"UPDATE audit SET actor = 'somebody' WHERE sequence = 3", "audit row 3: The chain does not hold here"},
      {"UPDATE audit SET payload = replace(payload, 'enrolment', 'Enrolment') WHERE act = 'entered'",
       "The chain does not hold here"},
      {"DELETE FROM audit WHERE sequence = 4", "audit row 5: The chain does not hold here"},
      {"DELETE FROM audit WHERE sequence = 1", "audit row 2: The chain does not hold here"},
      {"UPDATE audit SET sequence = sequence + 1 WHERE sequence = (SELECT max(sequence) FROM audit)",
       "The chain does not hold here"},
      {"INSERT INTO audit SELECT organisation, 0, at, actor, act, payload, salt, digest, previous, hash, subject "
       "FROM audit WHERE sequence = 1",
       "audit row 0: The chain does not hold here"},
      {"DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)", "its end was cut off"},
      {"DELETE FROM audit", "its end was cut off"},
      {"UPDATE audit SET payload = '', salt = '' WHERE sequence = 2",
       "audit row 2: It was emptied, and no erasure names it"},
      {"DELETE FROM organisation; DELETE FROM audit; DELETE FROM chain_head",
       "A copied head is of an organisation that is not here"},
      // Heads
      {"UPDATE chain_head SET hash = replace(hash, '0', '1')", "None of this server's keys signed it"},
      {"UPDATE chain_head SET at = at + 1", "None of this server's keys signed it"},
      {"UPDATE chain_head SET signature = substr(signature, 1, length(signature) - 1)",
       "None of this server's keys signed it"},
      // Completions
      {"DELETE FROM completion", "The completion that it tells of is gone"},
      {"UPDATE completion SET score = 999", "The completion has another score than its evidence"},
      {"UPDATE completion SET recorded = recorded - 86400", "The completion that it tells of was changed"},
      {"UPDATE completion SET version = replace(version, '0', '1')", "The completion that it tells of was changed"},
      {"UPDATE completion SET receipt_number = '0000000000000000'", "The completion that it tells of was changed"},
      {"UPDATE completion SET run = '22222222222222222222222222222222'", "The completion that it tells of was changed"},
      {"UPDATE completion SET receipt = receipt || 'A'", "None of the published keys signed its receipt"},
      {"INSERT INTO completion SELECT enrolment, 'another', organisation, version, run, score, 'N', receipt, recorded "
       "FROM completion",
       "A completion stands here that no audit row tells of"},
      {"UPDATE completion SET lesson = 'another'", "A completion stands here that no audit row tells of"},
      // Runs and submissions
      {"DELETE FROM run WHERE id = '11111111111111111111111111111111'", "is gone"},
      {"UPDATE run SET minutes = 60 WHERE id = '11111111111111111111111111111111'",
       "It says something else than its latest submission"},
      {"UPDATE run SET score = 10 WHERE id = '11111111111111111111111111111111'",
       "It says something else than its latest submission"},
      {"UPDATE run SET verdict = 0 WHERE id = '22222222222222222222222222222222'",
       "It says something else than its latest submission"},
      {"DELETE FROM submission WHERE number = 2", "The evidence that it tells of"},
      {"DELETE FROM submission WHERE run = '22222222222222222222222222222222'", "The evidence that it tells of"},
      {"DELETE FROM submission WHERE run = '33333333333333333333333333333333'", "Its latest submission is gone"},
      {"UPDATE submission SET body = replace(body, '\"yes\"', '\"no\"')", "The evidence is not what was sent"},
      {"UPDATE submission SET body_hash = replace(body_hash, '0', '1') WHERE number = 2", "is not what was recorded"},
      {"UPDATE submission SET score = 10 WHERE number = 2", "Its verdict does not fit its evidence"},
      {"INSERT INTO submission SELECT run, 3, body_hash, body, version, verdict, reason, detail, score, complete, "
       "received FROM submission WHERE run = '11111111111111111111111111111111' AND number = 2",
       "submission 3: The evidence is not what was sent"},
      // Lessons
      {"DELETE FROM lesson", "The lesson under which it was verified"},
      {"UPDATE lesson SET package = replace(package, 'Is it so?', 'Is it not?')",
       "The package is not the one that was published"},
  };
  const std::string copy = folder.path() + "/copy.db";
  REQUIRE(store->back_up(copy));
  for (const Row& row : rows) {
    CAPTURE(row.statements);
    const std::string damaged = folder.path() + "/damaged.db";
    std::filesystem::copy_file(copy, damaged);
    raw_sql(damaged, row.statements);
    {
      const auto opened = make_sqlite_store(damaged);
      REQUIRE(opened);
      std::vector<Finding> found;
      REQUIRE(verify(**opened, services.signer, copied, [&](const Finding& each) { found.push_back(each); }));
      CAPTURE(told(found));
      CHECK(holds(found, row.found));
      for (const Finding& each : found) CHECK_FALSE((each.place.empty() || each.what.empty() || each.mend.empty()));
    }
    std::filesystem::remove(damaged);
  }
}

TEST_CASE_METHOD(Records, "Verify: A chain written anew is found by heads that were copied elsewhere", "[verify]") {
  const std::vector<std::string> before = copied;
  // A whole other history, in which all links hold and which is signed with the same key.
  Server other;
  other.enrolled("TV-9");
  for (int i = 0; i < 20; ++i) {
    REQUIRE(record_one(*other.store, Note{organisation, "operator", "saw", "{}", now}));
  }
  REQUIRE(sign_heads(*other.store, services.signer, now));
  std::vector<Finding> found;
  const auto look = [&](const Finding& each) { found.push_back(each); };
  REQUIRE(verify(*other.store, services.signer, {}, look));
  CHECK(told(found).empty());
  REQUIRE(verify(*other.store, services.signer, before, look));
  CHECK(holds(found, "The chain does not hold what was signed here: it was written anew"));
  found.clear();
  REQUIRE(verify(*other.store, services.signer, {"a.b.c"}, look));
  CHECK(holds(found, "None of this server's keys signed it"));
}

TEST_CASE_METHOD(Records, "Verify: An old copy of somebody who was erased is found", "[verify]") {
  const std::int64_t last = (*store->audit_end(organisation))->sequence;
  enrolled("TV-3");
  const std::string participant = cases().back().participant;
  const AuditRow kept = store->audit(organisation, last, 1)->front();
  REQUIRE(record_one(*store, Erase{organisation, "operator", participant, "request", "C2", now}));
  CHECK(findings().empty());
  tamper("UPDATE audit SET payload = '" + kept.payload + "', salt = '" + kept.salt +
         "' WHERE sequence = " + std::to_string(kept.sequence));
  CHECK(holds(findings(), "An erasure emptied it, and it holds something again"));
}

TEST_CASE_METHOD(Records, "Verify: What today's engine finds otherwise is told, and is no fault", "[verify]") {
  // As though the engine that recorded it had rejected what today's takes.
  tamper(
      "UPDATE submission SET verdict = 2, reason = 'unfit-answer' WHERE run = '1111111111111111111111111111111' || "
      "'1' AND number = 1");
  const std::vector<Finding> found = findings();
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found.front().fault);
  CHECK(found.front().what == "Today's engine finds something else than the one that recorded it.");
  CHECK(found.front().mend.starts_with("Nothing is revoked."));
}
