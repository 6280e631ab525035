#include "records/evidence.h"

#include "records/json_object.h"

namespace waymark {
namespace {

JsonValue to_value(const Answer& answer) {
  if (const int* number = std::get_if<int>(&answer)) return json_number(*number);
  JsonValue ids = json_array({});
  for (const std::string& id : std::get<std::vector<std::string>>(answer)) ids.items.push_back(json_text(id));
  return ids;
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
  JsonValue answers = json_array({});
  for (const GivenAnswer& given : evidence.answers) {
    answers.items.push_back(json_object({{"question", json_text(given.question)},
                                         {"attempt", json_number(given.attempt)},
                                         {"answer", to_value(given.answer)}}));
  }
  return canonical_json(json_object({
      {"run", json_text(evidence.run)},
      {"number", json_number(evidence.number)},
      {"lesson", json_text(evidence.lesson)},
      {"version", json_text(evidence.version)},
      {"language", json_text(evidence.language)},
      {"started", json_number(evidence.started)},
      {"finished", json_number(evidence.finished)},
      {"minutes", json_number(evidence.minutes)},
      {"answers", std::move(answers)},
      {"claim",
       json_object({{"score", json_number(evidence.claim.score)}, {"complete", json_flag(evidence.claim.complete)}})},
  }));
}

}  // namespace waymark
