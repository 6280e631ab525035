#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/diagnostic.h"
#include "base/text.h"
#include "lesson/po.h"
#include "lesson/po_escapes.h"

namespace waymark {

namespace {

constexpr std::size_t kMostMistakes = 100;  // Who has more has the wrong file; and each costs a search for its line.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

std::string in_lower_case(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return word;
}

/// What marks a line, and with that whom it speaks to.
struct Mark {
  std::string_view text;
  enum class Kind { kMessage, kPrevious, kComment, kExtracted, kReference, kFlag } kind;
  bool obsolete = false;
};

/// The longer before the shorter.
constexpr Mark kMarks[] = {
    {"#~|", Mark::Kind::kPrevious, true}, {"#~", Mark::Kind::kMessage, true}, {"#|", Mark::Kind::kPrevious},
    {"#.", Mark::Kind::kExtracted},       {"#:", Mark::Kind::kReference},     {"#,", Mark::Kind::kFlag},
    {"#", Mark::Kind::kComment},          {"", Mark::Kind::kMessage},
};

const Mark& mark_of(std::string_view line) {
  return *std::find_if(std::begin(kMarks), std::end(kMarks),
                       [&](const Mark& mark) { return line.starts_with(mark.text); });
}

bool begins_with_quote(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t");
  return at != std::string_view::npos && text[at] == '"';
}

/// A note without the space that usually stands before it.
std::string note(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  return std::string(text);
}

void append(std::vector<std::string> notes, std::vector<std::string>& to) {
  std::move(notes.begin(), notes.end(), std::back_inserter(to));
}

/// The words of `text` between any of the separators.
std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find_first_of(separators), text.size());
    if (length > 0) words.emplace_back(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return words;
}

/// Reads line by line; within a line, keywords and strings in any number, as gettext does.
class PoReader {
 public:
  explicit PoReader(std::string_view text) : text_(text) {}

  ParsedPo read() && {
    std::size_t at = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      read_line(at, end > at && text_[end - 1] == '\r' ? end - 1 : end);
      at = end + 1;
    }
    finish_entry();
    parsed_.file.closing = std::move(entry_.comments);
    check_header();
    return std::move(parsed_);
  }

 private:
  void read_line(std::size_t at, std::size_t end) {
    while (at < end && is_space(text_[at])) ++at;
    if (at == end) {
      if (broken_) finish_entry();  // What stands behind a gap is another entry, whatever became of this one.
      return;
    }
    const std::string_view line = text_.substr(at, end - at);
    const Mark& mark = mark_of(line);
    const std::string_view body = line.substr(mark.text.size());
    const bool is_note = mark.kind != Mark::Kind::kMessage;
    if (is_note ? begun_ : has_translation_ && !begins_with_quote(body)) finish_entry();
    if (!is_plain(at, end)) return;
    switch (mark.kind) {
      case Mark::Kind::kMessage:
      case Mark::Kind::kPrevious:
        return read_tokens(mark, end - body.size(), end);
      case Mark::Kind::kReference:
        return append(split(body, " \t"), entry_.references);
      case Mark::Kind::kFlag:
        return read_flags(body);
      case Mark::Kind::kComment:
        return entry_.comments.push_back(note(body));
      case Mark::Kind::kExtracted:
        return entry_.extracted.push_back(note(body));
    }
  }

  /// Tells when the line holds what no text does.
  bool is_plain(std::size_t at, std::size_t end) {
    while (at < end) {
      const std::size_t length = utf8_sequence(text_, at);
      if (length == 0) return fail(at, "This byte is no UTF-8.", "Save the file in UTF-8.");
      const bool control = static_cast<unsigned char>(text_[at]) < 0x20 && text_[at] != '\t';
      if (control) return fail(at, "A control character stands here.", "Take it away.");
      at += length;
    }
    return true;
  }

  void read_flags(std::string_view line) {
    for (std::string& flag : split(line, ", \t")) {
      if (flag == "fuzzy") {
        entry_.fuzzy = true;
      } else {
        entry_.flags.push_back(std::move(flag));
      }
    }
  }

  void read_tokens(const Mark& mark, std::size_t at, std::size_t end) {
    const auto skip_space = [&] {
      while (at < end && is_space(text_[at])) ++at;
    };
    skip_space();
    for (bool first = true; at < end; first = false) {
      const std::size_t from = at;
      if (text_[at] == '"') {
        if (!read_string(mark, at, end)) return;
      } else {
        while (at < end && !is_space(text_[at]) && text_[at] != '"') ++at;
        if (!read_word(mark, from, text_.substr(from, at - from), first)) return;
      }
      skip_space();
    }
  }

  /// `at` is the opening quote, and is moved behind the closing one.
  bool read_string(const Mark& mark, std::size_t& at, std::size_t end) {
    const std::size_t quote = at;
    std::string value;
    for (++at; at < end && text_[at] != '"'; ++at) {
      if (text_[at] != '\\') {
        value += text_[at];
        continue;
      }
      const auto meant = at + 1 < end ? po_unescaped(text_[at + 1]) : std::nullopt;
      if (!meant) return fail(at, "This backslash means nothing.", "Write \\\\ for a backslash that is to be read.");
      value += *meant;
      ++at;
    }
    if (at >= end) return fail(quote, "This quotation mark is never closed.", "Write a \" where the words end.");
    ++at;
    if (!suits_entry(mark, quote)) return false;
    if (target_ == nullptr) return fail(quote, "These words belong to nothing.", "Write msgid or msgstr before them.");
    *target_ += value;
    wants_words_ = false;
    return true;
  }

