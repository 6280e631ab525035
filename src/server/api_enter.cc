#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "records/access_code.h"
#include "server/api.h"
#include "server/json_answer.h"
#include "server/organisation_name.h"
#include "server/problems.h"
#include "server/receipt.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kTokenBytes = 32;

nlohmann::ordered_json lessons_of(Services& services) {
  nlohmann::ordered_json lessons = nlohmann::ordered_json::array();
  if (const auto current = services.store.current_lessons()) {
    for (const LessonRow& row : *current)
      lessons.push_back({{"id", row.id}, {"title", row.title}, {"version", row.version}});
  }
  return lessons;
}

/// What the body says under "code", or nothing when it is not {"code": "…"}.
std::optional<std::string> typed_code(const std::string& body) {
  const auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object() || json.size() != 1 || !json.contains("code") || !json["code"].is_string()) return std::nullopt;
  return json["code"].get<std::string>();
}

Response too_many_tries(int wait) {
  return problem("too-many-tries").with("Retry-After", std::to_string(wait));
}

/// The slow part: does the code's secret fit, and if so, a token. Runs on a hashing thread.
Response exchange(Services& services, const std::string& code, const std::string& peer) {
  const std::string locator = code.substr(0, kLocatorLength);
  // Once more: others may have failed while this one waited for its turn.
  if (const int wait = services.code_tries.wait(locator, services.clock()); wait > 0) return too_many_tries(wait);
  const auto row = services.store.code(locator);
  if (!row) return problem("not-saved");
  const std::string& hash = *row ? (*row)->code.hash : services.hashing.dummy();
  const bool fits = secret_fits(hash, code.substr(kLocatorLength)) && *row;
  if (!fits) {
    services.code_tries.failed(locator, services.clock());
    services.address_tries.failed(peer, services.clock());
    return problem("code-unknown");
  }
  const Entrance& entrance = (*row)->entrance;
  const std::string token = random_base64url(kTokenBytes);
  const auto outcome = services.writer.record(Admit{entrance, locator, sha256_hex(token), services.clock()});
  if (!outcome) return problem(outcome.error().code == "code-unknown" ? "code-unknown" : "not-saved");
  services.code_tries.succeeded(locator);
  return json_answer(200, {{"token", token},
                           {"enrolment", entrance.enrolment},
                           {"organisation", organisation_name(services.store, entrance.organisation)},
                           {"lessons", lessons_of(services)}});
}

}  // namespace

void api_enter(Services& services, Visit visit, Reply reply) {
  if (visit.request.content_type() != "application/json") return reply(problem("wrong-content-type"));
  const std::optional<std::string> typed = typed_code(visit.request.body);
  if (!typed) return reply(problem("malformed-request", "The body must be {\"code\": \"ABCD-EFGH-JKMN\"}."));
  const std::optional<std::string> code = read_code(*typed);
  if (!code) return reply(problem("code-mistyped"));
  const std::int64_t now = services.clock();
  const int wait = std::max(services.code_tries.wait(code->substr(0, kLocatorLength), now),
                            services.address_tries.wait(visit.request.peer, now));
  if (wait > 0) return reply(too_many_tries(wait));
  const bool taken = services.hashing.run(
      [&services, code = *code, peer = visit.request.peer, reply] { reply(exchange(services, code, peer)); });
  if (!taken) reply(problem("busy").with("Retry-After", "3"));
}

void api_me(Services& services, Visit visit, Reply reply) {
  const auto completions = services.store.completions(visit.participant);
  const auto asked = services.store.call_asked(visit.participant);
  if (!completions || !asked) return reply(problem("not-saved"));
  nlohmann::ordered_json recorded = nlohmann::ordered_json::array();
  for (const Completion& each : *completions) {
    recorded.push_back({{"lesson", each.lesson},
                        {"version", each.version},
                        {"score", each.score},
                        {"recorded", iso_date(each.recorded)},
                        {"receipt_number", each.receipt_number},
                        {"receipt", each.receipt}});
  }
  reply(json_answer(200, {{"enrolment", visit.participant.enrolment},
                          {"organisation", organisation_name(services.store, visit.participant.organisation)},
                          {"lessons", lessons_of(services)},
                          {"completions", std::move(recorded)},
                          {"asked_for_call", *asked > 0 ? nlohmann::ordered_json(iso_date(*asked)) : nullptr}}));
}

void api_call(Services& services, Visit visit, Reply reply) {
  services.writer.post(AskForCall{visit.participant, services.clock()},
                       [reply = std::move(reply)](const Result<Outcome>& outcome) {
                         if (!outcome && outcome.error().code == "busy")
                           return reply(problem("busy").with("Retry-After", "3"));
                         if (!outcome) return reply(problem("not-saved"));
                         reply(json_answer(200, {{"asked_for_call", iso_date(std::get<CallAsked>(*outcome).since)}}));
                       });
}

}  // namespace waymark
