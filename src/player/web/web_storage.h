#pragma once

#include <functional>
#include <map>
#include <vector>

#include "player/ports.h"

namespace waymark::web {

/// Keeps keys and values in the browser's IndexedDB (web/storage.js).
class WebStorage : public Storage {
 public:
  void write(std::vector<Change> changes, std::function<void(bool)> done) override;

  /// The page says how write number `sequence` ended.
  void written(int sequence, bool ok);

 private:
  std::map<int, std::function<void(bool)>> waiting_;
  int sequence_ = 0;
};

}  // namespace waymark::web
