#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"

using namespace waymark;
using namespace waymark::test;

namespace {
bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE_METHOD(Server, "Every route of staff's sends whoever is not signed in to the sign-in page", "[server]") {
  int checked = 0;
  for (const Route& route : routes()) {
    if (route.role == Role::kAnyone || route.role == Role::kParticipant || route.role == Role::kMachine) {
      continue;
    }
    CAPTURE(route.method, route.pattern);
    std::string path(route.pattern);
    if (const std::size_t star = path.find('*'); star != std::string::npos) path.replace(star, 1, "x");
    for (const auto& [cookie, page] : {std::pair{"", "/staff/sign-in"},
                                       std::pair{"waymark-session=made-up", "/staff/sign-in?done=ended"}}) {
      const Response response =
          ask(std::string(route.method), path, {{"content-type", kForm}, {"cookie", cookie}}, "reference=X");
      CHECK(response.status == 303);
      CHECK(response.header("Location") == page);
      CHECK(response.header("WWW-Authenticate").empty());
      ++checked;
    }
  }
  CHECK(checked >= 10);
  CHECK(cases().size() == 1);
}

TEST_CASE_METHOD(Server, "A participant's token is no way into staff's pages, nor a session into the API", "[server]") {
  const std::string mine = token();
  CHECK(
      ask("GET", "/staff/today", {{"authorization", "Bearer " + mine}, {"cookie", "waymark-session=" + mine}}).status ==
      303);
  CHECK(problem_name(ask("GET", "/api/me", {{"cookie", session_cookie()}})) == "token-unknown");
}

TEST_CASE_METHOD(Server, "Signing in, and out again", "[server]") {
  const Response in = sign_in("+Worker%40Example.org+", "a+long+password");
  CHECK(in.status == 303);
  CHECK(in.header("Location") == "/staff");
  const std::string set = in.header("Set-Cookie");
  CHECK(holds(set, "; Path=/; HttpOnly; SameSite=Strict"));
  const std::string cookie = session_cookie();
  const Response page = ask("GET", "/staff/today", {{"cookie", "other=1; " + cookie}});
  CHECK(page.status == 200);
  CHECK(holds(page.body, "Signed in as<br>worker@example.org"));
  const Response out = ask("POST", "/staff/sign-out", {{"content-type", kForm}, {"cookie", cookie}},
                           "form_token=" + form_token(page.body));
  CHECK(out.status == 303);
  CHECK(ask("GET", "/staff/today", {{"cookie", cookie}}).status == 303);
}

TEST_CASE_METHOD(Server, "A session ends when nobody uses it", "[server]") {
  const std::string cookie = session_cookie();
  now += 29 * 60;
  CHECK(ask("GET", "/staff/today", {{"cookie", cookie}}).status == 200);
  now += 31 * 60;
  CHECK(ask("GET", "/staff/today", {{"cookie", cookie}}).status == 303);
}

TEST_CASE_METHOD(Server, "Wrong passwords, unknown people and pages of others' making stay out", "[server]") {
  CHECK(sign_in("worker%40example.org", "wrong").status == 401);
  CHECK(sign_in("nobody%40example.org", "a+long+password").body.find("do not belong together") != std::string::npos);
  const Response foreign = ask("POST", "/staff/sign-in", {{"content-type", kForm}},
                               "form_token=abc&email=worker%40example.org&password=a+long+password");
  CHECK(foreign.status == 403);
  CHECK(foreign.header("Location").empty());
}

TEST_CASE_METHOD(Server, "Guessed passwords lock out, for longer each time", "[server]") {
  for (int i = 0; i < 5; ++i) CHECK(sign_in("worker%40example.org", "wrong").status == 401);
  const Response locked = sign_in("worker%40example.org", "a+long+password");
  CHECK(locked.status == 429);
  CHECK(holds(locked.body, "Too many tries. Wait a minute, then try again."));
  now += 30;
  CHECK(sign_in("worker%40example.org", "wrong").status == 401);
  now += 30;
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 429);
  now += 30;
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 303);
}

