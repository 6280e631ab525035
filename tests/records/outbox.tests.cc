#include "records/outbox.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

#include "play/save.h"
#include "records/fake_server.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;

namespace {

constexpr std::int64_t kNow = 1000000;

Evidence evidence(const std::string& run, bool complete = true) {
  auto intents = test::finish_sample();
  if (!complete) intents.resize(8);
  return evidence_of(replay(test::sample_lesson(), intents), run, 1);
}

Outbox waiting(bool complete = true) {
  Outbox outbox;
  outbox.set_token("e1", "t1");
  outbox.put("e1", evidence(std::string(32, '1'), complete));
  return outbox;
}

const std::string kRun(32, '1');

std::string problem(const std::string& code) {
  return R"({"type":"urn:waymark:problem:)" + code + R"(","reason":"wrong-score","detail":"Words."})";
}

struct Row {
  const char* what;
  int status;
  std::string body;
  Delivery delivery;
  std::optional<std::int64_t> due;  ///< Seconds from now until it goes again; nothing: never by itself.
};

std::vector<Row> rows() {
  const std::string done =
      R"({"verdict":"verified","complete":true,"score":1000,"receipt":"jws","receipt_number":"R1","recorded":"2026-11-22T10:00:00Z"})";
  return {
      {"recorded", 200, done, Delivery::kRecorded, std::nullopt},
      {"held", 202, R"({"verdict":"held","detail":"Later."})", Delivery::kHeld, kHeldInterval},
      {"rejected", 422, problem("evidence-rejected"), Delivery::kRejected, std::nullopt},
      {"token ended", 401, problem("token-unknown"), Delivery::kWaiting, std::nullopt},
      {"number taken", 409, problem("submission-differs"), Delivery::kWaiting, 1},
      {"no answer", 0, "", Delivery::kWaiting, 1},
      {"server ill", 500, "<html>", Delivery::kWaiting, 1},
      {"server busy", 503, problem("busy"), Delivery::kWaiting, 1},
      {"too many tries", 429, problem("too-many-tries"), Delivery::kWaiting, 1},
      {"a hotel's page says fine", 200, "<html>Welcome</html>", Delivery::kWaiting, 1},
      {"a hotel's page says no", 401, "<html>Log in</html>", Delivery::kWaiting, 1},
      {"somebody else's 422", 422, "{}", Delivery::kWaiting, 1},
      {"verified, but not the completion", 200, R"({"verdict":"verified","complete":false,"score":1000})",
       Delivery::kHeld, kHeldInterval},
  };
}

std::map<std::string, std::string> stored(Outbox& outbox, std::map<std::string, std::string> before = {}) {
  for (auto& [key, value] : outbox.take_changes()) {
    if (value)
      before[key] = *value;
    else
      before.erase(key);
  }
  return before;
}

}  // namespace

TEST_CASE("each answer means one thing") {
  for (const Row& row : rows()) {
    INFO(row.what);
    Outbox outbox = waiting();
    const auto sent = outbox.next(kNow);
    REQUIRE(sent.has_value());
    outbox.answered(*sent, row.status, row.body, kNow, 0);
    CHECK(outbox.find(kRun)->delivery == row.delivery);
    CHECK(outbox.next(kNow).has_value() == false);
    if (row.due) {
      CHECK_FALSE(outbox.next(kNow + *row.due - 1).has_value());
      CHECK(outbox.next(kNow + *row.due).has_value());
    } else {
      CHECK_FALSE(outbox.due().has_value());
    }
    // And it is the same after a restart, but that it is tried at once.
    const Outbox again(stored(outbox));
    CHECK(again.find(kRun)->delivery == row.delivery);
    CHECK(again.next(kNow).has_value() == row.due.has_value());
  }
}

TEST_CASE("a part of a run is acknowledged and no more is said of it") {
  Outbox outbox = waiting(false);
  outbox.answered(*outbox.next(kNow), 200, R"({"verdict":"verified","complete":false,"score":200})", kNow, 0);
  CHECK(outbox.find(kRun)->delivery == Delivery::kAcknowledged);
  CHECK(outbox.empty());
  outbox.put("e1", evidence(kRun));
  CHECK(outbox.next(kNow)->number == 2);
}

