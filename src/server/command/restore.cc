#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/secret_file.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

Error cannot_write(const std::string& path, const std::error_code& error) {
  return {"cannot-write", path + " cannot be written: " + error.message() + "."};
}

/// A copy that is on the disk when this returns, and that only its owner reads.
Status copy_whole(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy_file(from, to, error);
  if (!error) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  if (error) return cannot_write(to, error);
  const int file = ::open(to.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const int why = errno;
  if (file >= 0) ::close(file);
  return synced ? Status(Done{}) : Status(cannot_write(to, {why, std::generic_category()}));
}

Status copy_keys(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::create_directory(to, error);
  for (const fs::directory_entry& entry : fs::directory_iterator(from, error)) {
    if (!entry.is_regular_file()) continue;
    if (const Status copied = copy_whole(entry.path(), fs::path(to) / entry.path().filename()); !copied) return copied;
  }
  return error ? Status(Error{"no-data", from + " cannot be read: " + error.message() + "."}) : Status(Done{});
}

/// The public halves that lie beside a backup, newest first.
Result<std::vector<std::string>> public_keys(const std::string& file) {
  const std::optional<std::string> text = file_contents(file);
  const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
  std::vector<std::string> keys;
  if (json.is_object() && json.contains("keys") && json["keys"].is_array()) {
    for (const auto& key : json["keys"]) keys.push_back(key.is_object() ? key.value("x", "") : "");
  }
  if (keys.empty()) {
    return Error{"no-data",
                 file + " holds no keys. Put it beside the backup, or name a copy of the keys with --keys DIR."};
  }
  return keys;
}

Status bring_keys(const RestoreOptions& options, const KeyFolder& folder, const std::string& path) {
  if (!options.keys.empty()) return copy_keys(options.keys, path);
  const auto older = public_keys(options.file + ".jwks");
  return older ? folder.create_after(*older) : Status(older.error());
}

/// Makes a data folder at `path` from the backup. Errors: "cannot-write", "no-data", those of opening it.
Result<OpenData> bring_back(const RestoreOptions& options, const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error) fs::permissions(path, fs::perms::owner_all, error);
  if (error) return cannot_write(path, error);
  if (const Status copied = copy_whole(options.file, path + "/waymark.db"); !copied) return copied.error();
  if (const Status keys = bring_keys(options, KeyFolder(path + "/keys"), path + "/keys"); !keys) return keys.error();
  Result<OpenData> data = OpenData::at(path);
  if (!data) return data;
  const auto organisations = data->store->organisations();
  if (!organisations) return organisations.error();
  if (organisations->empty()) return Error{"no-data", options.file + " is no backup that Waymark made."};
  return data;
}

std::vector<std::string> lines_in(const std::string& path) {
  std::istringstream text(file_contents(path).value_or(""));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

}  // namespace

int run_restore(const RestoreOptions& options) {
  ::umask(0077);
  std::error_code error;
  std::string target = options.data;
  while (target.size() > 1 && target.ends_with('/')) target.pop_back();
  if (fs::exists(target, error) && !fs::is_empty(target, error)) {
    return complain(target + " is not empty. Name a new folder; nothing in this one was changed.");
  }
  if (!fs::is_regular_file(options.file, error)) return complain(options.file + " is not there, or no file.");
  const std::string part = target + ".part";  // whole, or not there
  fs::remove_all(part, error);
  int code = 0;
  {
    const Result<OpenData> data = bring_back(options, part);
    if (!data) {
      fs::remove_all(part, error);
      return complain(data.error().message + " Nothing was restored.");
    }
    code = verify_and_tell(*data->store, data->signer, lines_in(options.file + ".heads"));
  }
  fs::remove(target, error);
  fs::rename(part, target, error);
  if (error) return complain(cannot_write(target, error).message);
  fmt::print("{} is {}. {}Serve it: waymark-server serve --data {}\n", target,
             code == 0 ? "restored" : "restored as the backup is, with the faults above",
             options.keys.empty() ? "Receipts are signed with a new key from now on; those from before hold. " : "",
             target);
  return code;
}

}  // namespace waymark
