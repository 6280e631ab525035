#include "store/sql/pool.h"

namespace waymark::sql {

std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return lent_ < most_; });
  ++lent_;
  if (!idle_.empty()) {
    std::unique_ptr<Connection> connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  lock.unlock();
  try {
    return connect_();
  } catch (...) {
    const Lent never_lent(*this);
    throw;
  }
}

void Pool::give(std::unique_ptr<Connection> connection) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

}  // namespace waymark::sql
