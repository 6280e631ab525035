#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/heads.h"
#include "server/secret_file.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Says every few seconds how far the copy is, to whoever watches a terminal.
class Progress {
 public:
  Progress(std::string part, const std::string& whole) : part_(std::move(part)) {
    std::error_code error;
    whole_ = fs::file_size(whole, error);
    if (!error && ::isatty(STDERR_FILENO) == 1) thread_ = std::thread([this] { loop(); });
  }
  ~Progress() {
    {
      const std::lock_guard lock(mutex_);
      done_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  void loop() {
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, std::chrono::seconds(3), [this] { return done_; })) {
      std::error_code error;
      const auto size = fs::file_size(part_ + "-wal", error);
      if (!error) fmt::print(stderr, "{} MB of about {} MB\n", size >> 20U, whole_ >> 20U);
    }
  }

  std::string part_;
  std::uintmax_t whole_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool done_ = false;
  std::thread thread_;
};

std::string in_lines(const std::vector<ChainHead>& heads) {
  std::string text;
  for (const ChainHead& head : heads) text += head.signature + "\n";
  return text;
}

/// What lies beside a backup. Neither holds anything about a person.
std::string heads_beside(const std::string& file) {
  return file + ".heads";
}
std::string keys_beside(const std::string& file) {
  return file + ".jwks";
}

void forget_beside(const std::string& file) {
  ::unlink(heads_beside(file).c_str());
  ::unlink(keys_beside(file).c_str());
}

Status write_beside(const std::string& file, const std::vector<ChainHead>& heads, const Signer& signer) {
  forget_beside(file);  // of a backup that was ended on the way
  if (const Status kept = write_secret(heads_beside(file), in_lines(heads)); !kept) return kept;
  return write_secret(keys_beside(file), signer.jwks() + "\n");
}

Status back_up(const OpenData& data, const std::string& file) {
  const Progress progress(file + ".part", data.folder.path() + "/waymark.db");
  if (const Status copied = data.store->back_up(file); !copied) return copied;
  return sync_folder(fs::path(file).parent_path());
}

}  // namespace

int run_backup(const BackupOptions& options) {
  ::umask(0077);
  std::error_code error;
  if (fs::exists(options.file, error)) {
    return complain(options.file + " is there already. Name a new file; nothing was changed.");
  }
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  const std::int64_t now = std::time(nullptr);
  const auto heads = signed_heads(*data->store, data->signer, now);
  if (!heads) return complain(heads.error().message);
  if (const Status kept = keep_heads(*data->store, *heads); !kept) {
    // A disk that is full must not keep anybody from taking the records elsewhere.
    (void)complain("The signed heads are in the backup's own file alone: " + kept.error().message);
  }
  Status done = write_beside(options.file, *heads, data->signer);
  if (done) done = back_up(*data, options.file);
  if (!done) {
    forget_beside(options.file);
    return complain("There is no backup: " + done.error().message + " Nothing was left in " + options.file + ".");
  }
  data->folder.note_backup(now);
  fmt::print(
      "{} holds everything but the key that signs, which lies in {}/keys: keep a copy of that folder elsewhere, "
      "once.\n",
      options.file, data->folder.path());
  return 0;
}

}  // namespace waymark
