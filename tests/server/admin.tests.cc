// The administrator's pages.

#include <catch2/catch_test_macros.hpp>

#include "server/office.h"

using namespace waymark;
using namespace waymark::test;

namespace {

struct Administration : Office {
  StaffMember administrator = act_as(StaffRole::kAdministrator);

  StaffMember member(const std::string& id) {
    const auto all = *store->staff(organisation);
    for (const StaffMember& each : all) {
      if (each.id == id) return each;
    }
    return {};
  }
  std::string shown_password(const Response& page) {
    const std::string mark = "class=\"code\">";
    const std::size_t at = page.body.find(mark);
    REQUIRE(at != std::string::npos);
    return page.body.substr(at + mark.size(), page.body.find('<', at) - at - mark.size());
  }
  std::string staff_path(const StaffMember& who) { return "/staff/admin/staff/" + who.id; }
};

/// A cell of a table.
std::string cell(const std::string& column, const std::string& words) {
  return "<td role=\"cell\" data-column=\"" + column + "\">" + words + "</td>";
}

}  // namespace

TEST_CASE_METHOD(Administration, "An administrator begins at the list of staff", "[server]") {
  CHECK(get("/staff").header("Location") == "/staff/admin");
  const Response page = get("/staff/admin");
  REQUIRE(page.status == 200);
  CHECK(holds(page.body, "worker@example.org</a></th>" + cell("Roles", "Caseworker") + cell("Second factor", "set up") +
                             cell("Here", "since 22 November 2026")));
  CHECK(get("/staff/today").status == 403);
  CHECK(get("/staff/figures").status == 403);
}

TEST_CASE_METHOD(Administration, "Somebody new gets a password that is shown once, and comes in with it", "[server]") {
  const Response page = post("/staff/admin/staff/new", "email=+Sam%40Example.org&name=Sam+%3Cb%3E&manager=yes");
  REQUIRE(page.status == 200);
  const std::string password = shown_password(page);
  CHECK(password.size() == 19);
  CHECK(sign_in("sam%40example.org", password).header("Location") == "/staff");
  const std::string list = get("/staff/admin").body;
  CHECK(holds(list, "Sam &lt;b&gt;</a><span class=\"small\">sam@example.org</span></th>" + cell("Roles", "Manager")));
  CHECK_FALSE(holds(list, password));
}

TEST_CASE_METHOD(Administration, "What is wrong about somebody new is said, and how to mend it", "[server]") {
  const auto add = [&](const std::string& fields) {
    const Response page = post("/staff/admin/staff/new", fields);
    CHECK(page.status == 422);
    return page.body;
  };
  CHECK(holds(add("email=sam&manager=yes"), "Give an address such as jo@example.org."));
  CHECK(holds(add("email=sam%40example.org"), "Tick at least one role."));
  CHECK(holds(add("email=worker%40example.org&manager=yes"), "Somebody signs in with this address already."));
  CHECK(holds(add("email=s%40e.org&manager=yes&name=" + std::string(65, 'x')), "at most 64 characters"));
  CHECK(store->staff(organisation)->size() == 2);
}

TEST_CASE_METHOD(Administration, "Roles and names change", "[server]") {
  const StaffMember sam = hire(StaffRole::kManager);
  CHECK(post(staff_path(sam), "name=Sam&manager=yes&facilitator=yes").header("Location") ==
        staff_path(sam) + "?said=saved");
  CHECK(member(sam.id).name == "Sam");
  CHECK(member(sam.id).roles == StaffRoles(StaffRole::kManager).with(StaffRole::kFacilitator));
  const Response page = get(staff_path(sam) + "?said=saved");
  CHECK(holds(page.body, "role=\"alert\">Saved.</p>"));
  CHECK(holds(page.body, "<input type=\"checkbox\" id=\"manager\" name=\"manager\" value=\"yes\" checked"));
  CHECK(post(staff_path(sam), "name=Sam").status == 422);
}

TEST_CASE_METHOD(Administration, "The last administrator stays one", "[server]") {
  const Response ended = post(staff_path(administrator) + "/end");
  CHECK(ended.status == 422);
  CHECK(holds(ended.body, "There is no other administrator, and somebody must be one. Make somebody else one first."));
  CHECK(post(staff_path(administrator), "name=&manager=yes").status == 422);
  hire(StaffRole::kAdministrator);
  CHECK(post(staff_path(administrator), "name=&manager=yes").status == 303);
  CHECK(get("/staff/admin").status == 403);
}

TEST_CASE_METHOD(Administration, "One's own page speaks to oneself", "[server]") {
  const std::string mine = get(staff_path(administrator)).body;
  CHECK(holds(mine, "<h2>You leave</h2><p>You are signed out and cannot come in again, unless another administrator lets "
                    "you. What you did stays in the audit.</p>"));
  CHECK(holds(mine, "<a href=\"/staff/password\">Change your password</a>"));
  CHECK_FALSE(holds(mine, "Make a new password"));
  CHECK_FALSE(holds(mine, "They "));
  const std::string theirs = get(staff_path(member(worker))).body;
  CHECK(holds(theirs, "<h2>They leave</h2>"));
  CHECK(holds(theirs, "Make a new password"));
  CHECK_FALSE(holds(theirs, "You leave"));
}

