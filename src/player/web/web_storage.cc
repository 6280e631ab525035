#include "player/web/web_storage.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "player/web/page_calls.h"

namespace waymark::web {

using nlohmann::json;

void WebStorage::write(std::vector<Change> changes, std::function<void(bool)> done) {
  json list = json::array();
  for (Change& change : changes) {
    list.push_back({std::move(change.key), change.value ? json(std::move(*change.value)) : json(nullptr)});
  }
  waiting_.emplace(++sequence_, std::move(done));
  page_write(sequence_, list.dump(-1, ' ', false, json::error_handler_t::replace).c_str());
}

void WebStorage::written(int sequence, bool ok) {
  const auto node = waiting_.extract(sequence);
  if (node && node.mapped()) node.mapped()(ok);
}

}  // namespace waymark::web
