#include "server/json_answer.h"

namespace waymark {

Response json_answer(int status, const nlohmann::ordered_json& body) {
  Response response;
  response.status = status;
  response.with("Content-Type", "application/json").with("Cache-Control", "no-store");
  response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return response;
}

}  // namespace waymark
