#pragma once

#include <string>
#include <vector>

#include "play/intent.h"
#include "player/keys.h"

namespace waymark {

/// A run's Intents as the device kept them.
struct Journal {
  std::vector<Intent> intents;     ///< Up to the first gap or the first that cannot be read.
  int length = 0;                  ///< Entries up to there, wiped ones counted.
  std::vector<std::string> stray;  ///< Keys from there on: of no use, to be erased.
};

Journal read_journal(const Kept& kept, const std::string& run);

/// The keys of a run's journal, all of them.
std::vector<std::string> journal_keys(const Kept& kept, const std::string& run);

}  // namespace waymark
