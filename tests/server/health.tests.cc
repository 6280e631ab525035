// What whoever watches the server is told.
#include "server/health.h"

#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/metrics.h"
#include "server/request_log.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE_METHOD(Server, "Health: It lives, and is ready while it can write", "[health]") {
  CHECK(ask("GET", "/healthz").status == 200);
  CHECK(ask("GET", "/healthz").body == "alive\n");
  const Response ready = ask("GET", "/readyz");
  CHECK(ready.status == 200);
  CHECK(ready.body == "ready\n");
  CHECK(ready.header("Cache-Control") == "no-store");
  // Nothing happened that the audit would tell of.
  const auto end = (*store->audit_end(organisation))->sequence;
  CHECK(ask("GET", "/readyz").status == 200);
  CHECK((*store->audit_end(organisation))->sequence == end);
}

TEST_CASE_METHOD(Server, "Health: Every answer has the number of its request", "[health]") {
  const std::string one = ask("GET", "/healthz").header("X-Request-Id");
  CHECK(one.size() == 16);
  CHECK(ask("GET", "/healthz").header("X-Request-Id") != one);
}

TEST_CASE_METHOD(Server, "Metrics: Routes, statuses and completions are counted, and nobody is named", "[health]") {
  publish_lesson();
  const std::string mine = token();
  REQUIRE(put(mine, evidence('1')).status == 200);
  REQUIRE(put(mine, evidence('1')).status == 200);  // again: the same completion
  REQUIRE(put(mine, evidence('2')).status == 200);  // another run of it
  (void)ask("X\"Y{evil}", "/nothing");
  const std::string text = services.metrics.text({{"waymark_connections", "gauge", "Open connections.", 3}});
  CHECK(text.find("waymark_requests_total{method=\"PUT\",route=\"/api/runs/*/submissions/*\",status=\"200\"} 3\n") !=
        std::string::npos);
  CHECK(text.find("waymark_requests_total{method=\"POST\",route=\"/api/enter\",status=\"200\"} 1\n") !=
        std::string::npos);
  CHECK(text.find("waymark_request_seconds_bucket{route=\"/api/enter\",le=\"+Inf\"} 1\n") != std::string::npos);
  CHECK(text.find("waymark_requests_total{method=\"(other)\",route=\"(site)\",status=\"405\"} 1\n") !=
        std::string::npos);
  CHECK(text.find("# TYPE waymark_connections gauge\nwaymark_connections 3\n") != std::string::npos);
  CHECK(text.find("evil") == std::string::npos);
  CHECK(text.find(std::string(32, '1')) == std::string::npos);
  CHECK(text.find("TV-1") == std::string::npos);
  CHECK(services.writer.completions() == 1);
  CHECK(services.writer.store_failures() == 0);
  CHECK(services.writer.waiting() == 0);
}

TEST_CASE("Log: A line of JSON is one object, whatever stands in it", "[health]") {
  const std::string fields = answer_fields({"GET", "/api/me", 200, 1.25, "0123456789abcdef"});
  const std::string line = json_line("2026-11-22T10:00:00Z", "info", fields);
  CHECK(line.ends_with("}\n"));
  const auto json = nlohmann::json::parse(line);
  CHECK(json["time"] == "2026-11-22T10:00:00Z");
  CHECK(json["level"] == "info");
  CHECK(json["method"] == "GET");
  CHECK(json["route"] == "/api/me");
  CHECK(json["status"] == 200);
  CHECK(json["request"] == "0123456789abcdef");
}
