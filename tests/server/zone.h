#pragma once

#include <cstdlib>
#include <ctime>

namespace waymark::test {

/// The process is in that time zone from now on. REQUIRES: nobody else asks for the time.
inline void move_to_zone(const char* name) {
  ::setenv("TZ", name, 1);
  ::tzset();
}

/// In another time zone, as long as it lives; then in UTC, where all other tests are.
class InZone {
 public:
  explicit InZone(const char* name) { move_to_zone(name); }
  ~InZone() { move_to_zone("UTC"); }
  InZone(const InZone&) = delete;
  InZone& operator=(const InZone&) = delete;
};

}  // namespace waymark::test
