#include "player/journal.h"

namespace waymark {

std::vector<std::string> journal_keys(const Kept& kept, const std::string& run) {
  const std::string prefix = journal_prefix(run);
  std::vector<std::string> keys;
  for (auto at = kept.lower_bound(prefix); at != kept.end() && at->first.compare(0, prefix.size(), prefix) == 0; ++at) {
    keys.push_back(at->first);
  }
  return keys;
}

Journal read_journal(const Kept& kept, const std::string& run) {
  Journal journal;
  for (std::string& key : journal_keys(kept, run)) {
    const bool in_order = journal.stray.empty() && key == journal_key(run, journal.length + 1);
    const std::string& value = kept.at(key);
    auto intent = in_order && !value.empty() ? intent_of_json(value) : std::nullopt;
    if (!in_order || (!intent && !value.empty())) {
      journal.stray.push_back(std::move(key));
      continue;
    }
    ++journal.length;
    if (intent) journal.intents.push_back(std::move(*intent));
  }
  return journal;
}

}  // namespace waymark
