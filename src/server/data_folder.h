#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "server/signer.h"
#include "store/store.h"

namespace waymark {

/// What a server keeps, in one folder that only its owner reads: waymark.db, signing.key, lock, and for a demonstration
/// demo.txt.
class DataFolder {
 public:
  /// Makes a new one. Errors: "not-empty", "cannot-write".
  static Result<DataFolder> create(const std::string& path);
  /// Opens one that `create` made. Error: "no-data".
  static Result<DataFolder> open(const std::string& path);

  /// Held until the returned pointer goes: one server to a folder. Error: "in-use".
  Result<std::shared_ptr<void>> lock() const;

  Result<std::unique_ptr<Store>> store() const;
  Result<Signer> signer() const;

  Status write_demo(const std::string& text) const;
  /// What write_demo() wrote, or nothing.
  std::optional<std::string> demo() const;

  const std::string& path() const { return path_; }

 private:
  explicit DataFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

}  // namespace waymark
