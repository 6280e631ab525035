#include "lesson/markdown.h"

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

using Line = std::vector<Letter>;

constexpr char kPlace = '\0';  ///< Stands for a slot; a text holds no such character itself.

struct ForbiddenWords {
  std::string_view what;
  std::string_view hint;
};

ForbiddenWords words_for(Forbidden forbidden) {
  switch (forbidden) {
    case Forbidden::kQuote:
      return {"A Markdown quotation", "A > to be read is written \\\\>."};
    case Forbidden::kList:
      return {"A Markdown list", "Use a block of the kind \"list\"; a number and dot to be read are written 1\\\\."};
    case Forbidden::kRule:
      return {"A Markdown rule", "Take it out, or begin a new page."};
    case Forbidden::kHeading:
      return {"A Markdown heading", "Use a block of the kind \"heading\"; a # to be read is written \\\\#."};
    case Forbidden::kCode:
      return {"Markdown code", "A ` to be read is written \\\\`."};
    case Forbidden::kHtml:
      return {"HTML", "Use **strong** to make words stand out; a < to be read is written \\\\<."};
    case Forbidden::kTable:
      return {"A Markdown table", "Use a block of the kind \"list\"."};
    case Forbidden::kLink:
      return {
          "A Markdown link",
          "Cite a source as [@key], mark a hard word as [words](word:id), or show help as a service on a signpost."};
    case Forbidden::kImage:
      return {"A Markdown image", "Use a block of the kind \"figure\"."};
    case Forbidden::kEntity:
      return {"An HTML entity", "Write the character itself; an & to be read is written \\\\&."};
    case Forbidden::kDefinition:
      return {"A Markdown link definition", "It would not be shown at all; a [ to be read is written \\\\[."};
    case Forbidden::kOther:
      break;
  }
  return {"This piece of Markdown", "Only **strong**, *emphasis*, [@key], [words](word:id) and {fact:id} may be used."};
}

bool is_bare(const Letter& letter, char byte) {
  return letter.byte == byte && !letter.escaped;
}

/// Where the space before `end` begins; a no-break space counts as well.
std::size_t without_space_before(const Line& line, std::size_t end) {
  for (;;) {
    if (end > 0 && line[end - 1].byte == ' ') {
      end -= 1;
    } else if (end > 1 && line[end - 2].byte == '\xC2' && line[end - 1].byte == '\xA0') {
      end -= 2;
    } else {
      return end;
    }
  }
}

/// Why `key` names no source, or empty.
std::string fault_of_key(std::string_view key, bool closed) {
  if (!closed) return "it is never closed";
  if (key.empty()) return "it names none";
  if (key.find_first_of(" ;,@[") != std::string_view::npos) return "\"" + std::string(key) + "\" is no single key";
  return {};
}

/// Why `slot` is none, or empty. `inside` stands in its braces.
std::string fault_of_slot(const Slot& slot, std::string_view inside, bool closed) {
  if (!closed) return "it is never closed";
  if (slot.name != "fact" && slot.name != "gap") return "\"" + std::string(inside) + "\" does not begin with \"fact:\"";
  if (slot.id.empty()) return "it names none";
  return {};
}

/// What stands between two bare letters.
struct Between {
  std::string words;
  std::size_t end = 0;  ///< Where the closing letter stands.
  bool closed = false;
};

Between between(const Line& line, std::size_t from, char closing) {
  Between found;
  for (found.end = from; found.end < line.size(); ++found.end) {
    found.closed = is_bare(line[found.end], closing);
    if (found.closed) break;
    found.words += line[found.end].byte;
  }
  return found;
}

/// Takes what is no words out of a line: citations, and slots, which leave their place.
class Sifter {
 public:
  explicit Sifter(ReadMarkdown& read) : read_(&read) {}

  /// The words, up to the first mistake.
  Line sift(const Line& line) {
    bool holds = true;
    for (std::size_t i = 0; i < line.size() && holds; ++i) {
      if (is_bare(line[i], '[') && i + 1 < line.size() && is_bare(line[i + 1], '@')) {
        holds = take_citation(line, i);
      } else if (is_bare(line[i], '{')) {
        holds = take_slot(line, i);
      } else {
        note_bracket(line, i);
        const bool leads = words_.empty() && line[i].byte == ' ';  // What followed a citation that came first.
        if (!leads) words_.push_back(line[i]);
      }
    }
    return std::move(words_);
  }

