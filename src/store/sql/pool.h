#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/sql/connection.h"

namespace waymark::sql {

/// Connections that read, opened when they are first needed, each lent to one thread at a time.
class Pool {
 public:
  Pool(std::function<std::unique_ptr<Connection>()> connect, int most) : connect_(std::move(connect)), most_(most) {}

  /// Calls `work(connection)` with a connection of its own, waiting for one if all are lent. A connection during whose
  /// work something was thrown is closed, since nobody knows how it was left.
  template <typename Work>
  auto with(Work work) {
    std::unique_ptr<Connection> connection = take();
    const Lent lent(*this);
    auto result = work(*connection);
    give(std::move(connection));
    return result;
  }

 private:
  /// One of `most_` is out as long as this lives.
  class Lent {
   public:
    explicit Lent(Pool& pool) : pool_(pool) {}
    ~Lent() {
      const std::lock_guard lock(pool_.mutex_);
      --pool_.lent_;
      pool_.returned_.notify_one();
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

   private:
    Pool& pool_;
  };

  std::unique_ptr<Connection> take();
  void give(std::unique_ptr<Connection> connection);

  std::function<std::unique_ptr<Connection>()> connect_;
  int most_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int lent_ = 0;
};

}  // namespace waymark::sql
