#include "player/desktop/main_queue.h"

#include <algorithm>
#include <utility>

namespace waymark::desktop {

MainQueue::MainQueue(std::function<void()> wake) : wake_(std::move(wake)) {}

void MainQueue::post(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  wake_();
}

void MainQueue::set_timer(int seconds, std::function<void()> task, Clock::time_point now) {
  due_ = now + std::chrono::seconds(seconds);
  timer_ = std::move(task);
}

std::optional<int> MainQueue::milliseconds_to_timer(Clock::time_point now) const {
  if (!due_) return std::nullopt;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due_ - now).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

void MainQueue::run(Clock::time_point now) {
  std::vector<std::function<void()>> tasks;
  {
    const std::lock_guard lock(mutex_);
    tasks.swap(tasks_);
  }
  for (const auto& task : tasks) task();
  if (!due_ || now < *due_) return;
  due_.reset();
  const auto task = std::exchange(timer_, {});
  task();
}

}  // namespace waymark::desktop
