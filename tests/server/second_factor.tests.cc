#include <catch2/catch_test_macros.hpp>

#include <liboath/oath.h>

#include "server/fixture.h"
#include "server/totp.h"

using namespace waymark;
using namespace waymark::test;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What an authenticator app shows for a secret.
std::string code_of(const std::string& secret, std::int64_t now) {
  char* bytes = nullptr;
  std::size_t size = 0;
  REQUIRE(oath_base32_decode(secret.data(), secret.size(), &bytes, &size) == OATH_OK);
  std::array<char, 7> code{};
  REQUIRE(oath_totp_generate(bytes, size, now, 30, 0, 6, code.data()) == OATH_OK);
  std::free(bytes);
  return code.data();
}

/// Somebody who has signed in with their password.
struct SecondStep : Server {
  std::string cookie = password_cookie();

  Response page(const std::string& path) { return ask("GET", path, {{"cookie", cookie}}); }
  Response post(const std::string& path, const std::string& fields) {
    const std::string form = form_token(page("/staff/code").body);
    return ask("POST", path, {{"content-type", kForm}, {"cookie", cookie}}, fields + "&form_token=" + form);
  }
};

/// The same, before they ever had a second factor.
struct FirstTime : SecondStep {
  FirstTime() {
    REQUIRE(record_one(*store, SetTotp{organisation, "operator", worker, "", 0, "", now}));
    cookie = password_cookie();
  }

  std::string secret() {
    const std::string body = page("/staff/code").body;
    const std::string mark = "name=\"secret\" value=\"";
    return body.substr(body.find(mark) + mark.size(), 32);
  }
  Response set_up(const std::string& secret, const std::string& typed, const std::string& password,
                  const std::string& again) {
    return post("/staff/code/new", "secret=" + secret + "&code=" + typed + "&password=" + password + "&again=" + again);
  }
};

}  // namespace

TEST_CASE_METHOD(FirstTime, "Whoever sets it up on the phone itself, which cannot scan its own screen, opens the app",
                 "[second-factor]") {
  const std::string body = page("/staff/code").body;
  CHECK(holds(body, "<a href=\"otpauth://totp/Waymark:worker%40example.org?secret="));
}

TEST_CASE_METHOD(SecondStep, "No page of staff's opens with a password alone", "[second-factor]") {
  int checked = 0;
  for (const Route& route : routes()) {
    if (!route.pattern.starts_with("/staff") || route.role == Role::kAnyone || route.role == Role::kPassword) continue;
    CAPTURE(route.method, route.pattern);
    std::string path(route.pattern);
    while (path.find('*') != std::string::npos) path.replace(path.find('*'), 1, "x");
    const Response response =
        ask(std::string(route.method), path, {{"content-type", kForm}, {"cookie", cookie}}, "form_token=x");
    CHECK(response.status == 303);
    CHECK(response.header("Location") == "/staff/code");
    CHECK(response.body.empty());
    ++checked;
  }
  CHECK(checked >= 5);
}

TEST_CASE_METHOD(SecondStep, "The right code opens them, once", "[second-factor]") {
  CHECK(holds(page("/staff/code").body, "autocomplete=\"one-time-code\" maxlength=\"200\" inputmode=\"numeric\""));
  const std::string shown = code_of(kTotpSecret, now);
  const Response in = post("/staff/code", "code=" + shown.substr(0, 3) + "+" + shown.substr(3));
  CHECK(in.status == 303);
  CHECK(in.header("Location") == "/staff");
  CHECK(page("/staff/today").status == 200);
  CHECK(page("/staff/code").header("Location") == "/staff");
  cookie = password_cookie();  // on another device, say
  const Response again = post("/staff/code", "code=" + shown);
  CHECK(again.status == 401);
  CHECK(holds(again.body, "This code does not fit. Wait for the next one"));
  CHECK(page("/staff/today").status == 303);
  now += 30;
  CHECK(post("/staff/code", "code=" + code_of(kTotpSecret, now)).status == 303);
  CHECK(page("/staff/today").status == 200);
}

