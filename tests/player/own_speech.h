#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/folder.h"

namespace waymark::test {

/// A Speech Dispatcher of the test's own, with eSpeak NG, which speaks into a file and nobody hears.
class OwnSpeech {
 public:
  OwnSpeech();
  ~OwnSpeech();
  OwnSpeech(const OwnSpeech&) = delete;
  OwnSpeech& operator=(const OwnSpeech&) = delete;

  /// Whether the programs are installed that this needs.
  static bool possible();

  std::string socket() const { return folder_.path() + "/socket"; }
  static constexpr int kRate = 22050;  ///< eSpeak NG's, in samples a second.
  /// Ends it, and gives all that was spoken.
  std::vector<std::int16_t> end();

 private:
  Folder folder_;
  pid_t daemon_ = -1;
};

}  // namespace waymark::test