TEST_CASE_METHOD(Administration, "Whoever leaves is signed out, and can be let back in", "[server]") {
  const StaffMember sam = hire(StaffRole::kManager);
  const std::string secret = *services.sessions.begin(sam, now);
  CHECK(post(staff_path(sam) + "/end").status == 303);
  CHECK_FALSE(*services.sessions.find(secret, now));
  CHECK(holds(get("/staff/admin").body, "left 22 November 2026"));
  CHECK(post(staff_path(sam) + "/back").status == 303);
  CHECK(member(sam.id).ended == 0);
}

TEST_CASE_METHOD(Administration, "Cases go over before a caseworker leaves", "[server]") {
  const StaffMember caseworker = member(worker);
  for (const char* what : {"/end", ""}) {
    const Response refused = post(staff_path(caseworker) + what, "manager=yes");
    CHECK(refused.status == 422);
    CHECK(holds(refused.body, "There are still open cases, which nobody would see. Hand them over first."));
  }
  CHECK(holds(get(staff_path(caseworker)).body, "There is no other caseworker who could take them."));
  const StaffMember manager = hire(StaffRole::kManager);
  CHECK(post(staff_path(caseworker) + "/hand-over", "to=" + manager.id).status == 422);
  CHECK(post(staff_path(caseworker) + "/hand-over", "to=" + worker).status == 422);
  const StaffMember sam = hire(StaffRole::kCaseworker);
  CHECK(post(staff_path(caseworker) + "/hand-over", "to=" + sam.id).status == 303);
  CHECK(cases().empty());
  CHECK(post(staff_path(caseworker) + "/end").status == 303);
}

TEST_CASE_METHOD(Administration, "A new password ends the old one and signs them out", "[server]") {
  const std::string cookie = session_cookie();
  const Response page = post(staff_path(member(worker)) + "/password");
  REQUIRE(page.status == 200);
  CHECK(ask("GET", "/staff/today", {{"cookie", cookie}}).status == 303);
  CHECK(sign_in("worker%40example.org", "a+long+password").status == 401);
  CHECK(sign_in("worker%40example.org", shown_password(page)).status == 303);
}

TEST_CASE_METHOD(Administration, "A lost second factor is removed", "[server]") {
  const std::string path = staff_path(member(worker));
  const std::string page = get(path).body;
  CHECK(holds(page, "Remove the second factor"));
  CHECK_FALSE(holds(page, kTotpSecret));
  CHECK(post(path + "/second-factor").status == 303);
  CHECK(member(worker).totp_secret.empty());
  CHECK_FALSE(holds(get(path).body, "Remove the second factor"));
}

TEST_CASE_METHOD(Administration, "Another organisation's staff, programmes and machines are not there", "[server]") {
  const std::string other(32, 'a');
  REQUIRE(record_one(*store, AddOrganisation{{other, "Other House"}, now}));
  const StaffMember theirs = hire(StaffRole::kCaseworker, "theirs@example.org", other);
  REQUIRE(record_one(*store, PutProgramme{{id(44), other, "Theirs", {}}, "operator", now}));
  REQUIRE(record_one(*store, AddCredential{{id(45), other, "Theirs", "hash"}, "operator", now}));
  CHECK(get(staff_path(theirs)).status == 404);
  for (const char* what : {"", "/password", "/second-factor", "/hand-over", "/end", "/back"}) {
    CAPTURE(what);
    CHECK(post(staff_path(theirs) + what, "name=X&manager=yes").status == 404);
  }
  CHECK(post(staff_path(member(worker)) + "/hand-over", "to=" + theirs.id).status == 404);
  CHECK(get("/staff/admin/programmes/" + id(44)).status == 404);
  CHECK(post("/staff/admin/programmes/" + id(44), "name=Ours").status == 404);
  CHECK(post("/staff/admin/machines/" + id(45) + "/end").status == 404);
  for (const char* page : {"", "/programmes", "/settings", "/audit"}) {
    CHECK_FALSE(holds(get(std::string("/staff/admin") + page).body, "heirs"));
  }
}

TEST_CASE_METHOD(Administration, "A programme's lessons and weeks change, and due dates follow", "[server]") {
  publish_lesson();
  CHECK(holds(get("/staff/admin/programmes").body,
              "One week</a></th>" + cell("Lessons", "1") + cell("Weeks", "1") + cell("Enrolling", "open")));
  const std::string path = "/staff/admin/programmes/" + programme;
  CHECK(holds(get(path).body, "<input id=\"week-small\" name=\"week-small\" value=\"1\" type=\"number\""));
  const std::int64_t due = cases().front().due;
  CHECK(post(path, "name=Three+weeks&week-small=3&closed=yes").status == 303);
  const Programme changed = store->programmes(organisation)->front();
  CHECK(changed.name == "Three weeks");
  CHECK(changed.lessons == std::vector<ProgrammeLesson>{{"small", 3}});
  CHECK(changed.closed);
  CHECK(cases().front().due == due + 2 * kWeekSeconds);
}