TEST_CASE_METHOD(SecondStep, "Guessed codes lock out, for longer each time", "[second-factor]") {
  for (int i = 0; i < 5; ++i) CHECK(post("/staff/code", "code=000000").status == 401);
  const Response locked = post("/staff/code", "code=" + code_of(kTotpSecret, now));
  CHECK(locked.status == 429);
  CHECK(locked.header("Retry-After") == "30");
  cookie = password_cookie();  // a new sign-in does not help
  CHECK(post("/staff/code", "code=" + code_of(kTotpSecret, now)).status == 429);
  now += 30;
  CHECK(post("/staff/code", "code=" + code_of(kTotpSecret, now)).status == 303);
}

TEST_CASE_METHOD(SecondStep, "A second factor that is there cannot be replaced with a password alone",
                 "[second-factor]") {
  const std::string secret = new_totp_secret();
  const Response response = post("/staff/code/new", "secret=" + secret + "&code=" + code_of(secret, now) +
                                                        "&password=gravel+tin+moth&again=gravel+tin+moth");
  CHECK(response.status == 303);
  CHECK((*store->staff_by_email(kEmail))->totp_secret == kTotpSecret);
  CHECK(page("/staff/today").status == 303);
}

TEST_CASE_METHOD(FirstTime, "The first sign-in makes the account one's own: a second factor and a password",
                 "[second-factor]") {
  const std::string body = page("/staff/code").body;
  CHECK(holds(body, "aria-label=\"QR code for an authenticator app\""));
  const std::string mine = secret();
  CHECK(secret() != mine);  // nothing is kept before it is proved
  const Response done = set_up(mine, code_of(mine, now), "gravel+tin+moth", "gravel+tin+moth");
  REQUIRE(done.status == 303);
  CHECK(page("/staff/today").header("Location") == "/staff/sign-in?done=ended");  // the session of the old password has ended
  const std::string set = done.header("Set-Cookie");
  cookie = set.substr(0, set.find(';'));
  CHECK(page("/staff/today").status == 200);
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 401);
  CHECK(sign_in("worker%40example.org", "gravel+tin+moth").status == 303);
  const auto staff = *store->staff_by_email(kEmail);
  CHECK(staff->totp_secret == mine);
  CHECK(staff->totp_step == now / 30);  // the code that proved it is used up
}

TEST_CASE_METHOD(FirstTime, "What does not fit is said beside its field, and changes nothing", "[second-factor]") {
  const std::string mine = secret();
  const std::string good = "gravel+tin+moth";
  const struct {
    std::string code, password, again, said;
  } rows[] = {
      {"000000", good, good, "This code does not fit."},
      {code_of(mine, now), "short", "short", "A password has at least 12 characters. This one has 5."},
      {code_of(mine, now), good, "gravel+tin+mouth", "The two are not the same."},
      {code_of(mine, now), "a+long+password", "a+long+password", "This is the one until now. Choose another."},
      {code_of(mine, now), "Test+the+gravel", "Test+the+gravel", "“test” is easily guessed here"},
      {code_of(mine, now), "worker+gravel+tin", "worker+gravel+tin", "“worker” is easily guessed here"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.said);
    const Response response = set_up(mine, row.code, row.password, row.again);
    CHECK(response.status == 422);
    CHECK(holds(response.body, row.said));
    CHECK(holds(response.body, "value=\"" + mine + "\""));  // the app need not scan again
    CHECK_FALSE(holds(response.body, "gravel"));
  }
  CHECK(holds(set_up("mine", "000000", good, good).body, "This form is from before you signed in."));
  CHECK((*store->staff_by_email(kEmail))->totp_secret.empty());
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 303);
}

