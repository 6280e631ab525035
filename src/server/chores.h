#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

#include "server/services.h"

namespace waymark {

/// What a server does by the clock: signs the heads of the audit chains each hour, keeps retention each day, and scrubs
/// the store after somebody was erased on a page.
class Chores {
 public:
  explicit Chores(Services& services) : services_(services) {}
  ~Chores();

  /// Looks every half minute from now on, on a thread of its own, which scrubs what is still due when it ends.
  void start();
  /// Does what is due now.
  void look();

 private:
  void loop();
  bool is_due(std::int64_t& last, std::int64_t every) const;

  Services& services_;
  std::int64_t heads_ = 0;  ///< When that was done last.
  std::int64_t retention_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace waymark
