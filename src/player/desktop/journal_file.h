#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "player/desktop/file.h"
#include "player/keys.h"
#include "player/ports.h"

namespace waymark::desktop {

/// What a device keeps, as one file that only grows: a line for each batch, "<16 hex digits of its SHA-256> <JSON>",
/// where the JSON is {key: value or null}. A line that is torn or damaged is passed over, so what is read is the state
/// after some batch. The file is written anew, by a temporary one and a rename, when it is opened, when something was
/// wiped (so that private text is really gone) and when most of it is old.
class JournalFile {
 public:
  /// Opens or makes `folder`/waymark.journal. Error codes: "open-already" (another Waymark has it), "no-folder",
  /// "no-journal".
  static Result<JournalFile> open(const std::string& folder);

  /// All that is kept.
  const Kept& kept() const { return kept_; }

  /// Writes the batch; true when it will survive a power cut, false when nothing of it was written.
  bool write(const std::vector<Change>& changes);

 private:
  JournalFile(std::string folder, File lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}

  std::string path() const { return folder_ + "/waymark.journal"; }
  bool append(const std::string& line);
  bool rewrite(const Kept& kept);

  std::string folder_;
  File lock_, file_;
  Kept kept_;
  std::size_t size_ = 0;   ///< Of the good part of the file.
  bool doubtful_ = false;  ///< The file's end is unknown after a failure: it is written anew before anything else.
  bool wipe_due_ = false;  ///< Something wiped still stands in the file.
};

}  // namespace waymark::desktop
