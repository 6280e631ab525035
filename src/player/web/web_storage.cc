#include "player/web/web_storage.h"

#include <utility>

#include "player/web/page_calls.h"
#include "records/json_object.h"

namespace waymark::web {

void WebStorage::write(std::vector<Change> changes, std::function<void(bool)> done) {
  JsonValue list = json_array({});
  for (Change& change : changes) {
    JsonValue value = change.value ? json_text(std::move(*change.value)) : JsonValue();
    list.items.push_back(json_array({json_text(std::move(change.key)), std::move(value)}));
  }
  waiting_.emplace(++sequence_, std::move(done));
  page_write(sequence_, canonical_json(list).c_str());
}

void WebStorage::written(int sequence, bool ok) {
  const auto node = waiting_.extract(sequence);
  if (node && node.mapped()) node.mapped()(ok);
}

}  // namespace waymark::web