TEST_CASE("only the newest evidence waits and a number's bytes never change") {
  Outbox outbox = waiting(false);
  const auto first = outbox.next(kNow);
  outbox.put("e1", evidence(kRun));
  const auto second = outbox.next(kNow);
  CHECK(first->number == 1);
  CHECK(second->number == 2);
  CHECK(evidence_of_json(second->body)->number == 2);
  SECTION("an answer to the older one settles nothing") {
    outbox.answered(*first, 200, R"({"verdict":"verified","complete":false,"score":200})", kNow, 0);
    CHECK(outbox.next(kNow)->body == second->body);
  }
  SECTION("a refusal of the older one neither") {
    outbox.answered(*first, 422, problem("evidence-rejected"), kNow, 0);
    CHECK(outbox.next(kNow)->body == second->body);
  }
}

TEST_CASE("a number that was taken is left, with the same answers") {
  Outbox outbox = waiting();
  const auto sent = outbox.next(kNow);
  outbox.answered(*sent, 409, problem("submission-differs"), kNow, 0);
  const auto again = outbox.next(kNow + 1);
  CHECK(again->number == 2);
  auto before = evidence_of_json(sent->body);
  before->number = 2;
  CHECK(evidence_of_json(again->body).value() == before.value());
}

TEST_CASE("a new token of the same enrolment sends what the old one could not") {
  Outbox outbox = waiting();
  const auto sent = outbox.next(kNow);
  outbox.answered(*sent, 401, problem("token-unknown"), kNow, 0);
  CHECK(outbox.token_ended("e1"));
  CHECK(Outbox(stored(outbox)).token_ended("e1"));
  outbox.set_token("e2", "t2");
  CHECK_FALSE(outbox.next(kNow).has_value());
  outbox.set_token("e1", "t3");
  CHECK(outbox.next(kNow)->token == "t3");
  CHECK(outbox.next(kNow)->body == sent->body);
  outbox.answered(*sent, 401, problem("token-unknown"), kNow, 0);  // late, about the old token
  CHECK(outbox.next(kNow).has_value());
}

TEST_CASE("tokens are dropped when nothing needs them") {
  Outbox outbox = waiting();
  outbox.set_token("e2", "t2");
  outbox.drop_spent_tokens("e2");
  CHECK(outbox.next(kNow)->token == "t1");
  outbox.answered(*outbox.next(kNow), 422, problem("evidence-rejected"), kNow, 0);
  outbox.drop_spent_tokens("e2");
  const auto kept = stored(outbox);
  CHECK_FALSE(kept.contains("token/e1"));
  CHECK(kept.contains("token/e2"));
}

TEST_CASE("waiting doubles up to five minutes and never falls to nothing") {
  CHECK(back_off(1, 0) == 1);
  CHECK(back_off(2, 0) == 2);
  CHECK(back_off(8, 0) == 128);
  CHECK(back_off(9, 0) == 300);
  CHECK(back_off(1000000, 999) == 300);
  for (int tries = 1; tries < 40; ++tries) {
    for (int jitter = 0; jitter < 1000; jitter += 37) {
      CHECK(back_off(tries, jitter) >= back_off(tries, 0));
      CHECK(back_off(tries, jitter) <= 300);
    }
  }
}

TEST_CASE("a clock that was set back makes nothing wait") {
  Outbox outbox = waiting();
  outbox.answered(*outbox.next(kNow), 0, "", kNow, 0);
  CHECK(outbox.next(kNow - 86400).has_value());
}

TEST_CASE("a completion goes before all else, and alone where that is asked for") {
  Outbox outbox;
  outbox.set_token("e1", "t1");
  outbox.put("e1", evidence(std::string(32, '0'), false));
  CHECK_FALSE(outbox.next(kNow, true).has_value());
  outbox.put("e1", evidence(kRun));
  CHECK(outbox.next(kNow)->run == kRun);
  CHECK(outbox.next(kNow, true)->run == kRun);
}

TEST_CASE("a call that was asked for is sent until the server has it, once") {
  Outbox outbox;
  outbox.set_token("e1", "t1");
  CHECK(outbox.call("e1") == nullptr);
  outbox.ask_for_call("e1");
  outbox.ask_for_call("e1");
  outbox.drop_spent_tokens("e2");  // somebody else came to this device meanwhile
  const auto sent = outbox.next(kNow, true);
  REQUIRE(sent);
  CHECK(sent->path == "/api/call");
  CHECK(sent->token == "t1");
  const Row unsent[] = {{"no answer", 0, "", {}, {}},
                        {"a hotel's page", 200, "<html>Welcome</html>", {}, {}},
                        {"another answer", 200, "{}", {}, {}},
                        {"server busy", 503, problem("busy"), {}, {}}};
  for (const Row& row : unsent) {
    INFO(row.what);
    outbox.answered(*sent, row.status, row.body, kNow, 0);
    CHECK(outbox.call("e1")->delivery == Delivery::kWaiting);
    CHECK_FALSE(outbox.next(kNow).has_value());
    outbox.hurry();
    CHECK(outbox.next(kNow).has_value());
  }
  outbox = Outbox(stored(outbox));
  CHECK(outbox.waiting().size() == 1);
  outbox.learn_call("e1", "");  // the server has none, since this one is not sent yet
  outbox.answered(*outbox.next(kNow), 200, R"({"asked_for_call":"2026-11-22"})", kNow, 0);
  CHECK(outbox.empty());
  outbox.ask_for_call("e1");
  CHECK(outbox.empty());
  const auto kept = stored(outbox);
  outbox = Outbox(kept);
  CHECK(outbox.call("e1")->date == "2026-11-22");
  CHECK(outbox.recorded("e1", "sample") == nullptr);
}

