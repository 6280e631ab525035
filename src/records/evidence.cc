#include "records/evidence.h"

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

nlohmann::json to_value(const GivenAnswer& given) {
  nlohmann::json answer;
  if (const int* number = std::get_if<int>(&given.answer)) {
    answer = *number;
  } else {
    answer = std::get<std::vector<std::string>>(given.answer);
  }
  return {{"question", given.question}, {"attempt", given.attempt}, {"answer", std::move(answer)}};
}

int minutes_in_fives(std::int64_t seconds) {
  constexpr std::int64_t kFive = 5 * 60;
  return static_cast<int>((seconds + kFive - 1) / kFive) * 5;
}

}  // namespace

Evidence evidence_of(const Session& session, const std::string& run, int number) {
  const Marks& marks = session.marks();
  Evidence evidence;
  evidence.run = run;
  evidence.number = number;
  evidence.lesson = session.lesson().id;
  evidence.version = session.lesson().version;
  evidence.language = session.lesson().language;
  evidence.started = session.started();
  evidence.finished = marks.complete() ? session.last_seen() : 0;
  evidence.minutes = minutes_in_fives(session.active_seconds());
  evidence.answers = marks.evidence();
  evidence.claim = Claim{marks.score(), marks.complete()};
  return evidence;
}

std::string to_json(const Evidence& evidence) {
  nlohmann::json answers = nlohmann::json::array();
  for (const GivenAnswer& given : evidence.answers) answers.push_back(to_value(given));
  const nlohmann::json value = {{"run", evidence.run},
                                {"number", evidence.number},
                                {"lesson", evidence.lesson},
                                {"version", evidence.version},
                                {"language", evidence.language},
                                {"started", evidence.started},
                                {"finished", evidence.finished},
                                {"minutes", evidence.minutes},
                                {"answers", std::move(answers)},
                                {"claim", {{"score", evidence.claim.score}, {"complete", evidence.claim.complete}}}};
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace waymark
