// Every route, as every role and as none, and against another organisation's ids: from the table of routes itself, so
// that a new route is walked by being there.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"

using namespace waymark;
using namespace waymark::test;

namespace {

struct RoleCase {
  const char* name;
  StaffRole role;
  std::vector<Role> may;
};
const std::vector<RoleCase> kRoleCases = {
    {"facilitator", StaffRole::kFacilitator, {Role::kPassword, Role::kStaff, Role::kGroups}},
    {"caseworker", StaffRole::kCaseworker, {Role::kPassword, Role::kStaff, Role::kGroups, Role::kCaseworker}},
    {"manager", StaffRole::kManager, {Role::kPassword, Role::kStaff, Role::kManager}},
    {"administrator", StaffRole::kAdministrator, {Role::kPassword, Role::kStaff, Role::kAdministrator}},
};

StaffRoles all_roles() {
  StaffRoles roles;
  for (const RoleCase& each : kRoleCases) roles = roles.with(each.role);
  return roles;
}

bool is_for_staff(const Route& route) {
  return route.role != Role::kAnyone && route.role != Role::kParticipant && route.role != Role::kMachine;
}

/// It would end the walk.
bool signs_out(const Route& route) {
  return route.pattern == "/staff/sign-out";
}

/// The pattern with each "*" filled by each of the values, in all combinations.
std::vector<std::string> filled(const std::string& pattern, const std::vector<std::string>& values) {
  const std::size_t star = pattern.find('*');
  if (star == std::string::npos) return {pattern};
  std::vector<std::string> paths;
  for (const std::string& value : values) {
    for (const std::string& rest : filled(pattern.substr(star + 1), values)) {
      paths.push_back(pattern.substr(0, star) + value + rest);
    }
  }
  return paths;
}

/// One organisation with one of everything that has an id.
struct House {
  std::string organisation;
  std::string staff;
  std::string programme;
  std::string group;
  std::string meeting;
  std::string participant;
  std::string enrolment;
  std::string credential;

  std::vector<std::string> ids() const {
    return {organisation, staff, programme, group, meeting, participant, enrolment, credential};
  }
};

/// Ids are two digits over and over, of which the first is the house's.
House build(Server& server, const std::string& organisation, char digit, const std::string& reference) {
  const auto id = [digit](char second) {
    std::string made;
    for (int i = 0; i < 16; ++i) made += {digit, second};
    return made;
  };
  House house{organisation, "", id('1'), id('2'), id('3'), "", id('4'), id('5')};
  house.staff = server.add_staff("all" + std::string(1, digit), digit, all_roles(), organisation);
  const std::int64_t now = server.now;
  const auto act = [&](Act each) { REQUIRE(record_one(*server.store, std::move(each))); };
  act(PutProgramme{{house.programme, organisation, "Foreign weeks", {{"small", 1}}}, "operator", now});
  act(PutGroup{{house.group, organisation, "Foreign group", house.staff, false}, "operator", now});
  act(PutMeeting{organisation, "operator", {house.meeting, house.group, "small", now}, now});
  act(AddCredential{{house.credential, organisation, "Foreign reader", "hash"}, "operator", now});
  act(Enrol{organisation,
            "operator",
            id('6'),
            house.enrolment,
            reference,
            "Foreign name",
            {std::string(4, digit), "hash"},
            house.staff,
            house.programme,
            house.group,
            now,
            now});
  house.participant = id('6');
  return house;
}

/// A form that names that id wherever a form can name one.
std::string naming(const std::string& id) {
  std::string fields = "reference=NEW&name=New&reason=Why&date=2026-11-24&time=18%3A30";
  for (const char* field : {"programme", "group", "facilitator", "to", "from", "enrolment", "participant", "staff",
                            "meeting", "credential", "caseworker", "organisation"}) {
    fields += std::string("&") + field + "=" + id;
  }
  return fields;
}

}  // namespace

