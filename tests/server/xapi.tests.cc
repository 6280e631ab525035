#include "server/xapi.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "base/base64.h"
#include "server/office.h"

using namespace waymark;
using namespace waymark::test;

namespace {

using Json = nlohmann::json;

/// An organisation with a machine that reads, and the shipped test lesson.
struct Machine : Office {
  const std::string secret = "a secret of the machine's";
  std::string authorization = "Basic " + to_base64(id(45) + ":" + secret);
  std::string version = "1.0.3";

  Machine() {
    REQUIRE(
        record_one(*store, AddCredential{{id(45), organisation, "Record store", sha256_hex(secret)}, "operator", now}));
    publish_lesson();
  }

  Response read(const std::string& query = "") {
    return ask("GET", query.starts_with("/") ? query : "/xapi/statements" + query,
               {{"authorization", authorization}, {"x-experience-api-version", version}});
  }
  std::vector<Json> statements(const std::string& query = "") {
    const Response response = read(query);
    REQUIRE(response.status == 200);
    return Json::parse(response.body)["statements"].get<std::vector<Json>>();
  }

  /// `token()`'s person completes the lesson, which can be read a little later.
  void complete() {
    REQUIRE(Json::parse(put(token(), Server::evidence('1')).body)["verdict"] == "verified");
    now += 100;
  }
};

}  // namespace

TEST_CASE("A statement's id is of one verb, enrolment and lesson always the same", "[server]") {
  CHECK(statement_id(kCompletedVerb, "e", "l") == "be4c637a-a09c-5ccf-bce6-3d137ced2c95");
  const std::set<std::string> ids = {statement_id(kCompletedVerb, "e", "l"), statement_id(kPassedVerb, "e", "l"),
                                     statement_id(kCompletedVerb, "f", "l"), statement_id(kCompletedVerb, "e", "m")};
  CHECK(ids.size() == 4);
}

TEST_CASE("Times of RFC 3339", "[server]") {
  CHECK(time_of_rfc3339("1970-01-02T00:00:01Z") == 86401);
  CHECK(time_of_rfc3339("2026-11-22T00:00:00.999Z") == 1795305600);
  CHECK(time_of_rfc3339("2026-11-22T01:30:00+01:30") == 1795305600);
  CHECK(time_of_rfc3339("2026-11-21T19:00:00-05:00") == 1795305600);
  for (const char* wrong : {"", "2026-11-22", "2026-11-22T00:00:00", "2026-13-22T00:00:00Z", "2026-02-30T00:00:00Z",
                            "2026-11-22T24:00:00Z", "2026-11-22T00:00:00.Z", "2026-11-22T00:00:00+1",
                            "x026-11-22T00:00:00Z", "2026-11-22T00:00:00Zx", "2026-11-22 00:00:00Z"}) {
    CAPTURE(wrong);
    CHECK_FALSE(time_of_rfc3339(wrong));
  }
}

TEST_CASE_METHOD(Machine, "A completion is read as two statements, whole and without a name", "[server]") {
  complete();
  const Response response = read();
  REQUIRE(response.status == 200);
  CHECK(response.header("X-Experience-API-Version") == "1.0.3");
  CHECK(response.header("X-Experience-API-Consistent-Through") == "2026-11-22T00:00:40Z");
  CHECK(response.header("Content-Type") == "application/json");
  CHECK_FALSE(holds(response.body, "TV-1"));
  const Json body = Json::parse(response.body);
  CHECK(body["more"] == "");
  REQUIRE(body["statements"].size() == 2);
  const std::string enrolment = cases().front().enrolment.id;
  const Json agent = {{"objectType", "Agent"}, {"account", {{"homePage", "http://localhost"}, {"name", enrolment}}}};
  const Json authority = {{"objectType", "Agent"},
                          {"account", {{"homePage", "http://localhost"}, {"name", organisation}}}};
  const Json object = {
      {"objectType", "Activity"},
      {"id", "http://localhost/lessons/small"},
      {"definition",
       {{"type", "http://adlnet.gov/expapi/activities/lesson"}, {"name", {{"en-GB", "A <small> lesson"}}}}}};
  const auto expected = [&](std::string_view verb, const char* said, const Json& result) {
    return Json{{"id", statement_id(verb, enrolment, "small")},
                {"actor", agent},
                {"verb", {{"id", verb}, {"display", {{"en", said}}}}},
                {"object", object},
                {"result", result},
                {"timestamp", "2026-11-22T00:00:00Z"},
                {"stored", "2026-11-22T00:00:00Z"},
                {"authority", authority},
                {"version", "1.0.0"}};
  };
  CHECK(body["statements"][0] == expected("http://adlnet.gov/expapi/verbs/completed", "completed",
                                          {{"completion", true}, {"duration", "PT5M"}}));
  CHECK(body["statements"][1] == expected("http://adlnet.gov/expapi/verbs/passed", "passed",
                                          {{"success", true}, {"score", {{"scaled", 1.0}}}, {"duration", "PT5M"}}));
  CHECK(Json::parse(read().body) == body);
}

TEST_CASE("Who completed without reaching the score that a lesson asks for did not pass", "[server]") {
  Lesson lesson;
  lesson.mastery_score = 800;
  ExportRow row;
  row.completion.score = 799;
  CHECK(statements_of(row, &lesson, {}).size() == 1);
  row.completion.score = 800;
  CHECK(statements_of(row, &lesson, {}).back()["result"]["score"]["scaled"] == 0.8);
  CHECK(statements_of(row, nullptr, {}).size() == 1);
}

