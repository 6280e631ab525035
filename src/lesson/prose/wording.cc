#include "lesson/prose/wording.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lesson/prose/letters.h"
#include "lesson/prose/word_table.h"
#include "lesson/prose/wording_rows.h"

namespace waymark::prose {

namespace {

/// One form of a row's words.
struct Form {
  std::string_view words;
  std::uint16_t row = 0;
};

/// Forms that begin with the same word stand together: `first` to before `end`.
struct Opening {
  std::string_view word;
  std::uint16_t first = 0;
  std::uint16_t end = 0;
};

constexpr std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" '"));
}

constexpr std::size_t count_forms() {
  std::size_t forms = 0;
  for (const Wording& row : kWordings) {
    forms += 1 + static_cast<std::size_t>(std::count(row.words.begin(), row.words.end(), '|'));
  }
  return forms;
}

constexpr auto kForms = [] {
  std::array<Form, count_forms()> forms = {};
  std::size_t form = 0;
  for (std::size_t row = 0; row < kWordings.size(); ++row) {
    std::string_view rest = kWordings[row].words;
    for (;;) {
      const std::size_t bar = rest.find('|');
      forms[form++] = {rest.substr(0, bar), static_cast<std::uint16_t>(row)};
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
  }
  std::sort(forms.begin(), forms.end(),
            [](const Form& one, const Form& other) { return first_word(one.words) < first_word(other.words); });
  return forms;
}();

constexpr std::size_t count_openings() {
  std::size_t openings = 1;
  for (std::size_t i = 1; i < kForms.size(); ++i) {
    openings += first_word(kForms[i].words) != first_word(kForms[i - 1].words) ? 1 : 0;
  }
  return openings;
}

constexpr WordTable kOpenings([] {
  std::array<Opening, count_openings()> openings = {};
  std::size_t opening = 0;
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    if (i > 0 && first_word(kForms[i].words) != openings[opening].word) ++opening;
    Opening& current = openings[opening];
    if (current.word.empty()) current = {first_word(kForms[i].words), static_cast<std::uint16_t>(i), 0};
    current.end = static_cast<std::uint16_t>(i + 1);
  }
  return openings;
}());

/// Bytes of the spaces and hyphens that part two words.
std::size_t gap_size(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (;;) {
    at = after_spaces(text, at);
    if (stands_at(text, at, "-")) {
      ++at;
    } else if (stands_at(text, at, "‑")) {
      at += std::string_view("‑").size();
    } else {
      return at - begin;
    }
  }
}

/// Bytes of the text that say `words`, whole, at `at`; or 0.
std::size_t match(std::string_view text, std::size_t at, std::string_view words) {
  const std::size_t begin = at;
  for (const char c : words) {
    std::size_t size = 0;
    if (c == ' ') {
      size = gap_size(text, at);
    } else if (c == '\'' && stands_at(text, at, "’")) {
      size = std::string_view("’").size();
    } else if (at < text.size() && lowered(text[at]) == c) {
      size = 1;
    }
    if (size == 0) return 0;
    at += size;
  }
  return at < text.size() && letter_size(text, at) > 0 ? 0 : at - begin;
}

bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

bool is_quoted(std::string_view text, std::size_t at, std::size_t size) {
  return ends_with_one_of(text.substr(0, at), {"“", "‘", "\"", "'"}) &&
         begins_with_one_of(text.substr(at + size), {"”", "’", "\"", "'", ",”", ",’", ",\"", ",'"});
}

/// The longest of the opening's forms that stands there.
FoundWording longest(std::string_view text, std::size_t at, const Opening& opening) {
  FoundWording best = {.at = at};
  for (std::size_t form = opening.first; form < opening.end; ++form) {
    const std::size_t size = match(text, at, kForms[form].words);
    if (size > best.size) best = {&kWordings[kForms[form].row], at, size};
  }
  return best;
}

}  // namespace

std::span<const Wording> wordings() {
  return kWordings;
}

void find_wordings(std::string_view text, bool spoken, std::vector<FoundWording>& found) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = letters_end(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    const Opening* opening = kOpenings.find(text.substr(at, end - at));
    const FoundWording best = opening != nullptr ? longest(text, at, *opening) : FoundWording{};
    if (best.size == 0) {
      at = end;
      continue;
    }
    const bool fine = best.wording->fault == Fault::kNone || (spoken && best.wording->may_be_spoken) ||
                      is_quoted(text, best.at, best.size);
    if (!fine) found.push_back(best);
    at += best.size;
  }
}

}  // namespace waymark::prose
