#include "store/store.h"

namespace waymark {

Result<Outcome> record_one(Store& store, Act act) {
  std::vector<Act> batch;
  batch.push_back(std::move(act));
  return std::move(store.record(batch).front());
}

}  // namespace waymark
