#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace waymark::desktop {

/// What is to be done on the main thread, as seen by other threads.
class MainThread {
 public:
  virtual ~MainThread() = default;
  /// From any thread: `task` runs on the main thread soon, in the order of the calls.
  virtual void post(std::function<void()> task) = 0;
};

/// The main thread's list of tasks, with one timer. A window's loop waits for an event for at most
/// milliseconds_to_timer(), then calls run().
class MainQueue : public MainThread {
 public:
  using Clock = std::chrono::steady_clock;

  /// `wake` is called from any thread and makes the loop come round, for example by pushing a user event.
  explicit MainQueue(std::function<void()> wake);

  void post(std::function<void()> task) override;

  // The main thread only:
  /// Runs `task` once after `seconds`; takes the place of an earlier timer.
  void set_timer(int seconds, std::function<void()> task, Clock::time_point now = Clock::now());
  /// How long the loop may sleep, or nothing for ever.
  std::optional<int> milliseconds_to_timer(Clock::time_point now = Clock::now()) const;
  /// Runs what was posted, and the timer's task when its time has come.
  void run(Clock::time_point now = Clock::now());

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::vector<std::function<void()>> tasks_;
  std::optional<Clock::time_point> due_;
  std::function<void()> timer_;
};

}  // namespace waymark::desktop
