// What every answer carries, whichever route gives it and whatever it says.
#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/safe_headers.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool is_page(const Response& response) {
  return response.header("Content-Type").starts_with("text/html");
}

void check_headers(const Response& response, bool secure) {
  CAPTURE(response.status, response.header("Content-Type"));
  const std::string policy = response.header("Content-Security-Policy");
  CHECK(holds(policy, "default-src"));
  CHECK(holds(policy, "base-uri 'none'"));
  CHECK(holds(policy, "frame-ancestors 'none'"));
  CHECK(holds(policy, "form-action"));
  CHECK_FALSE(holds(policy, "unsafe-inline"));
  CHECK_FALSE(holds(policy, "'unsafe-eval'"));
  CHECK_FALSE(holds(policy, "http:"));
  CHECK(response.header("X-Content-Type-Options") == "nosniff");
  CHECK(response.header("Referrer-Policy") == "no-referrer");
  CHECK(holds(response.header("Permissions-Policy"), "camera=()"));
  CHECK(response.header("Cross-Origin-Opener-Policy") == "same-origin");
  CHECK(response.header("Cross-Origin-Resource-Policy") == "same-origin");
  CHECK(response.header("Strict-Transport-Security") == (secure ? "max-age=31536000; includeSubDomains" : ""));
  CHECK(response.header("Server").empty());
  CHECK(response.header("Access-Control-Allow-Origin").empty());
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie") {
      CHECK(holds(value, "; Path=/; HttpOnly; SameSite=Strict"));
      CHECK(value.starts_with("__Host-") == secure);
      CHECK(holds(value, "; Secure") == secure);
      CHECK_FALSE(holds(value, "Domain"));
    }
  }
}

/// All that the table of routes answers: to nobody, to a participant, to staff; rightly asked and wrongly.
void walk(Server& server, bool secure) {
  server.publish_lesson();
  const std::string bearer = "Bearer " + server.token();
  int checked = 0;
  for (const Route& route : routes()) {
    const std::string cookie = server.session_cookie();
    const std::string form = Server::form_token(server.ask("GET", "/staff/enrol", {{"cookie", cookie}}).body);
    std::string path(route.pattern);
    while (path.find('*') != std::string::npos) path.replace(path.find('*'), 1, "x");
    for (const std::string& method : {std::string(route.method), std::string("HEAD"), std::string("DELETE")}) {
      for (const char* type : {"application/json", Server::kForm, "text/plain"}) {
        for (const std::string& who : {std::string(), cookie}) {
          CAPTURE(method, path, type, who);
          const Response response = server.ask(
              method, path, {{"content-type", type}, {"authorization", bearer}, {"cookie", who}}, "form_token=" + form);
          check_headers(response, secure);
          const bool is_public = route.pattern == "/.well-known/jwks.json" || route.pattern.ends_with(".css");
          if (!is_public) CHECK(response.header("Cache-Control") == "no-store");
          if (is_page(response)) CHECK_FALSE(holds(response.header("Content-Security-Policy"), "script-src"));
          ++checked;
        }
      }
    }
  }
  CHECK(checked >= 200);
  for (const char* path : {"/", "/nothing", "/staff/nothing", "/api/nothing", "/%00", "/../x", ""}) {
    CAPTURE(path);
    check_headers(server.ask("GET", path), secure);
    check_headers(server.ask("POST", path), secure);
  }
  for (const int status : {400, 413, 431}) check_headers(refuse(server.services, status), secure);
}

}  // namespace

TEST_CASE("Headers: Every answer of every route is safe", "[headers]") {
  Server server;
  walk(server, false);
}

TEST_CASE("Headers: The same over https, where cookies are bound to this very host", "[headers]") {
  Server server;
  server.services.address = "https://lessons.example.org";
  walk(server, true);
}

TEST_CASE("Headers: The site's pages allow what stands in them by its hash, and nothing else", "[headers]") {
  const Folder folder;
  folder.write("index.html",
               "<style>a{}</style><style id=\"b\" media=\"not all\">b{}</style><script>run()</script>"
               "<script async src=\"player.js\"></script>");
  folder.write("index.html.br", "compressed");
  folder.write("player.js", "'<script>'");
  Server server;
  server.services.site = *Site::load(folder.path());
  for (const char* encodings : {"", "br"}) {
    const Response page = server.ask("GET", "/", {{"accept-encoding", encodings}});
    check_headers(page, false);
    CHECK(holds(page.header("Content-Security-Policy"),
                "; script-src 'self' 'wasm-unsafe-eval' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='; "
                "style-src 'self' "
                "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' "
                "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; img-src"));
  }
  const Response script = server.ask("GET", "/player.js");
  check_headers(script, false);
  CHECK(holds(script.header("Content-Security-Policy"), "; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "));
}

TEST_CASE_METHOD(Server, "What another site's page makes a browser ask changes nothing", "[headers]") {
  const std::string cookie = session_cookie();
  const std::string form = form_token(ask("GET", "/staff/enrol", {{"cookie", cookie}}).body);
  const auto enrol = [&](const std::string& reference, std::map<std::string, std::string> headers) {
    headers.insert({{"content-type", kForm}, {"cookie", cookie}, {"host", "127.0.0.1:8080"}});
    return ask("POST", "/staff/enrol", std::move(headers), "reference=" + reference + "&form_token=" + form);
  };
  using Headers = std::map<std::string, std::string>;
  for (const Headers& headers :
       {Headers{{"sec-fetch-site", "cross-site"}}, Headers{{"sec-fetch-site", "same-site"}},
        Headers{{"origin", "https://elsewhere.example"}}, Headers{{"origin", "http://127.0.0.1:9000"}}}) {
    CHECK(problem_name(enrol("OTHER", headers)) == "foreign-site");
  }
  CHECK(cases().size() == 1);
  int number = 0;
  for (const Headers& headers :
       {Headers{}, Headers{{"sec-fetch-site", "same-origin"}, {"origin", "null"}}, Headers{{"sec-fetch-site", "none"}},
        Headers{{"origin", "null"}}, Headers{{"origin", "http://localhost"}},
        Headers{{"origin", "http://127.0.0.1:8080"}}}) {
    CHECK(enrol("OWN-" + std::to_string(++number), headers).status == 200);
  }
}

TEST_CASE_METHOD(Server, "A link from an e-mail leads on, once it is pressed here", "[headers]") {
  // SameSite=Strict: the browser keeps the cookie back when it comes from elsewhere.
  const Response page = ask("GET", "/staff/enrol?a=%22%3E", {{"sec-fetch-site", "cross-site"}});
  CHECK(page.status == 200);
  CHECK(holds(page.body, "href=\"/staff/enrol?a=%22%3E\">Go on</a>"));
  CHECK(ask("GET", "/staff/enrol", {{"sec-fetch-site", "same-origin"}}).status == 303);
}
