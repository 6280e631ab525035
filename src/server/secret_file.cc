#include "server/secret_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace waymark {
namespace {

Error cannot_write(const std::string& path) {
  return {"cannot-write", path + " cannot be written: " + std::strerror(errno) + "."};
}

}  // namespace

Status write_secret(const std::string& path, const std::string& text) {
  const std::string part = path + ".part";
  ::unlink(part.c_str());  // of a time that ended half-way
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return cannot_write(path);
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  // Unlike rename(), link() never replaces what is there.
  const bool placed = written && ::link(part.c_str(), path.c_str()) == 0;
  const Error error =
      written ? cannot_write(path)
              : Error{"cannot-write", path + " cannot be written whole. Is the disk full? Make room and try again."};
  ::unlink(part.c_str());
  if (!placed) return error;
  return sync_folder(std::filesystem::path(path).parent_path());
}

Status sync_folder(const std::string& path) {
  const int folder = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return cannot_write(path);
  const bool synced = ::fsync(folder) == 0;
  ::close(folder);
  return synced ? Status(Done{}) : Status(cannot_write(path));
}

std::optional<std::string> file_contents(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace waymark
