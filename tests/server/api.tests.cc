#include <catch2/catch_test_macros.hpp>

#include <set>
#include <thread>

#include "records/access_code.h"
#include "server/fixture.h"
#include "server/problems.h"
#include "server/receipt.h"

using namespace waymark;
using namespace waymark::test;
using Json = nlohmann::json;

TEST_CASE_METHOD(Server, "From a code to a receipt", "[server]") {
  publish_lesson();
  const Response entered = enter(lower_case(code));
  REQUIRE(entered.status == 200);
  const Json who = Json::parse(entered.body);
  CHECK(who["organisation"] == "Test House");
  CHECK(who["lessons"] ==
        Json::parse(R"([{"id":"small","title":"A <small> lesson","version":")" + package().version + R"("}])"));
  const std::string token = who["token"];

  Evidence part = evidence('1', 1);
  part.answers.resize(1);
  part.claim = {500, false};
  CHECK(put(token, part).body == R"({"verdict":"verified","complete":false,"score":500,"recorded":"2026-11-22"})");

  const Response done = put(token, evidence('1', 2));
  CHECK(done.status == 200);
  const Json answer = Json::parse(done.body);
  CHECK(answer["verdict"] == "verified");
  CHECK(answer["complete"] == true);
  CHECK(answer["score"] == 1000);
  CHECK(answer["recorded"] == "2026-11-22");
  CHECK(answer["receipt_number"].get<std::string>().size() == 16);
  const std::string receipt = answer["receipt"];
  CHECK(receipt.size() <= 320);
  CHECK(check_receipt(services.signer, receipt)->claims.number == answer["receipt_number"]);

  now += 7 * 24 * 3600;
  CHECK(put(token, evidence('1', 2)).body == done.body);
  CHECK(Json::parse(put(token, evidence('2', 1)).body)["receipt"] == receipt);
  const Json me = Json::parse(ask("GET", "/api/me", {{"authorization", "Bearer " + token}}).body);
  CHECK(me["completions"].size() == 1);
  CHECK(me["completions"][0]["receipt"] == receipt);
}

TEST_CASE_METHOD(Server, "Who asks for a call stands on the caseworker's list until somebody called", "[server]") {
  const std::string mine = token();
  const auto asked_for_call = [&] {
    return Json::parse(ask("GET", "/api/me", {{"authorization", "Bearer " + mine}}).body)["asked_for_call"];
  };
  const auto please = [&] { return ask("PUT", "/api/call", {{"authorization", "Bearer " + mine}}, "{}"); };
  CHECK(asked_for_call() == nullptr);
  CHECK(please().body == R"({"asked_for_call":"2026-11-22"})");
  const std::int64_t first = now;
  now += 24 * 3600;
  CHECK(please().body == R"({"asked_for_call":"2026-11-22"})");
  CHECK(asked_for_call() == "2026-11-22");
  CHECK(cases().front().called == first);
  REQUIRE(record_one(*store, AnswerCall{organisation, worker, cases().front().participant, now}));
  CHECK(asked_for_call() == nullptr);
  CHECK(please().body == R"({"asked_for_call":"2026-11-23"})");
  CHECK(ask("PUT", "/api/call", {{"authorization", "Bearer x"}}, "{}").status == 401);
}

TEST_CASE_METHOD(Server, "The same evidence a hundred times at once: one row, one receipt", "[server]") {
  publish_lesson();
  const std::string mine = token();
  std::vector<std::string> answers(100);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) threads.emplace_back([&] { answer = put(mine, evidence('1')).body; });
  for (std::thread& thread : threads) thread.join();
  CHECK(std::set<std::string>(answers.begin(), answers.end()).size() == 1);
  const Person one = person(cases().front().participant);
  CHECK(one.completions.size() == 1);
  CHECK(one.runs.size() == 1);
}

TEST_CASE_METHOD(Server, "A wrong answer lowers the score, and a claim above it is rejected", "[server]") {
  publish_lesson();
  const std::string mine = token();
  Evidence wrong = evidence('1');
  wrong.answers[1].answer = std::vector<std::string>{"yes"};
  const Response refused = put(mine, wrong);
  CHECK(problem_name(refused) == "evidence-rejected");
  CHECK(Json::parse(refused.body)["reason"] == "wrong-score");
  CHECK((*store->completions({organisation, cases().front().enrolment.id})).empty());
  wrong.number = 2;
  wrong.claim.score = 500;
  CHECK(Json::parse(put(mine, wrong).body)["score"] == 500);
}

TEST_CASE_METHOD(Server, "Evidence for an unknown version is held, and verified when it is published", "[server]") {
  const std::string mine = token();
  const Response held = put(mine, evidence('1'));
  CHECK(held.status == 202);
  CHECK(Json::parse(held.body)["verdict"] == "held");
  now += 24 * 3600;
  publish_lesson();
  const Json now_decided = Json::parse(put(mine, evidence('1')).body);
  CHECK(now_decided["verdict"] == "verified");
  CHECK(now_decided["recorded"] == "2026-11-22");  // the day it came, not the day it could be checked
}

TEST_CASE_METHOD(Server, "A new code ends the old token, and sends what that could not", "[server]") {
  publish_lesson();
  const std::string old = token();
  const Record record = [this](Act act) { return record_one(*store, std::move(act)); };
  const auto enrolment = cases().front().enrolment.id;
  code = *reissue(record, kCheap, organisation, "operator", enrolment, now);
  CHECK(problem_name(put(old, evidence('1'))) == "token-unknown");
  CHECK(put(token(), evidence('1')).status == 200);
}

