#include "player/web/web_network.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "player/web/page_calls.h"

namespace waymark::web {

using nlohmann::json;

void WebNetwork::send(HttpRequest request, std::function<void(HttpAnswer)> done) {
  const json what{{"method", request.method}, {"path", request.path}, {"body", request.body}, {"token", request.token}};
  waiting_.emplace(++sequence_, std::move(done));
  page_send(sequence_, what.dump(-1, ' ', false, json::error_handler_t::replace).c_str());
}

void WebNetwork::answered(int sequence, int status, std::string body) {
  const auto node = waiting_.extract(sequence);
  if (node && node.mapped()) node.mapped()({status, std::move(body)});
}

}  // namespace waymark::web