TEST_CASE_METHOD(Server, "A password is changed with the old one, and signs out everywhere", "[second-factor]") {
  const std::string cookie = session_cookie();
  const std::string elsewhere = session_cookie();
  const auto change = [&](const std::string& fields) {
    const std::string form = form_token(ask("GET", "/staff/password", {{"cookie", cookie}}).body);
    return ask("POST", "/staff/password", {{"content-type", kForm}, {"cookie", cookie}},
               fields + "&form_token=" + form);
  };
  CHECK(holds(change("old=wrong&password=gravel+tin+moth&again=gravel+tin+moth").body, "This is not your password."));
  CHECK(holds(change("old=a+long+password&password=short&again=short").body, "A password has at least 12 characters."));
  CHECK(ask("GET", "/staff/today", {{"cookie", elsewhere}}).status == 200);
  const Response done = change("old=a+long+password&password=gravel+tin+moth&again=gravel+tin+moth");
  CHECK(done.header("Location") == "/staff/sign-in?done=password");
  CHECK(holds(ask("GET", "/staff/sign-in?done=password").body, "Your password is changed. Sign in with it."));
  for (const std::string& ended : {cookie, elsewhere})
    CHECK(ask("GET", "/staff/today", {{"cookie", ended}}).header("Location") == "/staff/sign-in?done=ended");
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 401);
  CHECK(sign_in("worker%40example.org", "gravel+tin+moth").status == 303);
}

TEST_CASE_METHOD(Server, "Where somebody is signed in is listed, and each can be ended", "[second-factor]") {
  const std::string over = session_cookie();
  now += 13 * 3600;
  const std::string elsewhere = session_cookie();
  now += 60;
  const std::string cookie = session_cookie();
  add_staff("other", '9', StaffRole::kCaseworker, organisation);
  const std::string others = session_cookie("other");
  const auto address = [](const std::string& of) {
    return "/staff/sessions/" + Sessions::hash_of(of.substr(of.find('=') + 1)).substr(0, 32) + "/end";
  };
  const std::string page = get(cookie, "/staff/password").body;
  const auto says = [&page](const std::string& words) { return page.find(words) != std::string::npos; };
  CHECK(says("Where you are signed in"));
  CHECK(says("This is the one you use now."));
  CHECK(says("action=\"" + address(elsewhere) + "\""));
  CHECK(says("aria-label=\"End the one since 22 Nov 2026, 13:00\""));
  CHECK_FALSE(says(address(cookie)));
  CHECK_FALSE(says(address(over)));
  CHECK_FALSE(says(address(others)));
  CHECK(page.find(Sessions::hash_of(cookie.substr(cookie.find('=') + 1))) == std::string::npos);

  CHECK(post(cookie, address(others), "").status == 404);
  CHECK(post(cookie, address(over), "").status == 404);
  CHECK(get(others, "/staff/today").status == 200);
  CHECK(ask("POST", address(elsewhere), {{"content-type", kForm}, {"cookie", cookie}}).status == 403);
  CHECK(get(elsewhere, "/staff/today").status == 200);
  const Response ended = post(cookie, address(elsewhere), "");
  CHECK(ended.header("Location") == "/staff/password?done=session-ended");
  CHECK(get(cookie, ended.header("Location")).body.find("That session is ended.") != std::string::npos);
  CHECK(get(elsewhere, "/staff/today").header("Location") == "/staff/sign-in?done=ended");
  CHECK(get(cookie, "/staff/today").status == 200);
}

TEST_CASE_METHOD(SecondStep, "Every try to sign in stands in the audit, whether it succeeds or not",
                 "[second-factor]") {
  CHECK(sign_in("worker%40example.org", "wrong").status == 401);
  CHECK(sign_in("nobody%40example.org", "wrong").status == 401);
  CHECK(post("/staff/code", "code=000000").status == 401);
  CHECK(post("/staff/code", "code=" + code_of(kTotpSecret, now)).status == 303);
  std::vector<std::string> acts;
  const std::vector<AuditRow> rows = *store->audit(organisation, 0, 1000);
  for (const AuditRow& row : rows) {
    if (row.actor == worker) acts.push_back(row.act);
  }
  CHECK(acts ==
        std::vector<std::string>{"signed-in", "sign-in-refused", "second-factor-refused", "second-factor-given"});
}

TEST_CASE_METHOD(Server, "A demonstration asks for a password alone", "[second-factor]") {
  services.password_alone = true;
  CHECK(ask("GET", "/staff/today", {{"cookie", password_cookie()}}).status == 200);
}