TEST_CASE_METHOD(Server, "Each bad input gets its own problem and changes nothing", "[server]") {
  publish_lesson();
  const std::string mine = token();
  REQUIRE(put(mine, evidence('1')).status == 200);
  Evidence other = evidence('1');
  other.minutes = 10;
  CHECK(
      put(mine, other).body ==
      R"({"type":"urn:waymark:problem:submission-differs","title":"This number was sent before with other contents","status":409,)"
      R"("detail":"What was sent first stays. Send these answers under the run's next number."})");
  const std::string json = "application/json";
  const std::string path = "/api/runs/" + std::string(32, '1') + "/submissions/1";
  const std::string bearer = "Bearer " + mine;
  CHECK(problem_name(ask("PUT", path, {{"content-type", "text/plain"}, {"authorization", bearer}}, "x")) ==
        "wrong-content-type");
  CHECK(problem_name(ask("PUT", path, {{"content-type", json}, {"authorization", bearer}}, "{\"run\":")) ==
        "malformed-evidence");
  CHECK(problem_name(ask("PUT", path, {{"content-type", json}}, "{}")) == "token-unknown");
  CHECK(problem_name(ask("PUT", path, {{"content-type", json}, {"authorization", "Bearer x"}}, "{}")) ==
        "token-unknown");
  CHECK(problem_name(ask("PUT", path, {{"content-type", json}, {"authorization", bearer}}, to_json(evidence('2')))) ==
        "malformed-evidence");
  CHECK(problem_name(ask("POST", path, {{"authorization", bearer}})) == "method-not-allowed");
  CHECK(ask("POST", path).header("Allow") == "PUT");
  CHECK(problem_name(ask("GET", "/api/lessons/" + std::string(64, 'f') + ".json")) == "lesson-unknown");
  CHECK(problem_name(ask("GET", "/api/nothing")) == "not-found");
  code = enrolled("TV-2");
  CHECK(problem_name(put(token(), evidence('1', 2))) == "run-unknown");
  CHECK(person(cases().front().participant).runs.size() == 1);
  CHECK(person(cases().back().participant).runs.empty());
}

TEST_CASE_METHOD(Server, "A code that is mistyped, unknown or not a code at all", "[server]") {
  std::string typo = code;
  typo[0] = typo[0] == '2' ? '3' : '2';
  CHECK(
      enter(typo).body ==
      R"({"type":"urn:waymark:problem:code-mistyped","title":"That does not look like a code","status":422,)"
      R"("detail":"A code has twelve characters in three groups, like ABCD-EFGH-JKMN. Check each character against your slip."})");
  CHECK(problem_name(enter(random_code())) == "code-unknown");
  CHECK(problem_name(enter("")) == "code-mistyped");
  const auto post = [&](const char* type, const char* body) {
    return ask("POST", "/api/enter", {{"content-type", type}}, body);
  };
  CHECK(problem_name(post("text/plain", "{}")) == "wrong-content-type");
  CHECK(problem_name(post("application/json", "{}")) == "malformed-request");
  CHECK(problem_name(post("application/json", "{\"code\":7}")) == "malformed-request");
  CHECK(problem_name(post("application/json; charset=utf-8", "[[[[")) == "malformed-request");
}

TEST_CASE_METHOD(Server, "Guessing slows down, and a right code is not punished for others", "[server]") {
  // The locator is right and the rest is guessed: eight are free, then it waits.
  const std::string locator = code.substr(0, 4);
  const auto guess = [&] {
    std::string eleven = locator + random_characters(7);
    std::string whole = random_code();
    while (!whole.starts_with(locator)) {
      for (const char last : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
        if (read_code(eleven + last)) whole = eleven + last;
      }
    }
    return enter(whole);
  };
  for (int i = 0; i < 8; ++i) CHECK(problem_name(guess()) == "code-unknown");
  const Response stopped = guess();
  CHECK(problem_name(stopped) == "too-many-tries");
  CHECK(stopped.header("Retry-After") == "30");
  CHECK(enter(enrolled("TV-3")).status == 200);  // another code, the same hall
  now += 31;
  CHECK(enter(code).status == 200);
}

TEST_CASE_METHOD(Server, "Every answer carries the headers that keep it safe", "[server]") {
  publish_lesson();
  const std::string lesson = "/api/lessons/" + package().version + ".json";
  for (const std::string& path :
       {std::string("/"), std::string("/api/me"), std::string("/staff"), lesson, std::string("/staff/sign-in")}) {
    CAPTURE(path);
    const Response response = ask("GET", path);
    CHECK(response.header("X-Content-Type-Options") == "nosniff");
    CHECK(response.header("Referrer-Policy") == "no-referrer");
    CHECK(response.header("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(response.header("Content-Security-Policy").find("frame-ancestors 'none'") != std::string::npos);
    CHECK(response.header("Cache-Control") == (path == lesson ? "public, max-age=31536000, immutable" : "no-store"));
  }
  CHECK(ask("GET", lesson).content() == package().json);
  CHECK(ask("GET", lesson, {{"accept-encoding", "gzip, br"}}).header("Content-Encoding") == "br");
}

TEST_CASE("Every problem has a status, a title and a way to mend it", "[server]") {
  std::set<std::string_view> names;
  for (const ProblemKind& kind : problem_kinds()) {
    CAPTURE(kind.name);
    CHECK(names.insert(kind.name).second);
    CHECK(problem(kind.name).status == kind.status);
    CHECK(problem_name(problem(kind.name)) == kind.name);
    CHECK(kind.detail.ends_with('.'));
  }
}