TEST_CASE_METHOD(Machine, "What is younger than a minute comes with the next read", "[server]") {
  complete();
  now -= 50;
  CHECK(statements().empty());
  now += 10;
  CHECK(statements().size() == 2);
}

TEST_CASE_METHOD(Machine, "Only who has the secret reads, and only their own organisation's", "[server]") {
  complete();
  for (const std::string& wrong : {std::string(), std::string("Basic "), "Basic " + to_base64(id(45)),
                                   "Basic " + to_base64(id(45) + ":wrong"), "Basic " + to_base64(id(46) + ":" + secret),
                                   "Bearer " + to_base64(id(45) + ":" + secret), std::string("Basic %%%")}) {
    CAPTURE(wrong);
    const Response refused =
        ask("GET", "/xapi/statements", {{"authorization", wrong}, {"x-experience-api-version", "1.0.3"}});
    CHECK(problem_name(refused) == "credential-unknown");
    CHECK(refused.header("WWW-Authenticate").starts_with("Basic "));
  }
  const std::string other(32, 'a');
  REQUIRE(record_one(*store, AddOrganisation{{other, "Other House"}, now}));
  REQUIRE(record_one(*store, AddCredential{{id(46), other, "Theirs", sha256_hex("theirs")}, "operator", now}));
  const std::string own = authorization;
  authorization = "Basic " + to_base64(id(46) + ":theirs");
  CHECK(statements().empty());
  authorization = own;
  REQUIRE(record_one(*store, EndCredential{organisation, "operator", id(45), now}));
  CHECK(read().status == 401);
}

TEST_CASE_METHOD(Machine, "Pages hold every statement once, whatever their size", "[server]") {
  people(23, now - 1000, "small");
  people(2, now - 900, "other");
  for (const int limit : {1, 2, 3, 7, 25, 500}) {
    CAPTURE(limit);
    std::vector<std::string> ids;
    std::string next = "/xapi/statements?limit=" + std::to_string(limit);
    int pages = 0;
    while (!next.empty()) {
      const Json body = Json::parse(read(next).body);
      CHECK(body["statements"].size() <= static_cast<std::size_t>(limit));
      for (const Json& each : body["statements"]) ids.push_back(each["id"].get<std::string>());
      next = body["more"].get<std::string>();
      ++pages;
    }
    CHECK(ids.size() == 25);  // their version is not known here, so that nobody can say whether they passed
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(pages == (25 + limit - 1) / limit);
  }
}

TEST_CASE_METHOD(Machine, "A page can end between the statements of one completion", "[server]") {
  complete();
  const Json first = Json::parse(read("?limit=1").body);
  REQUIRE(first["statements"].size() == 1);
  const Json second = Json::parse(read(first["more"].get<std::string>()).body);
  REQUIRE(second["statements"].size() == 1);
  CHECK(second["statements"][0]["verb"]["display"]["en"] == "passed");
  CHECK(second["more"] == "");
}

TEST_CASE_METHOD(Machine, "Statements are asked for by time, verb and activity", "[server]") {
  people(3, now - 1000, "small");
  people(2, now - 900, "other");
  complete();
  CHECK(statements("?since=2026-11-21T23:43:20Z").size() == 4);  // stored after that second
  CHECK(statements("?since=2026-11-21T23:43:19Z").size() == 7);
  CHECK(statements("?until=2026-11-21T23:43:20Z").size() == 3);  // and that second included
  CHECK(statements("?since=2026-11-21T23:43:20Z&until=2026-11-21T23:50:00Z").size() == 2);
  CHECK(statements("?verb=" + percent_encoded(kPassedVerb)).size() == 1);
  CHECK(statements("?verb=" + percent_encoded(kCompletedVerb) + "&limit=0&ascending=true").size() == 6);
  CHECK(statements("?activity=" + percent_encoded("http://localhost/lessons/other")).size() == 2);
  CHECK(statements("?activity=elsewhere").empty());
  const Json body = Json::parse(read("?limit=1&activity=" + percent_encoded("http://localhost/lessons/other")).body);
  CHECK(Json::parse(read(body["more"].get<std::string>()).body)["statements"].size() == 1);
}

TEST_CASE_METHOD(Machine, "What is not served is refused in words", "[server]") {
  for (const char* query : {"?agent=x", "?statementId=x", "?ascending=false", "?limit=x", "?limit=-1", "?since=today",
                            "?until=2026", "?after=x", "?after=1.x.e.l"}) {
    CAPTURE(query);
    CHECK(problem_name(read(query)) == "malformed-query");
  }
  version = "2.0.0";
  CHECK(problem_name(read()) == "xapi-version");
  version = "";
  CHECK(problem_name(read()) == "xapi-version");
}

TEST_CASE_METHOD(Machine, "Reading stands in the audit, by the machine that read", "[server]") {
  CHECK(statements().empty());
  CHECK(store->latest_audit(organisation, id(45), 0, 10)->empty());
  complete();
  (void)statements();
  const auto rows = *store->latest_audit(organisation, id(45), 0, 10);
  REQUIRE(rows.size() == 1);
  CHECK(rows.front().act == "read-statements");
  CHECK(rows.front().payload == "{\"statements\":2}");
  act_as(StaffRole::kAdministrator);
  CHECK(holds(get("/staff/admin/audit").body,
              "Machine: Record store</td><td role=\"cell\" data-column=\"What\">read completions by machine</td>"));
}
