#include "player/desktop/journal_file.h"

#include <sys/file.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/hash.h"
#include "records/json_object.h"

namespace waymark::desktop {
namespace {

constexpr std::size_t kChecksum = 16;
constexpr std::size_t kOften = std::size_t{1} << 20;  ///< Below this size old lines do no harm.

std::string checksum(std::string_view text) {
  return sha256_hex(text).substr(0, kChecksum);
}

std::string line_of(const JsonValue& batch) {
  const std::string text = canonical_json(batch);
  return checksum(text) + " " + text + "\n";
}

std::string line_of(const std::vector<Change>& changes) {
  JsonValue batch = json_object({});
  for (const Change& change : changes) {
    batch.members.push_back({change.key, 0, change.value ? json_text(*change.value) : JsonValue()});
  }
  return line_of(batch);
}

std::string line_of(const Kept& kept) {
  JsonValue batch = json_object({});
  for (const auto& [key, value] : kept) batch.members.push_back({key, 0, json_text(value)});
  return line_of(batch);
}

/// Applies a line, unless it is not whole.
bool apply_line(std::string_view line, Kept& kept) {
  if (line.size() <= kChecksum || line[kChecksum] != ' ') return false;
  const std::string_view text = line.substr(kChecksum + 1);
  if (checksum(text) != line.substr(0, kChecksum)) return false;
  const auto batch = object_of(text);
  if (!batch) return false;
  for (const auto& member : batch->members) {
    if (member.value.kind == JsonValue::Kind::kString)
      kept[member.key] = member.value.string;
    else
      kept.erase(member.key);
  }
  return true;
}

Kept read_lines(std::string_view bytes) {
  Kept kept;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) break;  // torn
    apply_line(bytes.substr(0, end), kept);
    bytes.remove_prefix(end + 1);
  }
  return kept;
}

void apply(const std::vector<Change>& changes, Kept& kept) {
  for (const Change& change : changes) {
    if (change.value)
      kept[change.key] = *change.value;
    else
      kept.erase(change.key);
  }
}

/// Something that stood there must not be readable any more.
bool wipes(const std::vector<Change>& changes, const Kept& kept) {
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    return kept.contains(change.key) && (!change.value || change.value->empty());
  });
}

}  // namespace

Result<JournalFile> JournalFile::open(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Error{"no-folder", "The folder " + folder + " cannot be made: " + error.message() + "."};
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  File lock = open_for_appending(folder + "/waymark.lock");
  if (!lock.open())
    return Error{"no-folder", "Waymark may not write to " + folder + ". Make that folder writable, then start again."};
  if (::flock(lock.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    return Error{"open-already",
                 "Waymark is open already on this device. Go on in its other window, or close that one first."};
  }
  JournalFile journal(folder, std::move(lock));
  journal.file_ = open_for_appending(journal.path());
  if (!journal.file_.open()) {
    return Error{"no-journal",
                 "The file " + journal.path() + " cannot be opened. Do you own it, and may you write to it?"};
  }
  const std::string bytes = journal.file_.read_all();
  journal.kept_ = read_lines(bytes);
  if (!journal.rewrite(journal.kept_)) {           // a full disk, perhaps: what is there stays, without its torn end
    journal.size_ = bytes.find_last_of('\n') + 1;  // npos + 1 is 0
    journal.doubtful_ = !journal.file_.cut_to(static_cast<long long>(journal.size_));
  }
  return journal;
}

bool JournalFile::write(const std::vector<Change>& changes) {
  Kept next = kept_;
  apply(changes, next);
  const bool wiping = wipe_due_ || wipes(changes, kept_);
  const bool anew = doubtful_ || wiping || (size_ > kOften && size_ > 4 * line_of(kept_).size());
  bool written = anew && rewrite(next);
  if (written) {
    wipe_due_ = false;
  } else if (!doubtful_) {
    written = append(line_of(changes));
    wipe_due_ = wiping;
  }
  if (written) kept_ = std::move(next);
  return written;
}

bool JournalFile::append(const std::string& line) {
  const bool appended = file_.append(line);
  if (appended && file_.sync()) {
    size_ += line.size();
    return true;
  }
  // After a failed sync nobody knows what the disk holds; after a short write the torn line must not stay.
  doubtful_ = appended || !file_.cut_to(static_cast<long long>(size_));
  return false;
}

bool JournalFile::rewrite(const Kept& kept) {
  const std::string temporary = path() + ".new";
  const std::string line = line_of(kept);
  File fresh = make_anew(temporary);
  if (!fresh.open() || !fresh.append(line) || !fresh.sync() || std::rename(temporary.c_str(), path().c_str()) != 0) {
    std::remove(temporary.c_str());
    return false;
  }
  file_ = std::move(fresh);
  size_ = line.size();
  doubtful_ = !sync_folder(folder_);
  return !doubtful_;
}

}  // namespace waymark::desktop
