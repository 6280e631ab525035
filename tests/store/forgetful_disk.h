#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace waymark::test {

/// A disk that keeps only what was synced, as a disk whose power goes may do. While it lives, SQLite's files of this
/// process lie on it: it passes everything on, and remembers what was written since the last sync of each file.
class ForgetfulDisk {
 public:
  /// `before_each` is called before each write and each sync, when the power may go.
  explicit ForgetfulDisk(std::function<void()> before_each);
  ~ForgetfulDisk();
  ForgetfulDisk(const ForgetfulDisk&) = delete;
  ForgetfulDisk& operator=(const ForgetfulDisk&) = delete;

  /// Writes to `folder` what would be found of every file if the power went now: all that was synced, and of what was
  /// not each write or none of it or its beginning, as `seed` has it.
  void power_off(const std::string& folder, std::uint32_t seed) const;
};

}  // namespace waymark::test
