#pragma once

#include <atomic>
#include <string>

#include "base/hash.h"
#include "store/store.h"

namespace waymark::test {

/// Thirty-two digits that end in `number`: an id.
inline std::string id(int number) {
  std::string digits = std::to_string(number);
  return std::string(32 - digits.size(), '0') + digits;
}

inline Entrance entrance(int organisation, int enrolment) {
  return {id(organisation), id(enrolment)};
}

/// Organisation `organisation`, with the caseworker 900 higher and the programme 800 higher: "sample" in week 1,
/// "other" in week 2.
inline void found(Store& store, int organisation) {
  (void)record_one(store, AddOrganisation{{id(organisation), "House " + std::to_string(organisation)}, 100});
  StaffMember staff;
  staff.id = id(organisation + 900);
  staff.organisation = id(organisation);
  staff.email = "worker" + std::to_string(organisation) + "@example.org";
  staff.password_hash = "hash";
  staff.roles = StaffRole::kCaseworker;
  (void)record_one(store, AddStaff{staff, "operator", 100});
  (void)record_one(
      store,
      PutProgramme{
          {id(organisation + 800), id(organisation), "Two weeks", {{"sample", 1}, {"other", 2}}}, "operator", 100});
}

/// The cases of that organisation's caseworker, by reference.
inline std::vector<CaseRow> cases(Store& store, int organisation) {
  CaseQuery query;
  query.organisation = id(organisation);
  query.caseworker = id(organisation + 900);
  return store.cases(query)->rows;
}

/// Everything about whoever was enrolled by enrol_act(organisation, enrolment).
inline Person person(Store& store, int organisation, int enrolment) {
  return **store.person(id(organisation), id(enrolment + 500));
}

inline std::vector<AuditRow> whole_audit(Store& store, int organisation) {
  return *store.audit(id(organisation), 0, 1'000'000);
}

inline Enrol enrol_act(int organisation, int enrolment, const std::string& locator) {
  Enrol act;
  act.organisation = id(organisation);
  act.actor = "operator";
  act.participant = id(enrolment + 500);
  act.enrolment = id(enrolment);
  act.reference = "TV-" + std::to_string(enrolment);
  act.code = {locator, "hash-" + locator};
  act.caseworker = id(organisation + 900);
  act.programme = id(organisation + 800);
  act.starts = 100;
  act.at = 110;
  return act;
}

inline Evidence evidence(int run, int number, std::vector<GivenAnswer> answers) {
  Evidence made;
  made.run = id(run);
  made.number = number;
  made.lesson = "sample";
  made.version = std::string(64, 'a');
  made.language = "en-GB";
  made.started = 50;
  made.finished = 90;
  made.minutes = 5;
  made.answers = std::move(answers);
  return made;
}

inline Verdict verified(int score, bool complete) {
  return {Verdict::Kind::kVerified, "", "", score, complete};
}

inline GivenAnswer given(const char* question, int attempt, const char* option) {
  return {question, attempt, std::vector<std::string>{option}};
}

/// A submission as the server makes it. Its receipt number is as long as a real one.
inline Submit submit(const Entrance& who, const Evidence& what, const Verdict& verdict, std::int64_t at = 200) {
  Submit act{who, what, to_json(what), "", verdict, {}, "", "", at};
  act.body_hash = sha256_hex(act.body);
  if (verdict.complete) {
    static std::atomic<int> drawn = 0;
    act.receipt_number = "R" + std::to_string(++drawn);
    act.receipt = "receipt " + act.receipt_number;
  }
  return act;
}

inline Recorded recorded(const Result<Outcome>& outcome) {
  return std::get<Recorded>(*outcome);
}

}  // namespace waymark::test
