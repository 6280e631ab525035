#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"
#include "lesson/prose/letters.h"
#include "lesson/prose/reading_age.h"
#include "lesson/prose/syllables.h"
#include "lesson/prose/wording.h"
#include "lesson/review/plain_words.h"
#include "lesson/review/review.h"

namespace waymark::review {

namespace {

/// "Sentences of 11 words are easy, those of 21 are fairly difficult, of 25 difficult" (Inside GOV.UK, "Sentence
/// length: why 25 words is our limit", 2014). Our readers are younger, and many read little.
constexpr std::size_t kMostWords = 20;

/// The NHS writes for a reading age of 9 to 11 (digital service manual, "How we write").
constexpr double kOldest = 11;

/// Longer words than these are hard unless somebody explains them.
constexpr int kHard = 5;  // Syllables.

Mistake mistake_of(prose::Fault fault) {
  switch (fault) {
    case prose::Fault::kBlame:
      return Mistake::kBlame;
    case prose::Fault::kScare:
      return Mistake::kScare;
    case prose::Fault::kClumsy:
      return Mistake::kClumsyWords;
    default:
      return Mistake::kLabel;
  }
}

std::string small(std::string_view word) {
  std::string letters(word);
  std::transform(letters.begin(), letters.end(), letters.begin(), prose::lowered);
  return letters;
}

/// Reads one passage after the other.
class ProseReview {
 public:
  explicit ProseReview(const Reviewed& file) : file_(file), plain_(file.facts) {
    for (const Passage& passage : file.passages) note_explained(passage);
  }

  void run() {
    for (std::size_t first = 0; first < file_.passages.size();) {
      std::size_t end = first;
      while (end < file_.passages.size() && file_.passages[end].page == file_.passages[first].page) ++end;
      review_page(first, end);
      first = end;
    }
  }

 private:
  void review_page(std::size_t first, std::size_t end) {
    prose::Tally all;
    for (std::size_t i = first; i < end; ++i) {
      const Passage& passage = file_.passages[i];
      read(passage);
      if (passage.voice != Voice::kNotes && passage.voice != Voice::kTested) tell_long_sentences(passage);
      tell_wordings(passage);
      if (passage.voice != Voice::kNotes) tell_hard_words(passage);
      if (counts_for_age(passage)) all += prose::tally(sentences_);
    }
    const auto age = prose::reading_age(all);
    if (age && *age > kOldest) tell_age(first, end, all, *age);
  }

  void read(const Passage& passage) {
    if (passage.markdown) {
      plain_.read_markdown(passage.value->string);
    } else {
      plain_.read_words(passage.value->string);
    }
    sentences_.read(plain_.text());
  }

  static bool counts_for_age(const Passage& passage) {
    return passage.page != kNoPage && (passage.voice == Voice::kTold || passage.voice == Voice::kSaid);
  }

  /// Where byte `at` of the words that were read last stands in the file.
  std::size_t place(const Passage& passage, std::size_t at) const {
    return offset_in_json_string(file_.report.text(), passage.value->offset, plain_.place(at));
  }

  void tell_long_sentences(const Passage& passage) {
    for (const prose::Sentence& sentence : sentences_.sentences()) {
      if (sentence.words <= kMostWords) continue;
      file_.report.tell(Mistake::kLongSentence, place(passage, sentence.at),
                        {std::to_string(sentence.words), std::to_string(kMostWords)});
    }
  }

  void tell_wordings(const Passage& passage) {
    found_.clear();
    prose::find_wordings(plain_.text(), passage.voice == Voice::kSaid, found_);
    for (const prose::FoundWording& found : found_) {
      if (plain_.is_of_fact(found.at)) continue;
      file_.report.tell(mistake_of(found.wording->fault), place(passage, found.at),
                        {std::string(plain_.text().substr(found.at, found.size)), found.wording->better});
    }
  }

  void tell_hard_words(const Passage& passage) {
    for (const prose::Word& word : sentences_.words()) {
      if (word.number || word.size < kHard || word.size > kLongestWord || plain_.is_of_fact(word.at)) continue;
      const std::string_view letters = plain_.text().substr(word.at, word.size);
      if (prose::syllables(letters) < kHard) continue;
      const bool told = std::any_of(found_.begin(), found_.end(), [&](const prose::FoundWording& found) {
        return found.at <= word.at && word.at < found.at + found.size;
      });
      if (told || letters.find('-') != std::string_view::npos || !explained_.insert(small(letters)).second) continue;
      file_.report.tell(Mistake::kHardWord, place(passage, word.at), {letters});
    }
  }

  /// A word that is strong somewhere, a definition's term and what leads to the glossary are explained.
  void note_explained(const Passage& passage) {
    const std::string& words = passage.value->string;
    const auto note = [&](std::string_view inside) {
      sentences_.read(inside);
      for (std::size_t i = 0; i < sentences_.words().size(); ++i) {
        if (prose::syllables(sentences_.word(i)) >= kHard) explained_.insert(small(sentences_.word(i)));
      }
    };
    if (passage.term) note(words);
    if (!passage.markdown) return;
    for (std::size_t at = words.find("**"); at != std::string::npos;) {
      const std::size_t end = words.find("**", at + 2);
      if (end == std::string::npos) break;
      note(std::string_view(words).substr(at + 2, end - at - 2));
      at = words.find("**", end + 2);
    }
    for (std::size_t end = words.find("](word:"); end != std::string::npos; end = words.find("](word:", end + 1)) {
      const std::size_t begin = words.rfind('[', end);
      if (begin != std::string::npos) note(std::string_view(words).substr(begin + 1, end - begin - 1));
    }
  }

  /// Tells of the page at the sentence without which it would read easiest.
  void tell_age(std::size_t first, std::size_t end, const prose::Tally& all, double age) {
    double most = 0;
    std::size_t offset = 0;
    std::string blame;
    for (std::size_t i = first; i < end; ++i) {
      const Passage& passage = file_.passages[i];
      if (!counts_for_age(passage)) continue;
      read(passage);
      for (const prose::Sentence& sentence : sentences_.sentences()) {
        const double weight = prose::burden(all, prose::tally(sentences_, sentence));
        if (weight <= most) continue;
        most = weight;
        offset = place(passage, sentence.at);
        blame = words_to_blame(sentence);
      }
    }
    if (blame.empty()) return;
    const JsonValue& pages = *file_.object.find("pages");
    const JsonValue* id = pages.items[file_.passages[first].page].find("id");
    file_.report.tell(Mistake::kHardPage, offset,
                      {id->string, std::to_string(static_cast<int>(std::ceil(age))),
                       std::to_string(static_cast<int>(kOldest)), blame});
  }

  std::string words_to_blame(const prose::Sentence& sentence) const {
    std::vector<std::string> words;
    for (const std::string_view word : prose::long_words(sentences_, sentence, 3)) words.emplace_back(word);
    const std::string count = std::to_string(sentence.words) + (sentence.words == 1 ? " word" : " words");
    return words.empty() ? count : count + ", among them " + quoted_list(words, "and");
  }

  static constexpr std::size_t kLongestWord = 40;

  const Reviewed& file_;
  PlainWords plain_;
  prose::Sentences sentences_;
  std::vector<prose::FoundWording> found_;        ///< In the passage that is being read.
  std::set<std::string, std::less<>> explained_;  ///< Hard words, small, that are explained or were told of.
};

}  // namespace

void review_prose(const Reviewed& file) {
  ProseReview(file).run();
}

}  // namespace waymark::review
