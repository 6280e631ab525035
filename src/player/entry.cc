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

}  // namespace waymark
