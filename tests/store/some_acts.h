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

/// Organisation `number`, with one participant enrolled under "TV-<enrolment>" with the code locator given.
inline void found(Store& store, int organisation) {
  (void)record_one(store, AddOrganisation{{id(organisation), "House " + std::to_string(organisation)}, 100});
}

inline Enrol enrol_act(int organisation, int enrolment, const std::string& locator) {
  return {id(organisation),
          "operator",
          id(enrolment + 500),
          id(enrolment),
          "TV-" + std::to_string(enrolment),
          "",
          {locator, "hash-" + locator},
          110};
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
