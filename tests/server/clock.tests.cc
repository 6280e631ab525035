// What a server does when its clock is set back.
#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/heads.h"
#include "server/receipt.h"
#include "server/verify.h"

using namespace waymark;
using namespace waymark::test;
using Json = nlohmann::json;

TEST_CASE_METHOD(Server, "Clock: Set back, receipts are dated by it, and everything verifies", "[clock]") {
  publish_lesson();
  const std::string mine = token();
  REQUIRE(sign_heads(*store, services.signer, now));
  now -= 40 * 24 * 3600;
  const Json done = Json::parse(put(mine, evidence('1')).body);
  CHECK(done["recorded"] == "2026-10-13");
  CHECK(check_receipt(services.signer, done["receipt"].get<std::string>())->claims.date == "2026-10-13");
  REQUIRE(sign_heads(*store, services.signer, now));
  const auto verified = verify(*store, services.signer, {}, [](const Finding& each) { FAIL(each.what); });
  REQUIRE(verified);
  CHECK(verified->heads == 2);
  CHECK(verified->completions == 1);
}

TEST_CASE_METHOD(Server, "Clock: Set back, no session comes to life again, and none from the future holds", "[clock]") {
  const std::string over = session_cookie();
  now += 31 * 60;
  CHECK(ask("GET", "/staff/today", {{"cookie", over}}).status == 303);
  REQUIRE(services.writer.record(Probe{}));  // what was posted before it is done
  now -= 30 * 60;
  CHECK(ask("GET", "/staff/today", {{"cookie", over}}).status == 303);
  const std::string future = session_cookie();
  CHECK(ask("GET", "/staff/today", {{"cookie", future}}).status == 200);
  now -= 24 * 3600;
  CHECK(ask("GET", "/staff/today", {{"cookie", future}}).status == 303);
}
