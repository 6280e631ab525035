#include "store/forgetful_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <utility>
#include <vector>

namespace waymark::test {
namespace {

constexpr std::size_t kSector = 512;

/// A write, or with nothing new a truncation, that no sync has followed yet.
struct Unsynced {
  std::size_t offset = 0;
  std::string old_bytes;  ///< What stood there and after it, as far as it is overwritten or cut off.
  std::string new_bytes;
  std::size_t old_size = 0;  ///< Of the file.
};

std::recursive_mutex mutex;
std::map<std::string, std::vector<Unsynced>> unsynced;  ///< By path; of every file that was opened.
std::function<void()> before_each;
sqlite3_vfs* real_disk = nullptr;

struct File {
  sqlite3_file base;
  const char* path;  ///< SQLite keeps it as long as the file is open. Null for a temporary file.
  sqlite3_file* real;
};

File& file_of(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return file_of(file).real;
}

std::size_t size_of(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  real(file)->pMethods->xFileSize(real(file), &size);
  return static_cast<std::size_t>(size);
}

std::string bytes_of(sqlite3_file* file, std::size_t offset, std::size_t length) {
  const std::size_t size = size_of(file);
  if (offset >= size) return "";
  std::string bytes(std::min(length, size - offset), '\0');
  real(file)->pMethods->xRead(real(file), bytes.data(), static_cast<int>(bytes.size()),
                              static_cast<sqlite3_int64>(offset));
  return bytes;
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods->xClose(real(file));
}
int read_file(sqlite3_file* file, void* bytes, int length, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), bytes, length, offset);
}
int write_file(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 offset) {
  const std::lock_guard lock(mutex);
  before_each();
  if (file_of(file).path != nullptr) {
    const auto at = static_cast<std::size_t>(offset);
    const std::string written(static_cast<const char*>(bytes), static_cast<std::size_t>(length));
    unsynced[file_of(file).path].push_back({at, bytes_of(file, at, written.size()), written, size_of(file)});
  }
  return real(file)->pMethods->xWrite(real(file), bytes, length, offset);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  const std::lock_guard lock(mutex);
  if (file_of(file).path != nullptr) {
    const auto at = static_cast<std::size_t>(size);
    unsynced[file_of(file).path].push_back({at, bytes_of(file, at, size_of(file)), "", size_of(file)});
  }
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
  const std::lock_guard lock(mutex);
  before_each();
  if (file_of(file).path != nullptr) unsynced[file_of(file).path].clear();
  return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_lock(sqlite3_file* file, int* reserved) {
  return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}
int control_file(sqlite3_file* file, int what, void* value) {
  return real(file)->pMethods->xFileControl(real(file), what, value);
}
int sector_size(sqlite3_file*) {
  return kSector;
}
int characteristics(sqlite3_file*) {
  return 0;  // nothing may be taken for granted
}
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void barrier_shared(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods kMethods = {
    2,           close_file,     read_file,    write_file,   truncate_file, sync_file,       file_size,
    lock_file,   unlock_file,    check_lock,   control_file, sector_size,   characteristics, map_shared,
    lock_shared, barrier_shared, unmap_shared, nullptr,      nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* given) {
  File& opened = file_of(file);
  opened.path = path;
  opened.real = reinterpret_cast<sqlite3_file*>(&opened + 1);
  opened.base.pMethods = nullptr;
  const int code = real_disk->xOpen(real_disk, path, opened.real, flags, given);
  if (code == SQLITE_OK) opened.base.pMethods = &kMethods;
  if (path != nullptr) {
    const std::lock_guard lock(mutex);
    unsynced.try_emplace(path);
  }
  return code;
}

int delete_file(sqlite3_vfs*, const char* path, int sync_folder) {
  const std::lock_guard lock(mutex);
  unsynced.erase(path);
  return real_disk->xDelete(real_disk, path, sync_folder);
}

sqlite3_vfs disk;

void put(std::string& content, std::size_t offset, const std::string& bytes) {
  if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
  content.replace(offset, bytes.size(), bytes);
}

/// The file as it was when it was last synced.
std::string synced_part(std::string content, const std::vector<Unsynced>& since) {
  for (auto each = since.rbegin(); each != since.rend(); ++each) {
    put(content, each->offset, each->old_bytes);
    content.resize(each->old_size);
  }
  return content;
}

std::string content_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

ForgetfulDisk::ForgetfulDisk(std::function<void()> call) {
  const std::lock_guard lock(mutex);
  before_each = std::move(call);
  unsynced.clear();
  real_disk = sqlite3_vfs_find(nullptr);
  disk = *real_disk;
  disk.zName = "forgetful";
  disk.szOsFile = static_cast<int>(sizeof(File)) + real_disk->szOsFile;
  disk.xOpen = open_file;
  disk.xDelete = delete_file;
  sqlite3_vfs_register(&disk, 1);
}

ForgetfulDisk::~ForgetfulDisk() {
  sqlite3_vfs_register(real_disk, 1);
  sqlite3_vfs_unregister(&disk);
}

void ForgetfulDisk::power_off(const std::string& folder, std::uint32_t seed) const {
  const std::lock_guard lock(mutex);
  std::mt19937 chance(seed);
  std::filesystem::create_directories(folder);
  for (const auto& [path, since] : unsynced) {
    std::string content = synced_part(content_of(path), since);
    for (const Unsynced& write : since) {
      const std::uint32_t fate = chance() % 4;
      if (fate == 0) continue;  // never came to the disk
      if (write.new_bytes.empty()) {
        content.resize(std::min(content.size(), write.offset));
      } else if (fate == 1) {  // only its beginning did
        put(content, write.offset,
            write.new_bytes.substr(0, chance() % (write.new_bytes.size() / kSector + 1) * kSector));
      } else {
        put(content, write.offset, write.new_bytes);
      }
    }
    std::ofstream(folder + "/" + std::filesystem::path(path).filename().string(), std::ios::binary) << content;
  }
}

}  // namespace waymark::test
