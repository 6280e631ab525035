#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "server/api.h"
#include "server/json_answer.h"
#include "server/judging.h"
#include "server/problems.h"
#include "server/receipt.h"

namespace waymark {
namespace {

Response answer_to(const Recorded& recorded) {
  const Verdict& verdict = recorded.verdict;
  if (verdict.kind == Verdict::Kind::kRejected) return problem("evidence-rejected", verdict.detail, verdict.reason);
  if (verdict.kind == Verdict::Kind::kHeld) {
    return json_answer(202, {{"verdict", "held"},
                             {"detail",
                              "It is kept, and checked as soon as this version of the lesson is published here. "
                              "You need not do anything."},
                             {"recorded", iso_date(recorded.received)}});
  }
  const auto& completion = recorded.completion;
  nlohmann::ordered_json body = {{"verdict", "verified"}, {"complete", verdict.complete}, {"score", verdict.score}};
  if (completion) {
    body["receipt"] = completion->receipt;
    body["receipt_number"] = completion->receipt_number;
  }
  body["recorded"] = iso_date(completion ? completion->recorded : recorded.received);
  return json_answer(200, body);
}

Response failure(const Error& error) {
  if (error.code == "busy") return problem("busy").with("Retry-After", "3");
  if (error.code == "submission-differs" || error.code == "run-unknown") return problem(error.code);
  return problem("not-saved");
}

/// The evidence in the request, or the problem with it.
std::variant<Evidence, Response> evidence_in(const Visit& visit) {
  if (visit.request.content_type() != "application/json") return problem("wrong-content-type");
  Result<Evidence> evidence = evidence_of_json(visit.request.body);
  if (!evidence) return problem("malformed-evidence", evidence.error().message);
  if (visit.parameters[0] != evidence->run || visit.parameters[1] != std::to_string(evidence->number)) {
    return problem("malformed-evidence", "The run and the number in the address are not those in the evidence.");
  }
  return std::move(*evidence);
}

}  // namespace

void api_submit(Services& services, Visit visit, Reply reply) {
  auto read = evidence_in(visit);
  if (auto* refused = std::get_if<Response>(&read)) return reply(std::move(*refused));
  Submit act;
  act.entrance = visit.participant;
  act.evidence = std::get<Evidence>(std::move(read));
  act.body_hash = sha256_hex(visit.request.body);
  act.body = std::move(visit.request.body);
  act.at = services.clock();
  judge_submission(act, services.catalogue, services.signer);
  services.writer.post(std::move(act), [reply = std::move(reply)](Result<Outcome> outcome) {
    reply(outcome ? answer_to(std::get<Recorded>(*outcome)) : failure(outcome.error()));
  });
}

}  // namespace waymark
