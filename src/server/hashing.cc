#include "server/hashing.h"

#include <spdlog/spdlog.h>

namespace waymark {
namespace {
constexpr int kAtOnce = 2;
}

Hashing::Hashing(HashCost cost, std::size_t longest_queue)
    : cost_(cost), longest_queue_(longest_queue), dummy_(hash_secret(random_hex(16), cost)) {
  for (int i = 0; i < kAtOnce; ++i) threads_.emplace_back([this] { loop(); });
}

Hashing::~Hashing() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Hashing::run(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= longest_queue_) return false;
    queue_.push_back(std::move(work));
  }
  changed_.notify_one();
  return true;
}

void Hashing::loop() {
  while (true) {
    std::function<void()> work;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      work = std::move(queue_.front());
      queue_.pop_front();
    }
    try {
      work();
    } catch (const std::exception& exception) {  // its request ends without an answer; the others go on
      spdlog::error("hashing: {}", exception.what());
    }
  }
}

}  // namespace waymark