TEST_CASE_METHOD(Server, "A form without this sign-in's token changes nothing", "[server]") {
  const std::string cookie = session_cookie();
  const auto post = [&](const std::string& body) {
    return ask("POST", "/staff/enrol", {{"content-type", kForm}, {"cookie", cookie}}, body);
  };
  for (const char* body : {"reference=TV-9", "reference=TV-9&form_token=made-up"}) {
    const Response refused = post(body);
    CHECK(refused.status == 403);
    CHECK(holds(refused.body, "This form is from before you signed in. Go back, load its page again, and send it once "
                              "more."));
    CHECK_FALSE(holds(refused.body, "TV-9"));  // no browser said that it is from a page of ours
  }
  CHECK(problem_name(ask("POST", "/staff/enrol", {{"content-type", "text/plain"}, {"cookie", cookie}}, "x")) ==
        "wrong-content-type");
  CHECK(cases().size() == 1);
}

TEST_CASE_METHOD(Server, "What was typed outlives a session that ended meanwhile", "[server]") {
  const std::map<std::string, std::string> ours = {{"content-type", kForm}, {"sec-fetch-site", "same-origin"}};
  const auto post = [&](const std::string& cookie, const std::string& path, const std::string& body) {
    std::map<std::string, std::string> headers = ours;
    headers["cookie"] = cookie;
    return ask("POST", path, headers, body);
  };
  const std::string typed = "reference=TV-9&display_name=%3Cb%3ESam&form_token=old";
  const std::string field = "<input type=\"hidden\" name=\"display_name\" value=\"&lt;b&gt;Sam\">";

  const Response kept = post("waymark-session=over", "/staff/enrol", typed);
  CHECK(kept.status == 403);
  CHECK(kept.header("Cache-Control") == "no-store");
  CHECK(holds(kept.body, "Nothing is saved yet. What you typed is kept on this page: leave it open."));
  CHECK(holds(kept.body, "action=\"/staff/enrol\""));
  CHECK(holds(kept.body, field));
  CHECK(form_token(kept.body).empty());

  // Signed in anew; with a password alone it is kept still.
  CHECK(holds(post(password_cookie(), "/staff/enrol", typed).body, "You were signed out"));
  const std::string cookie = session_cookie();
  const Response outdated = post(cookie, "/staff/enrol", typed);
  CHECK(outdated.status == 403);
  CHECK(holds(outdated.body, "Check what it says, and that you are the one to save it."));
  CHECK(holds(outdated.body, "<dt>Name to show</dt><dd>&lt;b&gt;Sam</dd>"));
  CHECK(holds(outdated.body, field));
  CHECK(cases().size() == 1);
  const std::string token = outdated.body.substr(outdated.body.find("action=\"/staff/enrol\""));
  CHECK(post(cookie, "/staff/enrol", "reference=TV-9&display_name=Sam&form_token=" + form_token(token)).status == 200);
  CHECK(cases().size() == 2);

  // Secrets are on no page, and another site's fields neither.
  for (const char* body : {"old=a+b+c+d&password=x&again=x", "code=123456", "secret=abc&name=x", "form_token=old"}) {
    CAPTURE(body);
    CHECK(post("waymark-session=over", "/staff/password", body).header("Location") == "/staff/sign-in?done=ended");
    CHECK(holds(post(cookie, "/staff/password", body).body, "Go back, load its page again"));
  }
  for (const char* from : {"none", "same-site", "cross-site"}) {
    CAPTURE(from);
    const Response elsewhere = ask("POST", "/staff/enrol", {{"content-type", kForm}, {"sec-fetch-site", from}}, typed);
    CHECK_FALSE(holds(elsewhere.body, "Sam"));
  }
}

TEST_CASE_METHOD(Server, "Enrolling shows a code that works, once", "[server]") {
  const std::string cookie = session_cookie();
  const std::string form = form_token(ask("GET", "/staff/enrol", {{"cookie", cookie}}).body);
  const auto post = [&](const std::string& fields) {
    return ask("POST", "/staff/enrol", {{"content-type", kForm}, {"cookie", cookie}}, fields + "&form_token=" + form);
  };
  const Response page = post("reference=+TV-9+&display_name=%3Cb%3ESam");
  REQUIRE(page.status == 200);
  const std::size_t at = page.body.find("class=\"code\">") + 13;
  CHECK(enter(page.body.substr(at, 14)).status == 200);
  CHECK(cases().back().display_name == "<b>Sam");
  const Response again = post("reference=TV-9");
  CHECK(again.status == 422);
  CHECK(holds(again.body, "Somebody is enrolled under this reference already."));
  CHECK(holds(again.body, "aria-invalid=\"true\" autofocus"));
  CHECK(holds(post("reference=").body, "Give a reference of 1 to 64 characters."));
  CHECK(cases().size() == 2);
}

