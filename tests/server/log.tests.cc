// The log says what happened, and of nobody.
#include <catch2/catch_test_macros.hpp>

#include "http/http.h"
#include "server/fixture.h"
#include "server/logged.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE_METHOD(Server, "Log: No password, code, token, reference, name, address or answer stands in it", "[log]") {
  const Logged log;
  const std::string kReference = "REFERENCE-7";
  const std::string kName = "Marvin";
  const std::string bearer = "Bearer " + token();
  publish_lesson();
  Evidence wrong = evidence('2');
  wrong.claim.score = 1;
  (void)put(bearer.substr(7), wrong);
  for (const std::string& body : {to_json(evidence('1')), to_json(evidence('1')) + "x"})
    (void)put(bearer.substr(7), evidence('1'), body);
  (void)enter("MARKERCODE12");
  (void)enter(random_code());
  (void)sign_in("worker%40example.org", "wrong+password");
  (void)sign_in("stranger%40example.org", "wrong+password");
  std::vector<std::string> secrets = {
      "MARKER",     "example.org", "long password",   "long+password",  "wrong+password",
      "Test House", "192.0.2.1",   "203.0.113",       "TV-1",           kReference,
      kName,        code,          code.substr(0, 4), bearer.substr(7), std::string(32, '1'),
      "\"yes\""};
  for (const Route& route : routes()) {
    const std::string cookie = session_cookie();
    const std::string form = form_token(ask("GET", "/staff/enrol", {{"cookie", cookie}}).body);
    secrets.insert(secrets.end(), {form, cookie.substr(cookie.find('=') + 1)});
    std::string path(route.pattern);
    while (path.find('*') != std::string::npos) path.replace(path.find('*'), 1, "MARKERPATH");
    for (const std::string& given : {bearer, std::string("Bearer MARKERTOKEN")}) {
      for (const std::string& type : {std::string("application/json"), std::string(kForm)}) {
        (void)ask(std::string(route.method), path + "?MARKERQUERY",
                  {{"content-type", type},
                   {"authorization", given},
                   {"cookie", cookie + "; MARKERCOOKIE=1"},
                   {"user-agent", "MARKERAGENT"},
                   {"x-forwarded-for", "203.0.113.77"}},
                  type == kForm ? "form_token=" + form + "&reference=" + kReference + "&display_name=" + kName +
                                      "&email=MARKERMAIL&password=MARKERPASSWORD"
                                : R"({"code": "MARKERBODY"})");
      }
    }
  }
  (void)ask("GET", "/MARKERPATH");
  (void)ask("MARKERMETHOD", "/");
  const std::string text = log.text();
  CHECK(text.find("POST /staff/enrol 200") != std::string::npos);
  CHECK(text.find("PUT /api/runs/*/submissions/* 422") != std::string::npos);
  for (const std::string& secret : secrets) {
    CAPTURE(secret);
    CHECK(text.find(secret) == std::string::npos);
  }
}