TEST_CASE_METHOD(Administration, "A new programme is as it was typed, or it is said what is wrong", "[server]") {
  publish_lesson();
  const auto put = [&](const std::string& fields) { return post("/staff/admin/programmes/new", fields); };
  CHECK(holds(put("name=&week-small=1").body, "Give a name of 1 to 64 characters."));
  for (const char* week : {"0", "53", "x", "1.5"}) {
    const Response page = put(std::string("name=New&week-small=") + week);
    CHECK(page.status == 422);
    CHECK(holds(page.body, "A week is a number from 1 to 52, or empty."));
    CHECK(holds(page.body, std::string("value=\"") + week + "\""));
  }
  CHECK(put("name=New&week-unknown=1").status == 422);
  CHECK(put("name=New&week-small=2").status == 303);
  CHECK(put("name=Empty&week-small=").status == 303);
  CHECK(store->programmes(organisation)->size() == 3);
}

TEST_CASE_METHOD(Administration, "Settings say in words what they mean", "[server]") {
  CHECK(holds(get("/staff/admin/settings").body, "Now: 1096 days, which is about 3 years."));
  const Response wrong = post("/staff/admin/settings", "name=&retention=7");
  CHECK(wrong.status == 422);
  CHECK(holds(wrong.body, "Give a name of 1 to 64 characters."));
  CHECK(holds(wrong.body, "Give a number of days from 30 to 36525."));
  CHECK(post("/staff/admin/settings", "name=New+House&retention=365").status == 303);
  const Organisation changed = store->organisations()->front();
  CHECK(changed.name == "New House");
  CHECK(changed.retention_days == 365);
  CHECK(holds(get("/staff/admin/settings?said=saved").body, "365 days, which is about 12 months."));
}

TEST_CASE_METHOD(Administration, "A machine's secret is shown once and kept as a hash", "[server]") {
  CHECK(post("/staff/admin/machines", "machine=").status == 422);
  const Response page = post("/staff/admin/machines", "machine=Record+store");
  REQUIRE(page.status == 200);
  const Credential made = store->credentials(organisation)->front();
  const std::string mark = "Secret, or password</dt><dd>";
  const std::string secret = page.body.substr(page.body.find(mark) + mark.size(), 43);
  CHECK(sha256_hex(secret) == made.secret_hash);
  const std::string settings = get("/staff/admin/settings").body;
  CHECK(holds(settings, "Record store</th><td role=\"cell\" data-column=\"Id\"><code>" + made.id));
  CHECK_FALSE(holds(settings, secret));
  CHECK(post("/staff/admin/machines/" + made.id + "/end").status == 303);
  CHECK(store->credentials(organisation)->empty());
}

TEST_CASE_METHOD(Administration, "The audit says who did what, page by page, of all or of one", "[server]") {
  const StaffMember sam = hire(StaffRole::kManager, "sam@example.org");
  for (int i = 0; i < 60; ++i) {
    REQUIRE(record_one(*store, Note{organisation, i % 2 == 0 ? sam.id : worker, "saw-today", "{}", now}));
  }
  const std::string first = get("/staff/admin/audit").body;
  CHECK(holds(first, cell("Who", "worker@example.org") + cell("What", "saw their cases of the day")));
  CHECK(holds(first, "A participant") == false);
  const std::size_t older = first.find("?who=&amp;before=");
  REQUIRE(older != std::string::npos);
  const std::string number = first.substr(older + 17, first.find('"', older) - older - 17);
  CHECK(holds(get("/staff/admin/audit?who=&before=" + number).body,
              cell("Who", "The operator, at the command line") + cell("What", "founded the organisation")));
  const std::string of_one = get("/staff/admin/audit?who=" + sam.id).body;
  CHECK(holds(of_one, cell("Who", "sam@example.org")));
  CHECK_FALSE(holds(of_one, cell("Who", "worker@example.org")));
  CHECK(get("/staff/admin/audit?before=x&who=%27").status == 200);
}

TEST_CASE_METHOD(Administration, "No page of an administrator's shows a case", "[server]") {
  REQUIRE(record_one(*store, Correct{organisation, worker, cases().front().participant, "TV-1", "Robin Name", now}));
  const std::string participant = cases().front().participant;
  const std::string enrolment = cases().front().enrolment.id;
  const std::string mine = token();
  publish_lesson();
  put(mine, evidence('1'));
  int looked = 0;
  for (const Route& route : routes()) {
    if (route.role != Role::kAdministrator || route.method != "GET") continue;
    std::string path(route.pattern);
    if (const std::size_t star = path.find('*'); star != std::string::npos) {
      path.replace(star, 1, path.find("programmes") == std::string::npos ? worker : programme);
    }
    CAPTURE(path);
    const Response page = get(path);
    CHECK(page.status == 200);
    CHECK(page.header("Cache-Control") == "no-store");
    for (const std::string& part : {std::string("TV-1"), std::string("Robin"), participant, enrolment}) {
      CHECK_FALSE(holds(page.body, part));
    }
    ++looked;
  }
  CHECK(looked == 7);
}