  bool read_word(const Mark& mark, std::size_t at, std::string_view word, bool first) {
    if (wants_words_) return fail_without_words();
    if (has_translation_) finish_entry();
    const bool plural = word == "msgid_plural" || word.starts_with("msgstr[");
    if (plural) {
      return fail(at, "Plural forms are not used in lessons.", "Write the entry with one msgid and one msgstr.");
    }
    if (word == "msgctxt" || word == "msgid") return begin_source(mark, at, word == "msgctxt");
    if (word == "msgstr" && mark.kind == Mark::Kind::kMessage) return begin_translation(mark, at);
    const std::string named = "\"" + shortened(word, 40) + "\"";
    if (!first) {
      return fail(at, named + " stands outside the quotation marks.", "A \" inside of words is written \\\".");
    }
    const std::string meant = nearest(word, {"msgctxt", "msgid", "msgstr"});
    return fail(at, named + " means nothing in a PO file.",
                meant.empty() || meant == word
                    ? "An entry has msgctxt, msgid and msgstr, each with words in double quotation marks."
                    : "Did you mean \"" + meant + "\"?");
  }

  bool begin_source(const Mark& mark, std::size_t at, bool context) {
    if (mark.kind == Mark::Kind::kPrevious) {
      return expect_words(at, (context ? entry_.previous_context : entry_.previous_source).emplace());
    }
    if (has_source_ || (context && entry_.context)) finish_entry();
    if (!begin(mark, at)) return false;
    if (context) return expect_words(at, entry_.context.emplace());
    has_source_ = true;
    return expect_words(at, entry_.source);
  }

  bool begin_translation(const Mark& mark, std::size_t at) {
    if (!broken_ && !has_source_) {
      return fail(at, "A msgid is missing before this.", "Write msgid and the words that this translates.");
    }
    has_translation_ = true;
    return begin(mark, at) && expect_words(at, entry_.translation);
  }

  bool begin(const Mark& mark, std::size_t at) {
    if (!begun_) {
      entry_.obsolete = mark.obsolete;
      entry_.offset = at;
      begun_ = true;
    }
    return suits_entry(mark, at);
  }

  bool suits_entry(const Mark& mark, std::size_t at) {
    if (mark.kind == Mark::Kind::kPrevious || !begun_ || entry_.obsolete == mark.obsolete) return true;
    return fail(at, "Only a part of this entry is marked with #~.", "Write #~ before each of its lines, or none.");
  }

  bool expect_words(std::size_t at, std::string& target) {
    target_ = &target;
    keyword_ = at;
    wants_words_ = true;
    return true;
  }

  bool fail_without_words() {
    return fail(keyword_, "Words are missing after this.",
                "Write them in double quotation marks; \"\" if there are none.");
  }

  void finish_entry() {
    if (!begun_ && !broken_) return;
    if (wants_words_) fail_without_words();
    if (!broken_ && !has_source_)
      fail(entry_.offset, "This entry has no msgid.", "Write msgid and the words that are translated.");
    if (!broken_ && !has_translation_) {
      fail(entry_.offset, "This entry has no msgstr.", "Write msgstr \"\" where a translation is still to come.");
    }
    if (!broken_) keep_entry();
    entry_ = {};
    target_ = nullptr;
    begun_ = has_source_ = has_translation_ = wants_words_ = broken_ = false;
  }

  void keep_entry() {
    if (!entry_.obsolete) {
      const auto [before, is_first] = kept_.try_emplace({entry_.context, entry_.source}, entry_.offset);
      if (!is_first) tell_of_twin(before->second);
    }
    parsed_.file.entries.push_back(std::move(entry_));
  }

  void tell_of_twin(std::size_t offset) {
    if (is_full()) return;
    const std::string line = std::to_string(position_of(text_, offset).line);
    tell(entry_.offset, "This entry stands here twice; the other is in line " + line + ".", "Keep one of the two.");
  }

  void check_header() {
    constexpr std::string_view kHint = "Write \"Content-Type: text/plain; charset=UTF-8\\n\" in its msgstr.";
    if (!parsed_.mistakes.empty()) return;  // It may be what is broken.
    const PoEntry* header = po_header(parsed_.file);
    if (header == nullptr) {
      return tell(0, "This file has no header.", "Begin it with an entry whose msgid is \"\". " + std::string(kHint));
    }
    const std::string type = in_lower_case(po_header_field(parsed_.file, "Content-Type"));
    if (!type.ends_with("charset=utf-8")) {
      tell(header->offset, "The header does not say that the file is in UTF-8.", std::string(kHint));
    }
  }

  bool fail(std::size_t at, std::string message, std::string hint) {
    if (!broken_) tell(at, std::move(message), std::move(hint));
    broken_ = true;
    wants_words_ = false;
    return false;
  }

  void tell(std::size_t at, std::string message, std::string hint) {
    if (!is_full()) parsed_.mistakes.push_back({at, std::move(message), std::move(hint)});
  }

  bool is_full() const { return parsed_.mistakes.size() == kMostMistakes; }

  std::string_view text_;
  ParsedPo parsed_;
  std::map<std::pair<std::optional<std::string>, std::string>, std::size_t> kept_;  ///< Entries, and where they stand.

  PoEntry entry_;                  ///< What is being read.
  std::string* target_ = nullptr;  ///< What the next string is part of.
  std::size_t keyword_ = 0;        ///< Where the last keyword stands.
  bool begun_ = false;             ///< A keyword was read: notes that follow belong to the next entry.
  bool has_source_ = false;
  bool has_translation_ = false;
  bool wants_words_ = false;  ///< The last keyword has no string yet.
  bool broken_ = false;       ///< Something in it was told of; nothing more will be.
};

}  // namespace

ParsedPo parse_po(std::string_view text) {
  return PoReader(text).read();
}

}  // namespace waymark
