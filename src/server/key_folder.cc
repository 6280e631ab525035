#include "server/key_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "server/secret_file.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

std::string key_path(const std::string& folder, int number) {
  return fmt::format("{}/{:04}.key", folder, number);
}
std::string public_path(const std::string& folder, int number) {
  return fmt::format("{}/{:04}.pub", folder, number);
}

Status make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) return Done{};
  return Error{"cannot-write", path + " cannot be made: " + std::strerror(errno) + "."};
}

/// The numbers of the files "0001<suffix>", in order.
std::set<int> numbers(const std::string& folder, const std::string& suffix) {
  std::set<int> found;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string stem = entry.path().stem();
    const bool digits = stem.size() == 4 && stem.find_first_not_of("0123456789") == std::string::npos;
    if (digits && entry.path().extension() == suffix) found.insert(std::stoi(stem));
  }
  return found;
}

/// The file's one line, without its end.
Result<std::string> line_in(const std::string& path) {
  std::optional<std::string> text = file_contents(path);
  if (!text) return Error{"no-data", path + " cannot be read. Put it back from a backup."};
  while (text->ends_with('\n')) text->pop_back();
  return std::move(*text);
}

Error damaged(const std::string& path, const Error& error) {
  return {error.code, path + " is damaged. Put it back from a backup. " + error.message};
}

/// The public half of a key of which the seed is kept.
Result<std::string> public_half(const std::string& path) {
  const Result<std::string> seed = line_in(path);
  if (!seed) return seed.error();
  const Result<Signer> signer = Signer::from_seed(*seed);
  return signer ? Result<std::string>(signer->public_key()) : Result<std::string>(damaged(path, signer.error()));
}

/// The public halves of all keys before the number `last`, newest first.
Result<std::vector<std::string>> older_keys(const std::string& folder, int last) {
  const std::set<int> kept = numbers(folder, ".key");
  std::set<int> all = numbers(folder, ".pub");
  all.insert(kept.begin(), kept.end());
  all.erase(all.lower_bound(last), all.end());
  std::vector<std::string> older;
  for (auto number = all.rbegin(); number != all.rend(); ++number) {
    Result<std::string> half =
        kept.count(*number) != 0 ? public_half(key_path(folder, *number)) : line_in(public_path(folder, *number));
    if (!half) return half.error();
    older.push_back(std::move(*half));
  }
  return older;
}

}  // namespace

Status KeyFolder::create() const {
  if (const Status made = make_folder(path_); !made) return made;
  return write_secret(key_path(path_, 1), Signer::new_seed() + "\n");
}

Status KeyFolder::create_after(const std::vector<std::string>& older) const {
  if (const Status made = make_folder(path_); !made) return made;
  int number = 0;
  for (auto key = older.rbegin(); key != older.rend(); ++key) {
    if (const Status kept = write_secret(public_path(path_, ++number), *key + "\n"); !kept) return kept;
  }
  return write_secret(key_path(path_, number + 1), Signer::new_seed() + "\n");
}

Status KeyFolder::adopt(const std::string& key_file) const {
  if (!numbers(path_, ".key").empty()) return Done{};
  if (const Status made = make_folder(path_); !made) return made;
  // Another command may do the same at this moment: then the file is where it belongs already.
  if (std::rename(key_file.c_str(), key_path(path_, 1).c_str()) != 0 && errno != ENOENT) {
    return Error{"cannot-write",
                 key_file + " cannot be moved to " + key_path(path_, 1) + ": " + std::strerror(errno) + "."};
  }
  return sync_folder(path_);
}

Result<Signer> KeyFolder::load() const {
  const std::set<int> kept = numbers(path_, ".key");
  if (kept.empty()) return Error{"no-data", path_ + " holds no key to sign with. Put it back from a backup."};
  const int last = *kept.rbegin();
  const std::string path = key_path(path_, last);
  const Result<std::string> seed = line_in(path);
  if (!seed) return seed.error();
  if (const Result<Signer> alone = Signer::from_seed(*seed); !alone) return damaged(path, alone.error());
  const Result<std::vector<std::string>> older = older_keys(path_, last);
  if (!older) return older.error();
  Result<Signer> signer = Signer::from_seed(*seed, *older);
  if (!signer) return damaged("A file in " + path_, signer.error());
  return signer;
}

Result<Signer> KeyFolder::rotate() const {
  const Result<Signer> before = load();
  if (!before) return before.error();
  const int last = *numbers(path_, ".key").rbegin();
  if (const Status made = write_secret(key_path(path_, last + 1), Signer::new_seed() + "\n"); !made)
    return made.error();
  for (const int number : numbers(path_, ".key")) {
    if (number > last) continue;
    const Result<std::string> half = public_half(key_path(path_, number));
    if (!half) return half.error();
    const bool there = numbers(path_, ".pub").count(number) != 0;
    if (const Status kept = there ? Done{} : write_secret(public_path(path_, number), *half + "\n"); !kept) {
      return kept.error();
    }
    ::unlink(key_path(path_, number).c_str());
  }
  if (const Status synced = sync_folder(path_); !synced) return synced.error();
  return load();
}

}  // namespace waymark