 private:
  void note_bracket(const Line& line, std::size_t at) {
    if (is_bare(line[at], '[')) {
      opened_ = at;
    } else if (is_bare(line[at], ']') && opened_) {
      read_->in_brackets.push_back({between(line, *opened_ + 1, ']').words, line[*opened_].index});
      opened_.reset();
    }
  }

  /// Both move `at` to the closing letter.
  bool take_citation(const Line& line, std::size_t& at) {
    const Between key = between(line, at + 2, ']');
    if (const std::string fault = fault_of_key(key.words, key.closed); !fault.empty()) {
      read_->mistakes.push_back({Mistake::kBadCitation, line[at].index, {fault}});
      return false;
    }
    read_->citations.push_back({key.words, line[at].index});
    words_.resize(without_space_before(words_, words_.size()));
    at = key.end;
    return true;
  }

  bool take_slot(const Line& line, std::size_t& at) {
    const Between inside = between(line, at + 1, '}');
    const std::size_t colon = std::min(inside.words.find(':'), inside.words.size());
    Slot slot = {inside.words.substr(0, colon), {}, line[at].index};
    if (colon < inside.words.size()) slot.id = inside.words.substr(colon + 1);
    if (const std::string fault = fault_of_slot(slot, inside.words, inside.closed); !fault.empty()) {
      read_->mistakes.push_back({Mistake::kBadSlot, line[at].index, {fault}});
      return false;
    }
    read_->slots.push_back(std::move(slot));
    words_.push_back(line[at]);
    words_.back().byte = kPlace;
    at = inside.end;
    return true;
  }

  ReadMarkdown* read_;
  Line words_;
  std::optional<std::size_t> opened_;  ///< A bracket that means nothing so far.
};

/// Asterisks that were meant to make words strong and found no partner.
void find_loose_markers(const Line& words, ReadMarkdown& read) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_bare(words[i], '*') || !is_bare(words[i + 1], '*')) continue;
    read.mistakes.push_back({Mistake::kLooseMarker, words[i].index, {}});
    return;
  }
}

/// Puts the text together, and tells each slot its place in it.
void put_together(const Line& words, const Letters& letters, ReadMarkdown& read) {
  Text& text = read.text;
  std::size_t slots = 0;
  bool after_slot = false;
  for (auto letter = words.begin(); letter != words.end();) {
    Span span = {{}, letter->strong, letter->word == 0 ? std::string() : letters.words[letter->word - 1].id};
    span.emphasis = letter->emphasis;
    if (letter->byte == kPlace) {
      read.slots[slots++].span = text.spans.size();
      text.spans.push_back(std::move(span));
      after_slot = true;
      ++letter;
      continue;
    }
    const auto joins = [first = *letter](const Letter& other) {
      return other.byte != kPlace && other.strong == first.strong && other.emphasis == first.emphasis &&
             other.word == first.word;
    };
    for (; letter != words.end() && joins(*letter); ++letter) span.text += letter->byte;
    after_slot ? text.spans.push_back(std::move(span)) : text.add(std::move(span));
    after_slot = false;
  }
  for (const Citation& citation : read.citations) text.cite(citation.key);
}

}  // namespace

ReadMarkdown read_markdown(std::string_view markdown) {
  ReadMarkdown read;
  if (is_plain(markdown)) {
    read.text = Text::of(std::string(markdown));
    return read;
  }
  const Letters found = read_letters(markdown);
  if (found.forbidden) {
    const ForbiddenWords words = words_for(*found.forbidden);
    read.mistakes.push_back(
        {Mistake::kMarkdown, found.forbidden_at, {std::string(words.what), std::string(words.hint)}});
    return read;
  }
  const Line words = Sifter(read).sift(found.letters);
  find_loose_markers(words, read);
  read.hard_words = found.words;
  put_together(words, found, read);
  return read;
}

}  // namespace waymark