TEST_CASE_METHOD(Server, "A new code from the list ends the old one", "[server]") {
  const std::string cookie = session_cookie();
  const std::string form = form_token(ask("GET", "/staff/today", {{"cookie", cookie}}).body);
  const std::string id = cases().front().participant;
  const auto post = [&](const std::string& who) {
    return ask("POST", "/staff/people/" + who + "/reissue", {{"content-type", kForm}, {"cookie", cookie}},
               "form_token=" + form);
  };
  CHECK(post("nobody").status == 404);
  const Response page = post(id);
  REQUIRE(page.status == 200);
  CHECK(problem_name(enter(code)) == "code-unknown");
  CHECK(enter(page.body.substr(page.body.find("class=\"code\">") + 13, 14)).status == 200);
}

TEST_CASE_METHOD(Server, "Today says who needs somebody, and why", "[server]") {
  const auto today = [&] { return ask("GET", "/staff/today", {{"cookie", session_cookie()}}).body; };
  CHECK(holds(today(), "Nobody is late, and nobody asked for a call."));
  now += 6 * 24 * 3600;
  CHECK(holds(today(), "due tomorrow, not opened"));
  const std::string mine = token();
  now += 6 * 24 * 3600;
  const std::string late = today();
  CHECK(holds(late, "<a href=\"/staff/people?show=late\">Late</a></dt><dd>1</dd>"));
  CHECK(holds(late, ">5 days late</span>"));
  CHECK(holds(late, "data-column=\"Programme\">One week</td>"));
  CHECK(holds(late, "data-column=\"Week\">1 of 1</td>"));
  publish_lesson();
  put(mine, evidence('1'));
  const std::string done = today();
  CHECK(holds(done, "Nobody is late, and nobody asked for a call."));
  CHECK(holds(done, "Completed a lesson this week</a></dt><dd>1</dd>"));
}

TEST_CASE_METHOD(Server, "What arrived is told as far as it is known, and no further", "[server]") {
  const auto today = [&] { return ask("GET", "/staff/today", {{"cookie", session_cookie()}}).body; };
  CHECK(holds(today(), "Nothing new."));
  const std::string mine = token();
  put(mine, evidence('1'));
  CHECK(holds(today(), "held: waits for this version of the lesson"));
  publish_lesson();
  const std::string done = today();
  CHECK(holds(done, "✓ re-derived"));
  CHECK(holds(done, "A &lt;small&gt; lesson"));
  CHECK(holds(done, "5 min · 2 of 2, all at the first try"));
  CHECK(holds(done, "as the device reported"));
  Evidence forged = evidence('2');
  forged.claim.score = 999;
  put(mine, forged);
  CHECK(holds(today(), ">rejected</span>"));
}

TEST_CASE_METHOD(Server, "Who saw the people of the day stands in the audit", "[server]") {
  (void)ask("GET", "/staff/today", {{"cookie", session_cookie()}});
  const auto rows = *store->audit(organisation, 0, 1000);
  CHECK(rows.back().act == "saw-today");
  CHECK(rows.back().actor == worker);
}

TEST_CASE_METHOD(Server, "The style sheet has the look of the lessons, in every theme", "[server]") {
  const Response sheet = ask("GET", "/staff/staff.css");
  CHECK(sheet.status == 200);
  CHECK(sheet.header("Content-Type") == "text/css; charset=utf-8");
  for (const char* part :
       {"--paper: #", "(prefers-color-scheme: dark)", "(prefers-contrast: more)", "background: var(--paper)"}) {
    CAPTURE(part);
    CHECK(holds(sheet.body, part));
  }
}

TEST_CASE_METHOD(Server, "The page to sign in says how one came there", "[server]") {
  const std::string cookie = session_cookie();
  const auto says = [&](const std::string& address, const char* words) {
    return holds(ask("GET", address).body, "role=\"status\">" + std::string(words) + "</p>");
  };
  const Response out = post(cookie, "/staff/sign-out", "");
  CHECK(out.header("Location") == "/staff/sign-in?done=signed-out");
  CHECK(says(out.header("Location"), "You are signed out."));
  const Response ended = get(cookie, "/staff/today");
  CHECK(ended.header("Location") == "/staff/sign-in?done=ended");
  CHECK(says(ended.header("Location"),
             "You were signed out. That happens after half an hour without a press, after twelve hours, or when your password "
             "or second factor is changed."));
  CHECK_FALSE(holds(ask("GET", "/staff/sign-in").body, "role=\"status\""));
}
