#include "player/web/web_network.h"

#include <utility>

#include "player/web/page_calls.h"
#include "records/json_object.h"

namespace waymark::web {

void WebNetwork::send(HttpRequest request, std::function<void(HttpAnswer)> done) {
  const JsonValue what = json_object({{"method", json_text(request.method)},
                                      {"path", json_text(request.path)},
                                      {"body", json_text(request.body)},
                                      {"token", json_text(request.token)}});
  waiting_.emplace(++sequence_, std::move(done));
  page_send(sequence_, canonical_json(what).c_str());
}

void WebNetwork::answered(int sequence, int status, std::string body) {
  const auto node = waiting_.extract(sequence);
  if (node && node.mapped()) node.mapped()({status, std::move(body)});
}

}  // namespace waymark::web
