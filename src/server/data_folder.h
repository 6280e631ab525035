#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "server/key_folder.h"
#include "store/store.h"

namespace waymark {

/// What a server keeps, in one folder that only its owner reads: waymark.db, or the file `database` that names a
/// PostgreSQL database instead; keys/ (key_folder.h), lock, backed-up with the time of the last backup, and for a
/// demonstration demo.txt.
class DataFolder {
 public:
  /// Makes a new one, whose records are in waymark.db, or in a PostgreSQL database by libpq's connection string.
  /// Errors: "not-empty", "cannot-write", those of the store.
  static Result<DataFolder> create(const std::string& path, const std::string& database = "");
  /// Opens one that `create` made. Errors: "no-data", and "cannot-write" when one that older versions made cannot be
  /// brought into this form.
  static Result<DataFolder> open(const std::string& path);

  /// Held until the returned pointer goes: one server to a folder. Error: "in-use".
  Result<std::shared_ptr<void>> lock() const;

  Result<std::unique_ptr<Store>> store() const;
  /// From now on the records are in that PostgreSQL database; waymark.db stays where it is. Error: "cannot-write", also
  /// when a database is named already.
  Status use_database(const std::string& database) const;
  Result<Signer> signer() const { return keys().load(); }
  KeyFolder keys() const { return KeyFolder(path_ + "/keys"); }

  Status write_demo(const std::string& text) const;
  /// What write_demo() wrote, or nothing.
  std::optional<std::string> demo() const;

  /// When a backup was last whole, for who watches; 0: never.
  std::int64_t last_backup() const;
  void note_backup(std::int64_t now) const;

  const std::string& path() const { return path_; }

 private:
  explicit DataFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

}  // namespace waymark
