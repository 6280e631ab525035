#include "server/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "server/secret_file.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

Status expect_empty(const std::string& database) {
  const auto store = make_postgres_store(database);
  if (!store) return store.error();
  const auto organisations = (*store)->organisations();
  if (!organisations) return organisations.error();
  if (organisations->empty()) return Done{};
  return Error{"not-empty",
               "That database holds records already; nothing was changed. To serve them from this machine too, copy "
               "the folder keys and the file database of a server that does."};
}

}  // namespace

Result<DataFolder> DataFolder::create(const std::string& path, const std::string& database) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_empty(path, error)) {
    return Error{"not-empty", path + " is not empty. Name a new folder; nothing in this one was changed."};
  }
  if (!database.empty()) {
    if (const Status empty = expect_empty(database); !empty) return empty.error();
  }
  fs::create_directories(path, error);
  if (error) return Error{"cannot-write", path + " cannot be made: " + error.message() + "."};
  fs::permissions(path, fs::perms::owner_all, error);
  DataFolder folder(path);
  if (const Status key = folder.keys().create(); !key) return key.error();
  if (!database.empty()) {
    if (const Status named = folder.use_database(database); !named) return named.error();
  }
  if (const auto store = folder.store(); !store) return store.error();
  return folder;
}

Result<DataFolder> DataFolder::open(const std::string& path) {
  std::error_code error;
  const std::string lone_key = path + "/signing.key";  // of a folder that was made when there was one key
  const bool has_lone_key = fs::exists(lone_key, error);
  const bool has_store = fs::exists(path + "/waymark.db", error) || fs::exists(path + "/database", error);
  if (!has_store || (!has_lone_key && !fs::exists(path + "/keys", error))) {
    return Error{"no-data", path + " holds no Waymark data. Make it with: waymark-server init --data " + path};
  }
  DataFolder folder(path);
  if (has_lone_key) {
    if (const Status adopted = folder.keys().adopt(lone_key); !adopted) return adopted.error();
  }
  return folder;
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
  const std::string named = path_ + "/database";
  std::error_code error;
  if (fs::exists(named, error)) {
    const std::optional<std::string> database = file_contents(named);
    if (!database)
      return Error{"cannot-read", named + " cannot be read. Let the user read it as whom the server runs."};
    return make_postgres_store(database->substr(0, database->find('\n')));
  }
  const mode_t before = ::umask(0077);
  auto store = make_sqlite_store(path_ + "/waymark.db");
  ::umask(before);
  return store;
}

Status DataFolder::use_database(const std::string& database) const {
  return write_secret(path_ + "/database", database + "\n");
}

Status DataFolder::write_demo(const std::string& text) const {
  return write_secret(path_ + "/demo.txt", text);
}

std::optional<std::string> DataFolder::demo() const {
  return file_contents(path_ + "/demo.txt");
}

std::int64_t DataFolder::last_backup() const {
  const std::optional<std::string> text = file_contents(path_ + "/backed-up");
  return text ? std::strtoll(text->c_str(), nullptr, 10) : 0;
}

void DataFolder::note_backup(std::int64_t now) const {
  const std::string path = path_ + "/backed-up";
  const std::string fresh = path + ".new";
  ::unlink(fresh.c_str());
  if (write_secret(fresh, std::to_string(now) + "\n")) std::rename(fresh.c_str(), path.c_str());
}

}  // namespace waymark
