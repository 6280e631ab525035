#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/secrets.h"

namespace waymark {

/// Does slow hashing two at a time, with a bounded queue behind it, so that a rush of people costs 128 MiB and no more.
class Hashing {
 public:
  explicit Hashing(HashCost cost, std::size_t longest_queue = 64);
  /// Finishes what was taken.
  ~Hashing();

  /// Runs `work` on one of its threads. False, and nothing is done, when too much waits already.
  bool run(std::function<void()> work);

  HashCost cost() const { return cost_; }
  /// A hash that no secret fits, of the same cost: for names that nobody has.
  const std::string& dummy() const { return dummy_; }

 private:
  void loop();

  HashCost cost_;
  std::size_t longest_queue_;
  std::string dummy_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace waymark