TEST_CASE("what the server knows of calls is known here, from whichever device they were asked") {
  Outbox outbox;
  outbox.learn_call("e1", "2026-11-22");
  CHECK(Outbox(stored(outbox)).call("e1")->date == "2026-11-22");
  outbox.learn_call("e1", "");  // somebody called
  CHECK(outbox.call("e1") == nullptr);
  CHECK(outbox.take_changes() == std::vector<Outbox::KeyChange>{{"record/call-e1", std::nullopt}});
  outbox.ask_for_call("e1");
  CHECK(outbox.call("e1")->delivery == Delivery::kWaiting);
}

TEST_CASE("what is recorded stays so") {
  Outbox outbox = waiting();
  outbox.answered(*outbox.next(kNow), 200, rows().front().body, kNow, 0);
  outbox.put("e1", evidence(kRun, false));
  CHECK(outbox.find(kRun)->delivery == Delivery::kRecorded);
  CHECK(outbox.recorded("e1", "sample")->receipt_number == "R1");
  CHECK(outbox.recorded("e1", "sample")->date == "2026-11-22");
  CHECK(outbox.recorded("e2", "sample") == nullptr);
  const auto kept = stored(outbox);
  CHECK_FALSE(kept.contains("outbox/" + kRun));
  CHECK(Outbox(kept).recorded("e1", "sample")->receipt == "jws");
}

TEST_CASE("whatever gets lost, one completion is recorded and nothing waits in the end") {
  const unsigned seed = GENERATE(range(0U, 400U));
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto chance = [&](unsigned one_in) { return random() % one_in == 0; };
  test::FakeServer server(test::sample_lesson());
  const std::string code = server.give_code("e1");
  std::map<std::string, std::string> kept;
  Outbox outbox;
  const auto enter = [&] { outbox.set_token("e1", text_in(*object_of(server.enter(code).body), "token")); };
  enter();
  std::int64_t now = kNow;
  std::size_t played = 0;
  std::optional<Sending> late;
  for (int turn = 0; turn < 400; ++turn) {
    server.knows_lesson = turn > 300 || !chance(5);
    if (chance(3) && played < 5) {
      auto intents = test::finish_sample();
      const std::size_t steps[] = {4, 8, 11, 14, intents.size()};
      intents.resize(steps[played++]);
      outbox.put("e1", evidence_of(replay(test::sample_lesson(), intents), kRun, 1));
    }
    kept = stored(outbox, kept);
    if (chance(10)) outbox = Outbox(kept);  // killed
    if (chance(30)) server.end_tokens();
    if (outbox.token_ended("e1") && chance(3)) enter();
    if (late && chance(2)) {  // a repeat arrives long after
      server.submit(late->token, late->body);
      late.reset();
    }
    if (const auto sending = outbox.next(now)) {
      if (chance(4)) late = sending;
      test::FakeServer::Answer answer;
      if (!chance(4)) answer = server.submit(sending->token, sending->body);
      if (chance(4)) answer = {};
      if (chance(8)) {  // killed with the request under way
        outbox = Outbox(kept);
      } else {
        outbox.answered(*sending, answer.status, answer.body, now, static_cast<int>(random() % 1000));
      }
    }
    now += chance(4) ? kHeldInterval : static_cast<int>(random() % 60);
  }
  server.knows_lesson = true;
  for (int turn = 0; turn < 20; ++turn) {
    if (outbox.token_ended("e1")) enter();
    now += kHeldInterval;
    const auto sending = outbox.next(now);
    if (!sending) continue;
    const auto answer = server.submit(sending->token, sending->body);
    outbox.answered(*sending, answer.status, answer.body, now, 0);
  }
  CHECK(played == 5);
  CHECK(server.completions_written() == 1);
  CHECK(outbox.empty());
  CHECK(outbox.recorded("e1", "sample") != nullptr);
}
