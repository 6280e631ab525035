// Organisations, staff, their sessions and second factors, and credentials, in each engine.

#include <catch2/catch_test_macros.hpp>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

namespace {

StaffMember somebody(int number, const std::string& email, const std::string& name) {
  StaffMember staff;
  staff.id = id(number);
  staff.organisation = id(1);
  staff.email = email;
  staff.password_hash = "hash";
  staff.roles = StaffRoles(StaffRole::kManager).with(StaffRole::kFacilitator);
  staff.name = name;
  return staff;
}

std::vector<std::string> emails(Store& store) {
  std::vector<std::string> all;
  const std::vector<StaffMember> staff_of_1 = *store.staff(id(1));
  for (const StaffMember& staff : staff_of_1) all.push_back(staff.email);
  return all;
}

std::string last_act(Store& store) {
  return whole_audit(store, 1).back().act;
}

}  // namespace

TEST_CASE_METHOD(EachEngine, "An organisation's name and retention can be changed", "[store]") {
  found(*store, 2);
  act(ChangeOrganisation{{id(1), "Åbo", 30}, "boss", 200});
  CHECK(*store->organisations() == std::vector<Organisation>{{id(2), "House 2", 1096}, {id(1), "Åbo", 30}});
  CHECK(last_act(*store) == "settings-changed");
  CHECK(refused(ChangeOrganisation{{id(9), "None", 30}, "boss", 200}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "Staff sign in by an e-mail address that is theirs alone", "[store]") {
  act(AddStaff{somebody(40, "ana@example.org", "Ana"), "boss", 200});
  const StaffMember ana = **store->staff_by_email("ana@example.org");
  CHECK(ana.id == id(40));
  CHECK(ana.organisation == id(1));
  CHECK(ana.password_hash == "hash");
  CHECK(ana.roles == StaffRoles(StaffRole::kManager).with(StaffRole::kFacilitator));
  CHECK(ana.name == "Ana");
  CHECK(ana.added == 200);
  CHECK(ana.ended == 0);
  CHECK_FALSE(*store->staff_by_email("nobody@example.org"));
  CHECK(refused(AddStaff{somebody(41, "ana@example.org", "Another"), "boss", 200}) == "email-taken");
  StaffMember lost = somebody(42, "lost@example.org", "Lost");
  lost.organisation = id(9);
  CHECK(refused(AddStaff{lost, "boss", 200}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "Whoever leaves is signed out, stands last, and may come back", "[store]") {
  act(AddStaff{somebody(40, "ana@example.org", "Ana"), "boss", 200});
  act(AddStaff{somebody(41, "bo@example.org", "Bo"), "boss", 200});
  act(BeginSession{id(1), id(40), "cookie", "form", 210});
  CHECK(emails(*store) == std::vector<std::string>{"worker1@example.org", "ana@example.org", "bo@example.org"});
  act(ChangeStaff{id(1), "boss", id(40), "Ana B.", StaffRole::kCaseworker, true, 220});
  act(ChangeStaff{id(1), "boss", id(40), "Ana B.", StaffRole::kCaseworker, true, 230});  // left at 220 all the same
  CHECK(emails(*store) == std::vector<std::string>{"worker1@example.org", "bo@example.org", "ana@example.org"});
  const StaffMember gone = store->staff(id(1))->back();
  CHECK(gone.name == "Ana B.");
  CHECK(gone.roles == StaffRoles(StaffRole::kCaseworker));
  CHECK(gone.ended == 220);
  CHECK(last_act(*store) == "staff-ended");
  CHECK_FALSE(*store->session("cookie"));
  CHECK_FALSE(*store->staff_by_email("ana@example.org"));
  act(ChangeStaff{id(1), "boss", id(40), "Ana", StaffRole::kCaseworker, false, 240});
  CHECK((*store->staff_by_email("ana@example.org"))->ended == 0);
  CHECK(refused(ChangeStaff{id(1), "boss", id(99), "X", StaffRole::kManager, false, 240}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A session begins, is touched and ends", "[store]") {
  act(BeginSession{id(1), id(901), "cookie", "form", 200});
  const StaffSession begun = **store->session("cookie");
  CHECK(begun.staff.id == id(901));
  CHECK(begun.form_token == "form");
  CHECK_FALSE(begun.second_factor);
  CHECK(begun.begun == 200);
  CHECK(begun.seen == 200);
  const std::size_t rows = whole_audit(*store, 1).size();
  act(TouchSession{"cookie", 260});
  CHECK(whole_audit(*store, 1).size() == rows);
  CHECK((*store->session("cookie"))->seen == 260);
  CHECK((*store->session("cookie"))->begun == 200);
  act(AddStaff{somebody(40, "ana@example.org", "Ana"), "boss", 265});
  CHECK(store->sessions(id(1), id(901))->front().hash == "cookie");
  act(EndSession{id(1), id(40), "cookie", 270});  // not theirs
  CHECK(*store->session("cookie"));
  act(EndSession{id(1), id(901), "cookie", 270});
  CHECK_FALSE(*store->session("cookie"));
  CHECK(last_act(*store) == "signed-out");
  CHECK(refused(BeginSession{id(1), id(99), "other", "form", 200}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A new password ends every session", "[store]") {
  act(BeginSession{id(1), id(901), "one", "form", 200});
  act(BeginSession{id(1), id(901), "two", "form", 200});
  act(SetPassword{id(1), id(901), id(901), "hash-2", 210});
  CHECK((*store->staff_by_email("worker1@example.org"))->password_hash == "hash-2");
  CHECK_FALSE(*store->session("one"));
  CHECK_FALSE(*store->session("two"));
  CHECK(last_act(*store) == "password-set");
  CHECK(refused(SetPassword{id(1), "boss", id(99), "hash", 210}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A second factor is set up in one session, and each code is good once", "[store]") {
  act(BeginSession{id(1), id(901), "here", "form", 200});
  act(BeginSession{id(1), id(901), "elsewhere", "form", 200});
  act(SetTotp{id(1), id(901), id(901), "SECRET", 77, "here", 210});
  CHECK((*store->session("here"))->second_factor);
  CHECK_FALSE(*store->session("elsewhere"));
  CHECK((*store->staff_by_email("worker1@example.org"))->totp_secret == "SECRET");
  CHECK(last_act(*store) == "second-factor-set");

  act(BeginSession{id(1), id(901), "later", "form", 300});
  CHECK(refused(UseTotp{id(1), id(901), 77, "later", 310}) == "code-used");
  CHECK_FALSE((*store->session("later"))->second_factor);
  act(UseTotp{id(1), id(901), 80, "later", 310});
  CHECK((*store->session("later"))->second_factor);
  CHECK((*store->staff_by_email("worker1@example.org"))->totp_step == 80);
  CHECK(refused(UseTotp{id(1), id(901), 80, "later", 310}) == "code-used");
  CHECK(refused(UseTotp{id(1), id(901), 79, "later", 310}) == "code-used");

  act(SetTotp{id(1), "boss", id(901), "", 0, "", 400});
  CHECK((*store->staff_by_email("worker1@example.org"))->totp_secret.empty());
  CHECK_FALSE(*store->session("here"));
  CHECK(last_act(*store) == "second-factor-removed");
  CHECK(refused(SetTotp{id(1), "boss", id(99), "", 0, "", 400}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "A credential is found by its id until it ends", "[store]") {
  const Credential first{id(60), id(1), "Statistics", "hash-a"};
  const Credential second{id(61), id(1), "Learning records", "hash-b"};
  act(AddCredential{first, "boss", 200});
  act(AddCredential{second, "boss", 201});
  CHECK(**store->credential(id(60)) == first);
  CHECK(*store->credentials(id(1)) == std::vector<Credential>{second, first});
  act(EndCredential{id(1), "boss", id(60), 210});
  CHECK_FALSE(*store->credential(id(60)));
  CHECK(*store->credentials(id(1)) == std::vector<Credential>{second});
  CHECK(last_act(*store) == "credential-ended");
  CHECK(refused(EndCredential{id(1), "boss", id(60), 210}) == "unknown");
}
