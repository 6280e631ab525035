#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "server/command/commands.h"
#include "server/command/parts.h"

namespace waymark {
namespace {

/// A copy of everything, gone with this.
class Copy {
 public:
  explicit Copy(std::string path) : path_(std::move(path)) { forget(); }
  ~Copy() { forget(); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  const std::string& path() const { return path_; }

 private:
  void forget() const {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) ::unlink((path_ + end).c_str());
  }

  std::string path_;
};

}  // namespace

int run_move_to_postgres(const MoveOptions& options) {
  ::umask(0077);
  const Result<DataFolder> folder = DataFolder::open(options.data);
  if (!folder) return complain(folder.error().message);
  const auto lock = folder->lock();  // what a server recorded meanwhile would stay behind
  if (!lock) return complain(lock.error().message);
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  const Copy copy(options.data + "/moving.db");
  if (const Status copied = data->store->back_up(copy.path()); !copied) return complain(copied.error().message);
  const auto target = make_postgres_store(options.database);
  if (!target) return complain(target.error().message);
  if (const Status taken = (*target)->take_over(copy.path()); !taken) return complain(taken.error().message);
  if (const int code = verify_and_tell(**target, data->signer, {}); code != 0) {
    return complain("The records stay in waymark.db. Empty that database before you try again.", code);
  }
  if (const Status named = folder->use_database(options.database); !named) return complain(named.error().message);
  fmt::print(
      "The records are in PostgreSQL from now on. {}/waymark.db is as it was: keep it until the first backup, then "
      "delete it, since whoever is erased is still in it.\n",
      options.data);
  return 0;
}

}  // namespace waymark
