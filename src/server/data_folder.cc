#include "server/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// A new file that only its owner reads, on the disk when this returns.
Status write_secret(const std::string& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return Error{"cannot-write", path + " cannot be written: " + std::strerror(errno) + "."};
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  if (!written) return Error{"cannot-write", path + " cannot be written whole. Is the disk full?"};
  return Done{};
}

std::optional<std::string> contents(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

Result<DataFolder> DataFolder::create(const std::string& path) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_empty(path, error)) {
    return Error{"not-empty", path + " is not empty. Name a new folder; nothing in this one was changed."};
  }
  fs::create_directories(path, error);
  if (error) return Error{"cannot-write", path + " cannot be made: " + error.message() + "."};
  fs::permissions(path, fs::perms::owner_all, error);
  DataFolder folder(path);
  if (const Status key = write_secret(path + "/signing.key", Signer::new_seed() + "\n"); !key) return key.error();
  if (const auto store = folder.store(); !store) return store.error();
  return folder;
}

Result<DataFolder> DataFolder::open(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path + "/waymark.db", error) || !fs::exists(path + "/signing.key", error)) {
    return Error{"no-data", path + " holds no Waymark data. Make it with: waymark-server init --data " + path};
  }
  return DataFolder(path);
}

Result<std::shared_ptr<void>> DataFolder::lock() const {
  const std::string path = path_ + "/lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return Error{"cannot-write", path + " cannot be written: " + std::strerror(errno) + "."};
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    return Error{"in-use",
                 "Another waymark-server serves " + path_ + " already. Stop that one first, or name another folder."};
  }
  return std::shared_ptr<void>(nullptr, [file](void*) { ::close(file); });
}

Result<std::unique_ptr<Store>> DataFolder::store() const {
  const mode_t before = ::umask(0077);
  auto store = make_sqlite_store(path_ + "/waymark.db");
  ::umask(before);
  return store;
}

Result<Signer> DataFolder::signer() const {
  const std::optional<std::string> seed = contents(path_ + "/signing.key");
  if (!seed) return Error{"no-data", path_ + "/signing.key cannot be read."};
  return Signer::from_seed(*seed);
}

Status DataFolder::write_demo(const std::string& text) const {
  return write_secret(path_ + "/demo.txt", text);
}

std::optional<std::string> DataFolder::demo() const {
  return contents(path_ + "/demo.txt");
}

}  // namespace waymark
