#include "lesson/read_translation.h"

#include <set>
#include <string>
#include <vector>

#include "lesson/changed_phrase.h"
#include "lesson/sound_translation.h"

namespace waymark {

namespace {

using Key = std::pair<std::string, std::string>;  ///< Context and source.

/// The folder that `waymark i18n` is given for this file: the one that holds its i18n folder.
std::string folder_of(std::string_view file) {
  const auto part = file.rfind("i18n/");
  if (part == std::string_view::npos || part == 0) return ".";
  return std::string(file.substr(0, part - 1));
}

Key key_of(const PoEntry& entry) {
  return {entry.context.value_or(""), entry.source};
}

class TranslationReader {
 public:
  TranslationReader(std::span<const Phrase> phrases, Report& report) : report_(&report) {
    for (const Phrase& phrase : phrases) {
      if (phrases_.try_emplace({phrase.context, phrase.source}, &phrase).second) in_order_.push_back(&phrase);
    }
  }

  ReadTranslation read(std::string_view language) && {
    const ParsedPo parsed = parse_po(report_->text());
    for (const PoMistake& mistake : parsed.mistakes) {
      report_->tell(Mistake::kPoSyntax, mistake.offset, {mistake.message, mistake.hint});
    }
    check_language(parsed.file, language);
    std::vector<const PoEntry*> stale;
    for (const PoEntry& entry : parsed.file.entries) {
      if (entry.obsolete || &entry == po_header(parsed.file)) continue;
      const auto phrase = phrases_.find(key_of(entry));
      if (phrase == phrases_.end()) {
        if (!entry.translation.empty()) stale.push_back(&entry);
      } else {
        take(entry, *phrase->second);
      }
    }
    tell_of_stale(stale);
    tell_of_missing();
    return std::move(found_);
  }

 private:
  void check_language(const PoFile& file, std::string_view language) {
    const std::string said = po_header_field(file, "Language");
    if (said.empty() || said == language) return;
    report_->tell(Mistake::kPoLanguage, po_header(file)->offset, {said, language});
  }

  void take(const PoEntry& entry, const Phrase& phrase) {
    if (entry.translation.empty() || !spoken_of_.insert(&phrase).second) return;
    if (entry.fuzzy) {
      ++found_.fuzzy;
      report_->tell(Mistake::kFuzzyTranslation, entry.offset, {});
    } else if (const auto why = unsound(phrase, entry.translation)) {
      ++found_.broken;
      report_->tell(Mistake::kBrokenTranslation, entry.offset, {why->message, why->hint});
    } else {
      ++found_.translated;
      found_.words.add(phrase.context, phrase.source, entry.translation);
      found_.places.emplace(key_of(entry), entry.offset);
    }
  }

  std::vector<const Phrase*> open() const {
    std::vector<const Phrase*> open;
    for (const Phrase* phrase : in_order_) {
      if (!spoken_of_.contains(phrase)) open.push_back(phrase);
    }
    return open;
  }

  /// What an entry translated before its source changed is told of there, and not once more as missing.
  void tell_of_stale(const std::vector<const PoEntry*>& stale) {
    found_.stale = stale.size();
    for (const PoEntry* entry : stale) {
      const Phrase* now = changed_phrase(*entry, open());
      if (now == nullptr) {
        report_->tell(Mistake::kStaleTranslation, entry->offset, {"are not said any more", folder_of(report_->file())});
        continue;
      }
      spoken_of_.insert(now);
      ++found_.missing;
      report_->tell(Mistake::kStaleTranslation, entry->offset,
                    {now->source == entry->source ? "stand in \"" + now->context + "\" now"
                                                  : "have changed: now they are \"" + now->source + "\"",
                     folder_of(report_->file())});
    }
  }

  void tell_of_missing() {
    const std::vector<const Phrase*> missing = open();
    found_.missing += missing.size();
    if (missing.empty()) return;
    const std::string count = std::to_string(missing.size()) + " of " + std::to_string(in_order_.size()) + " phrases " +
                              (missing.size() == 1 ? "is" : "are");
    report_->tell_of_file(Mistake::kMissingTranslations, {count, missing.front()->source, folder_of(report_->file())});
  }

  Report* report_;
  std::map<Key, const Phrase*> phrases_;
  std::vector<const Phrase*> in_order_;
  std::set<const Phrase*> spoken_of_;  ///< By an entry.
  ReadTranslation found_;
};

}  // namespace

ReadTranslation read_translation(std::string_view language, std::span<const Phrase> phrases, Report& report) {
  return TranslationReader(phrases, report).read(language);
}

}  // namespace waymark
