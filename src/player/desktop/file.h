#pragma once

#include <string>
#include <string_view>

namespace waymark::desktop {

/// A POSIX file descriptor that closes itself.
class File {
 public:
  File() = default;
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;

  bool open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  /// Writes all of it at the end; false when not all of it could be written.
  bool append(std::string_view bytes) const;
  /// What was written survives a power cut.
  bool sync() const;
  bool cut_to(long long size) const;
  std::string read_all() const;

 private:
  int descriptor_ = -1;
};

/// Opens for reading and appending, made if it is not there; for nobody but the owner.
File open_for_appending(const std::string& path);
/// The same, empty.
File make_anew(const std::string& path);
/// A folder's entries (a file made, a file renamed) survive a power cut.
bool sync_folder(const std::string& path);

}  // namespace waymark::desktop
