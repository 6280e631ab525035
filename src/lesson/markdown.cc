#include "lesson/markdown.h"

#include <algorithm>

#include "lesson/markdown_letters.h"

namespace waymark {

namespace {

using Line = std::vector<Letter>;

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
      return {"A Markdown link", "Cite a source as [@key], or show help as a service on a signpost."};
    case Forbidden::kImage:
      return {"A Markdown image", "Use a block of the kind \"figure\"."};
    case Forbidden::kEntity:
      return {"An HTML entity", "Write the character itself; an & to be read is written \\\\&."};
    case Forbidden::kDefinition:
      return {"A Markdown link definition", "It would not be shown at all; a [ to be read is written \\\\[."};
    case Forbidden::kOther:
      break;
  }
  return {"This piece of Markdown", "Only **strong**, *emphasis* and [@key] may be used."};
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
std::string fault_of(std::string_view key, bool closed) {
  if (!closed) return "it is never closed";
  if (key.empty()) return "it names none";
  if (key.find_first_of(" ;,@[") != std::string_view::npos) return "\"" + std::string(key) + "\" is no single key";
  return {};
}

/// Moves citations from the words to `read`.
Line take_citations(const Line& line, ReadMarkdown& read) {
  Line words;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool begins = is_bare(line[i], '[') && i + 1 < line.size() && is_bare(line[i + 1], '@');
    if (!begins) {
      const bool leads = words.empty() && line[i].byte == ' ';  // What followed a citation that came first.
      if (!leads) words.push_back(line[i]);
      continue;
    }
    const auto from = line.begin() + static_cast<std::ptrdiff_t>(i) + 2;
    const auto end = std::find_if(from, line.end(), [](const Letter& letter) { return is_bare(letter, ']'); });
    std::string key;
    for (auto letter = from; letter != end; ++letter) key += letter->byte;
    if (const std::string fault = fault_of(key, end != line.end()); !fault.empty()) {
      read.mistakes.push_back({Mistake::kBadCitation, line[i].index, {fault}});
      return words;
    }
    read.citations.push_back({key, line[i].index});
    words.resize(without_space_before(words, words.size()));
    i = static_cast<std::size_t>(end - line.begin());
  }
  return words;
}

/// Asterisks that were meant to make words strong and found no partner.
void find_loose_markers(const Line& words, ReadMarkdown& read) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_bare(words[i], '*') || !is_bare(words[i + 1], '*')) continue;
    read.mistakes.push_back({Mistake::kLooseMarker, words[i].index, {}});
    return;
  }
}

Text text_of(const Line& words, const std::vector<Citation>& citations) {
  Text text;
  for (const Letter& letter : words) {
    if (text.spans.empty() || text.spans.back().strong != letter.strong) text.spans.push_back({"", letter.strong});
    text.spans.back().text += letter.byte;
  }
  for (const Citation& citation : citations) {
    if (std::find(text.cites.begin(), text.cites.end(), citation.key) == text.cites.end()) {
      text.cites.push_back(citation.key);
    }
  }
  return text;
}

}  // namespace

ReadMarkdown read_markdown(std::string_view markdown) {
  ReadMarkdown read;
  const Letters found = read_letters(markdown);
  if (found.forbidden) {
    const ForbiddenWords words = words_for(*found.forbidden);
    read.mistakes.push_back(
        {Mistake::kMarkdown, found.forbidden_at, {std::string(words.what), std::string(words.hint)}});
    return read;
  }
  const Line words = take_citations(found.letters, read);
  find_loose_markers(words, read);
  read.text = text_of(words, read.citations);
  return read;
}

}  // namespace waymark
