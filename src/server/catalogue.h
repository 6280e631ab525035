#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "lesson/lesson.h"
#include "store/store.h"

namespace waymark {

/// One published version, read once.
struct PublishedPackage {
  std::shared_ptr<const Lesson> lesson;
  std::string json;
  std::string brotli;  ///< The same, compressed.
};

/// Every published version of a lesson by its content hash: read from the store when first asked for, then kept.
class Catalogue {
 public:
  explicit Catalogue(Store& store) : store_(store) {}

  /// That version, or null when it is not published (or cannot be read).
  std::shared_ptr<const PublishedPackage> find(const std::string& version);
  /// Its lesson, or null.
  std::shared_ptr<const Lesson> lesson(const std::string& version);

 private:
  Store& store_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const PublishedPackage>> known_;
};

}  // namespace waymark
