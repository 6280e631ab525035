#include "player/saver.h"

#include <utility>

namespace waymark {

Saver::Saver(Storage& storage, Kept kept, std::function<void()> settled)
    : storage_(storage), kept_(std::move(kept)), settled_(std::move(settled)) {}

void Saver::set(const std::string& key, std::string value) {
  const auto [at, added] = kept_.try_emplace(key);
  if (!added && at->second == value) return;
  at->second = std::move(value);
  dirty_.insert(key);
  fresh_ = true;
}

void Saver::erase(const std::string& key) {
  if (kept_.erase(key) == 0) return;
  dirty_.insert(key);
  fresh_ = true;
}

void Saver::apply(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (change.value)
      set(change.key, *change.value);
    else
      erase(change.key);
  }
}

void Saver::flush() {
  if (!writing_.empty() || dirty_.empty() || (failed_ && !fresh_)) return;
  fresh_ = false;
  writing_.swap(dirty_);
  storage_.write(batch_of(writing_), [this, alive = std::weak_ptr<bool>(alive_)](bool ok) {
    if (!alive.expired()) written(ok);
  });
}

std::vector<Change> Saver::batch_of(const std::set<std::string>& keys) const {
  std::vector<Change> batch;
  for (const std::string& key : keys) {
    const auto found = kept_.find(key);
    batch.push_back({key, found == kept_.end() ? std::nullopt : std::optional(found->second)});
  }
  return batch;
}

void Saver::write_last() {
  if (dirty_.empty()) return;
  dirty_.insert(writing_.begin(), writing_.end());  // if what is under way fails, this still stands by itself
  storage_.write(batch_of(std::exchange(dirty_, {})), [](bool) {});
}

void Saver::retry() {
  fresh_ = true;
  flush();
}

void Saver::written(bool ok) {
  failed_ = !ok;
  if (!ok) dirty_.insert(writing_.begin(), writing_.end());
  writing_.clear();
  if (ok) flush();
  settled_();
}

}  // namespace waymark
