#pragma once

#include "server/fixture.h"
#include "store/some_acts.h"

namespace waymark::test {

/// The server with more of staff, who are signed in without a password and a code.
class Office : public Server {
 public:
  /// One more of staff.
  StaffMember hire(StaffRoles roles, const std::string& email = "", const std::string& of = std::string(32, '0')) {
    StaffMember staff;
    staff.id = id(++hired_ + 700);
    staff.organisation = of;
    staff.email = email.empty() ? "staff" + std::to_string(hired_) + "@example.org" : email;
    staff.password_hash = "none";
    staff.roles = roles;
    REQUIRE(record_one(*store, AddStaff{staff, "operator", now}));
    return staff;
  }

  /// From now on requests are those of somebody with these roles.
  StaffMember act_as(StaffRoles roles) {
    const StaffMember staff = hire(roles);
    act_as(staff);
    return staff;
  }
  void act_as(const StaffMember& staff) {
    const auto secret = services.sessions.begin(staff, now);
    REQUIRE(secret);
    const std::int64_t step = 1'000'000 + ++steps_;
    REQUIRE(record_one(*store, UseTotp{staff.organisation, staff.id, step, Sessions::hash_of(*secret), now}));
    cookie_ = "waymark-session=" + *secret;
    form_token_ = (**services.sessions.find(*secret, now)).form_token;
  }

  Response get(const std::string& target) { return ask("GET", target, {{"cookie", cookie_}}); }
  /// A form, with its token.
  Response post(const std::string& target, const std::string& fields = "") {
    return ask("POST", target, {{"content-type", kForm}, {"cookie", cookie_}},
               "form_token=" + form_token_ + (fields.empty() ? "" : "&") + fields);
  }

  /// `count` people who were enrolled, and entered, then; each completed `lesson` at once unless it is empty.
  void people(int count, std::int64_t then, const std::string& lesson = "") {
    for (int i = 0; i < count; ++i) {
      const int number = ++people_ + 100'000;
      Enrol who;
      who.organisation = organisation;
      who.actor = "operator";
      who.participant = id(number + 100'000);
      who.enrolment = id(number);
      who.reference = "TV-" + std::to_string(number);
      who.code = {"L" + std::to_string(number), "hash"};
      who.caseworker = worker;
      who.programme = programme;
      who.starts = then;
      who.at = then;
      const Entrance entrance{organisation, who.enrolment};
      REQUIRE(record_one(*store, who));
      REQUIRE(record_one(*store, Admit{entrance, who.code.locator, "token" + std::to_string(number), then}));
      if (lesson.empty()) continue;
      Evidence made = waymark::test::evidence(number + 200'000, 1, {});
      made.lesson = lesson;
      REQUIRE(record_one(*store, submit(entrance, made, verified(1000, true), then)));
    }
  }

 private:
  std::string cookie_;
  std::string form_token_;
  int steps_ = 0;
  int hired_ = 0;
  int people_ = 0;
};

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace waymark::test
