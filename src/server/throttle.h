#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace waymark {

/// Slows down whoever fails again and again: after `free_tries` failures each further one doubles the wait, from
/// `first_wait` up to `longest_wait` seconds. Success forgets; so does an hour without a failure.
class Throttle {
 public:
  struct Limits {
    int free_tries = 5;
    int first_wait = 30;
    int longest_wait = 900;
  };

  explicit Throttle(Limits limits) : limits_(limits) {}

  /// Seconds that this key still has to wait, 0 when it may try.
  int wait(const std::string& key, std::int64_t now);
  void failed(const std::string& key, std::int64_t now);
  void succeeded(const std::string& key);

 private:
  struct Record {
    int failures = 0;
    std::int64_t last = 0;
    std::int64_t until = 0;
  };

  void forget_old(std::int64_t now);

  Limits limits_;
  std::mutex mutex_;
  std::map<std::string, Record> records_;
};

}  // namespace waymark
