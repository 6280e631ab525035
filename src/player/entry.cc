#include "player/entry.h"

#include "records/access_code.h"
#include "records/json_object.h"
#include "records/problem.h"

namespace waymark {

HttpRequest enter_request(const std::string& code) {
  return {"POST", "/api/enter", canonical_json(json_object({{"code", json_text(show_code(code))}})), {}};
}

Result<Entered> read_entered(const HttpAnswer& answer, const Strings& say) {
  if (answer.status == 0) {
    return Error{"no-connection",
                 std::string(say("There is no connection, so the code cannot be checked. Try again when you are "
                                 "online, or look around without it."))};
  }
  if (const auto problem = problem_of(answer.status, answer.body); problem && !problem->detail.empty()) {
    return Error{problem->code, std::string(say.received(problem->detail))};
  }
  const auto json = answer.status == 200 ? object_of(answer.body) : std::nullopt;
  if (!json || text_in(*json, "token").empty() || text_in(*json, "enrolment").empty()) {
    return Error{"strange-answer",
                 std::string(say("The service did not answer as it should. Wait a minute, then try again."))};
  }
  return Entered{text_in(*json, "token"), text_in(*json, "enrolment"), text_in(*json, "organisation")};
}

HttpRequest me_request(const std::string& token) {
  return {"GET", "/api/me", {}, token};
}

std::optional<Known> read_me(const HttpAnswer& answer, const std::string& enrolment) {
  const auto json = answer.status == 200 ? object_of(answer.body) : std::nullopt;
  const JsonValue* const rows = json ? json->find("completions") : nullptr;
  if (rows == nullptr || text_in(*json, "enrolment") != enrolment) return std::nullopt;
  Known known{{}, text_in(*json, "asked_for_call")};
  for (const JsonValue& row : rows->items) {
    OutboxEntry entry;
    entry.enrolment = enrolment;
    entry.lesson = text_in(row, "lesson");
    entry.version = text_in(row, "version");
    entry.receipt = text_in(row, "receipt");
    entry.receipt_number = text_in(row, "receipt_number");
    entry.date = text_in(row, "recorded");
    if (!entry.lesson.empty() && !entry.receipt_number.empty()) known.completions.push_back(std::move(entry));
  }
  return known;
}

}  // namespace waymark