TEST_CASE_METHOD(Server, "Every route is for its roles and for nobody else", "[server][walls]") {
  char digit = 'a';
  for (const RoleCase& role_case : kRoleCases) {
    add_staff(role_case.name, digit++, role_case.role, organisation);
    const std::string cookie = session_cookie(role_case.name);
    for (const Route& route : routes()) {
      if (!is_for_staff(route) || signs_out(route)) continue;
      CAPTURE(role_case.name, route.method, route.pattern);
      const std::string path = filled(std::string(route.pattern), {"x"}).front();
      const Response response = route.method == "POST" ? post(cookie, path, "") : get(cookie, path);
      const bool may = std::find(role_case.may.begin(), role_case.may.end(), route.role) != role_case.may.end();
      CHECK((response.status == 403) != may);
      CHECK(response.header("Location") != "/staff/sign-in");
    }
  }
}

TEST_CASE_METHOD(Server, "Whoever has no token reaches none of the participants' routes", "[server][walls]") {
  for (const Route& route : routes()) {
    if (route.role != Role::kParticipant) continue;
    CAPTURE(route.method, route.pattern);
    const std::string path = filled(std::string(route.pattern), {"1"}).front();
    CHECK(problem_name(ask(std::string(route.method), path, {{"content-type", "application/json"}}, "{}")) ==
          "token-unknown");
  }
}

TEST_CASE_METHOD(Server, "Another organisation's ids lead nowhere and change nothing", "[server][walls]") {
  const std::string elsewhere(32, 'e');
  REQUIRE(record_one(*store, AddOrganisation{{elsewhere, "Foreign House"}, now}));
  const House foreign = build(*this, elsewhere, 'f', "FX-1");
  const std::string cookie = [&] {
    add_staff("everything", 'd', all_roles(), organisation);
    return session_cookie("everything");
  }();
  const auto audit_before = *store->audit(elsewhere, 0, 1000);
  const auto own_acts = [&] {
    const std::vector<AuditRow> rows = *store->audit(organisation, 0, 1'000'000);
    return std::count_if(rows.begin(), rows.end(), [](const AuditRow& row) { return !row.act.starts_with("saw-"); });
  };
  const auto own_before = own_acts();

  int walked = 0;
  for (const Route& route : routes()) {
    if (!is_for_staff(route) || signs_out(route) || route.pattern.find('*') == std::string_view::npos) continue;
    for (const std::string& path : filled(std::string(route.pattern), foreign.ids())) {
      CAPTURE(route.method, path);
      const Response response = route.method == "POST" ? post(cookie, path, naming("x")) : get(cookie, path);
      CHECK(response.status == 404);
      CHECK(response.body.find("Foreign") == std::string::npos);
      ++walked;
    }
  }
  CHECK(walked > 100);
  CHECK(own_acts() == own_before);
  CHECK(*store->audit(elsewhere, 0, 1000) == audit_before);
}

TEST_CASE("Another organisation's ids in one's own forms change nothing there", "[server][walls]") {
  const std::string elsewhere(32, 'e');
  for (const Route& route : routes()) {
    if (!is_for_staff(route) || signs_out(route) || route.method != "POST") continue;
    // A house of its own for each, since some forms close what they were sent from.
    Server fresh;
    REQUIRE(record_one(*fresh.store, AddOrganisation{{elsewhere, "Foreign House"}, fresh.now}));
    const House there = build(fresh, elsewhere, 'f', "FX-1");
    const House own = build(fresh, fresh.organisation, 'd', "OWN-1");
    const auto before = *fresh.store->audit(elsewhere, 0, 1000);
    const std::string cookie = fresh.session_cookie("alld");
    for (const std::string& path : filled(std::string(route.pattern), own.ids())) {
      for (const std::string& id : there.ids()) {
        CAPTURE(path, id);
        CHECK(fresh.post(cookie, path, naming(id)).body.find("Foreign House") == std::string::npos);
      }
    }
    CAPTURE(route.pattern);
    CHECK(*fresh.store->audit(elsewhere, 0, 1000) == before);
    const Person person = **fresh.store->person(fresh.organisation, own.participant);
    CHECK(person.caseworker != there.staff);
    CHECK(person.enrolments.front().group != there.group);
  }
}
