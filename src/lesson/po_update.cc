#include "lesson/po_update.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "lesson/changed_phrase.h"

namespace waymark {

namespace {

using Key = std::pair<std::string, std::string>;  ///< Context and source.

PoEntry header_for(const std::string& language) {
  PoEntry header;
  header.translation = "Language: " + language +
                       "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                       "Content-Transfer-Encoding: 8bit\n";
  return header;
}

PoEntry entry_for(const Phrase& phrase) {
  PoEntry entry;
  if (!phrase.context.empty()) entry.context = phrase.context;
  entry.source = phrase.source;
  return entry;
}

void add_note(const std::string& note, std::vector<std::string>& notes) {
  if (note.empty() || (!notes.empty() && notes.back() == note)) return;
  notes.push_back(note);
}

class Update {
 public:
  Update(const PoFile& before, std::span<const Phrase> phrases) : before_(&before), header_(po_header(before)) {
    for (const bool obsolete : {false, true}) {  // Of two for the same words the one that is in use counts.
      for (const PoEntry& entry : before.entries) {
        if (entry.obsolete == obsolete && &entry != header_) known_.try_emplace(key_of(entry), &entry);
      }
    }
    for (const Phrase& phrase : phrases) add(phrase);
  }

  PoFile make(const std::string& language, Guess guess) && {
    std::vector<PoEntry> aside;
    for (const PoEntry& entry : before_->entries) {
      if (&entry == header_ || used_.contains(&entry) || entry.translation.empty()) continue;
      if (guess == Guess::kNo || !carry_over(entry)) aside.push_back(put_aside(entry));
    }
    PoFile file;
    file.entries.push_back(header_ == nullptr ? header_for(language) : *header_);
    for (PoEntry& entry : entries_) file.entries.push_back(std::move(entry));
    for (PoEntry& entry : aside) file.entries.push_back(std::move(entry));
    file.closing = before_->closing;
    return file;
  }

 private:
  static Key key_of(const PoEntry& entry) { return {entry.context.value_or(""), entry.source}; }

  void add(const Phrase& phrase) {
    const auto [place, is_new] = places_.try_emplace({phrase.context, phrase.source}, entries_.size());
    if (is_new) {
      entries_.push_back(entry_for(phrase));
      first_.push_back(&phrase);
      if (const auto known = known_.find(place->first); known != known_.end()) keep(*known->second, entries_.back());
    }
    PoEntry& entry = entries_[place->second];
    add_note(phrase.note, entry.extracted);
    if (!phrase.place.empty()) entry.references.push_back(phrase.place);
  }

  /// All that a translator did.
  void keep(const PoEntry& before, PoEntry& entry) {
    used_.insert(&before);
    entry.comments = before.comments;
    entry.flags = before.flags;
    entry.translation = before.translation;
    entry.fuzzy = before.fuzzy;
    entry.previous_context = before.previous_context;
    entry.previous_source = before.previous_source;
  }

  bool carry_over(const PoEntry& before) {
    std::vector<const Phrase*> open;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].translation.empty()) open.push_back(first_[i]);
    }
    const Phrase* now = changed_phrase(before, open);
    if (now == nullptr) return false;
    PoEntry& entry = entries_[places_.at({now->context, now->source})];
    keep(before, entry);
    entry.fuzzy = true;
    entry.previous_context = before.context == entry.context ? std::nullopt : before.context;
    entry.previous_source = before.source;
    return true;
  }

  static PoEntry put_aside(PoEntry entry) {
    entry.obsolete = true;
    entry.extracted.clear();
    entry.references.clear();
    return entry;
  }

  const PoFile* before_;
  const PoEntry* header_;
  std::map<Key, const PoEntry*> known_;
  std::set<const PoEntry*> used_;
  std::map<Key, std::size_t> places_;  ///< In entries_ and first_.
  std::vector<PoEntry> entries_;
  std::vector<const Phrase*> first_;  ///< The first phrase of each entry.
};

}  // namespace

PoFile updated(const PoFile& before, std::span<const Phrase> phrases, const std::string& language, Guess guess) {
  return Update(before, phrases).make(language, guess);
}

}  // namespace waymark
