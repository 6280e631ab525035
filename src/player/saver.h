#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "player/keys.h"
#include "player/ports.h"

namespace waymark {

/// Writes what changed, one batch at a time and always all that is not yet safe, so that what the device keeps is at
/// every moment a state that once was. What could not be written is tried again with the next change and by retry().
class Saver {
 public:
  /// `settled` is called after each batch, written or not.
  Saver(Storage& storage, Kept kept, std::function<void()> settled);

  /// Changes what is to be kept. Nothing is written before flush().
  void set(const std::string& key, std::string value);
  void erase(const std::string& key);
  void apply(const std::vector<Change>& changes);
  /// Writes all that changed, at once or after the batch that is under way. After a failure it waits for a new change.
  void flush();
  /// Tries again what could not be written.
  void retry();
  /// Hands all that is not safe to the storage without waiting for anything: nobody may be there for another turn.
  void write_last();

  /// What is to be kept, written yet or not.
  const Kept& kept() const { return kept_; }
  /// All of it is safe.
  bool safe() const { return dirty_.empty() && writing_.empty(); }
  bool safe(const std::string& key) const { return !dirty_.contains(key) && !writing_.contains(key); }
  /// The last batch could not be written.
  bool failed() const { return failed_; }

 private:
  std::vector<Change> batch_of(const std::set<std::string>& keys) const;
  void written(bool ok);

  Storage& storage_;
  Kept kept_;
  std::function<void()> settled_;
  std::set<std::string> dirty_, writing_;
  bool failed_ = false;
  bool fresh_ = false;  ///< Something changed since the last try.
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace waymark
