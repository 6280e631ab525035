#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "server/signer.h"

namespace waymark {

/// Where the signing keys lie: "0001.pub", "0002.pub", … "0005.key". The highest number signs, and is the only one
/// whose seed is kept; of each before it the public half stays for ever, since receipts do.
class KeyFolder {
 public:
  explicit KeyFolder(std::string path) : path_(std::move(path)) {}

  /// Makes the folder with its first key. Error: "cannot-write".
  Status create() const;
  /// Makes the folder with a new key after others of which only the public halves are left, each a public_key(), newest
  /// first. Error: "cannot-write".
  Status create_after(const std::vector<std::string>& older) const;
  /// Makes the folder around a key that was kept before there was one. Nothing when it holds keys already. Error:
  /// "cannot-write".
  Status adopt(const std::string& key_file) const;
  /// Errors: "no-data" when no key is there or one cannot be read, "bad-key" when one is damaged.
  Result<Signer> load() const;
  /// Puts a new key before the others and forgets the seed of the one that signed until now. Ended anywhere on the way
  /// it leaves a whole folder. What load() gave before goes on signing with the old key. Errors: those of load(), and
  /// "cannot-write".
  Result<Signer> rotate() const;

 private:
  std::string path_;
};

}  // namespace waymark
