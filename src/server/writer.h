#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "store/store.h"

namespace waymark {

/// The one that writes: acts from all connections queue up here, and all that wait are committed together, so that one
/// sync of the disk makes many people's completions durable.
class Writer {
 public:
  using Answer = std::function<void(Result<Outcome>)>;

  explicit Writer(Store& store);
  /// Does what was taken.
  ~Writer();

  /// `answer` is called on the writer's thread once the act is durable, or has failed. Error "busy" at once, on the
  /// caller's thread, when too many wait.
  void post(Act act, Answer answer);
  /// The same, waiting for it. Not to be called from an Answer.
  Result<Outcome> record(Act act);

  // Since the server started.
  std::size_t waiting();                                           ///< Acts that wait now.
  std::int64_t completions() const { return completions_; }        ///< Recorded.
  std::int64_t store_failures() const { return store_failures_; }  ///< Acts that the store could not do.

 private:
  void loop();
  void commit(std::vector<Act>& acts, std::vector<Answer>& answers);

  Store& store_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Act> acts_;
  std::vector<Answer> answers_;  ///< Beside acts_.
  bool stopping_ = false;
  std::atomic<std::int64_t> completions_ = 0;
  std::atomic<std::int64_t> store_failures_ = 0;
  std::thread thread_;
};

}  // namespace waymark
