#include "lesson/prose/syllables.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lesson/prose/letters.h"
#include "lesson/prose/word_table.h"

namespace waymark::prose {

namespace {

struct Exception {
  std::string_view word;
  int syllables;
};

/// What the rules get wrong, among words that lessons about drugs, health and help are likely to hold. Their plurals
/// follow them.
constexpr WordTable kExceptions(std::to_array<Exception>({
    {"acne", 2},         {"anyone", 3},    {"area", 3},      {"argue", 2},        {"baseline", 2},   {"business", 2},
    {"cafe", 2},         {"chaos", 2},     {"chocolate", 2}, {"cocaethylene", 5}, {"create", 2},     {"created", 3},
    {"creative", 3},     {"cruel", 2},     {"dementia", 3},  {"diarrhoea", 4},    {"element", 3},    {"evening", 2},
    {"every", 2},        {"everybody", 4}, {"everyday", 3},  {"everyone", 3},     {"everything", 3}, {"everywhere", 3},
    {"facebook", 2},     {"fluent", 2},    {"fluid", 2},     {"fuel", 2},         {"genuine", 3},    {"guideline", 2},
    {"heroin", 3},       {"hiv", 3},       {"idea", 3},      {"ideal", 3},        {"influence", 3},  {"influenced", 3},
    {"lion", 2},         {"marijuana", 4}, {"maybe", 2},     {"mdma", 4},         {"museum", 3},     {"naive", 2},
    {"naked", 2},        {"nausea", 3},    {"ninety", 2},    {"people", 2},       {"persuade", 2},   {"poem", 2},
    {"poet", 2},         {"psyche", 2},    {"ratio", 3},     {"react", 2},        {"reacted", 3},    {"reaction", 3},
    {"reality", 4},      {"reassure", 3},  {"recipe", 3},    {"ruin", 2},         {"ruined", 2},     {"safeguard", 2},
    {"safeguarding", 3}, {"safety", 2},    {"science", 2},   {"scientific", 4},   {"scientist", 3},  {"soldier", 2},
    {"suicidal", 4},     {"suicide", 3},   {"theatre", 3},   {"therefore", 2},    {"uk", 2},         {"wednesday", 2},
    {"wicked", 2},
}));

/// Suffixes before which an e is silent: "safe-ly", "some-thing".
constexpr WordTable kAfterSilentE(std::to_array<PlainWord>({{"ly"},
                                                            {"less"},
                                                            {"ful"},
                                                            {"fully"},
                                                            {"ment"},
                                                            {"ments"},
                                                            {"ness"},
                                                            {"thing"},
                                                            {"time"},
                                                            {"times"},
                                                            {"where"},
                                                            {"one"},
                                                            {"body"},
                                                            {"work"},
                                                            {"worker"},
                                                            {"workers"},
                                                            {"life"}}));

constexpr bool is_one_of(char c, std::string_view letters) {
  return std::find(letters.begin(), letters.end(), c) != letters.end();
}
constexpr bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// The letters of a part of a word, small; an accented one is an i, a vowel that is never silent.
class Letters {
 public:
  explicit Letters(std::string_view part) {
    for (const char c : part) {
      if (size_ == letters_.size()) break;  // Longer than any word.
      if (is_lower(lowered(c))) letters_[size_++] = lowered(c);
      if (c == '\xC3') letters_[size_++] = 'i';  // Leads all of Latin-1's.
    }
  }
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 48> letters_ = {};
  std::size_t size_ = 0;
};

/// The letter that stands `back` letters before the end, or a space.
char from_end(std::string_view word, std::size_t back) {
  return word.size() >= back ? word[word.size() - back] : ' ';
}

bool is_consonant_from_end(std::string_view word, std::size_t back) {
  return is_lower(from_end(word, back)) && !is_vowel(from_end(word, back));
}

int vowel_groups(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) && (i > 0 || word[i] != 'y');
    if (vowel && !in_group) ++groups;
    in_group = vowel;
  }
  return groups;
}

/// True when two vowels that stand together at `at` are said apart: "vi-o-lent", "us-u-al", "go-ing".
bool parts_at(std::string_view word, std::size_t at) {
  const char before = at > 0 ? word[at - 1] : ' ';
  const std::string_view rest = word.substr(at);
  const auto begins = [&](std::string_view letters) { return rest.starts_with(letters); };
  const auto ends = [&](std::string_view one, std::string_view several) { return rest == one || rest == several; };
  if (begins("ia")) return !(is_one_of(before, "ctg") && (begins("ial") || ends("ian", "ians")));
  if (begins("io")) return !is_one_of(before, "ctgsxh") && !(is_one_of(before, "ln") && ends("ion", "ions"));
  if (begins("ien")) return is_one_of(rest.size() > 3 ? rest[3] : ' ', "ct") && !is_one_of(before, "ct");
  if (ends("ier", "iers") || ends("iest", "iest")) return at > 1;
  if (begins("iet") || begins("iu") || begins("iing")) return true;
  if (begins("ua")) return !is_one_of(before, "qg");
  if (begins("eo")) return before != 'g' && !begins("eou");
  if (begins("eing") || begins("oing") || begins("uing") || begins("ying")) return true;
  const bool y_between = rest.size() > 2 && is_vowel(rest[0]) && rest[0] != 'y' && rest[1] == 'y' && is_vowel(rest[2]);
  return y_between && rest.substr(1, 4) != "ying" && !ends("eye", "eyes") && rest.substr(1) != "yed";
}

int parted_vowels(std::string_view word) {
  int parted = 0;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (is_vowel(word[i]) && is_vowel(word[i + 1]) && parts_at(word, i)) ++parted;
  }
  return parted;
}

/// True when the e that stands `back` letters before the end makes a syllable of its own with what stands before it:
/// "ta-ble", "cen-tre".
bool is_syllabic(std::string_view word, std::size_t back) {
  const char before = from_end(word, back + 1);
  if (!is_consonant_from_end(word, back + 2)) return false;
  return before == 'l' || (before == 'r' && is_one_of(from_end(word, back + 2), "tbcg"));
}

/// True when the word ends with an e, es or ed that is not heard: "make", "makes", "mixed".
bool ends_silently(std::string_view word) {
  if (word.ends_with("gue") || word.ends_with("que")) return true;
  if (word.ends_with('e')) return is_consonant_from_end(word, 2) && !is_syllabic(word, 1);
  if (!is_consonant_from_end(word, 3)) return false;
  const char before = from_end(word, 3);
  if (word.ends_with("es")) {
    const bool hisses = is_one_of(before, "szcgx") || word.ends_with("shes") || word.ends_with("ches");
    return !hisses && !is_syllabic(word, 2);
  }
  if (!word.ends_with("ed")) return false;
  if (before == 't' || before == 'd') return false;
  const bool clustered = is_consonant_from_end(word, 4) && !is_one_of(from_end(word, 4), "lr");
  return !(clustered && (before == 'l' || before == 'r'));  // "hand-led", "hund-red"
}

/// True when an e is silent before a suffix.
bool is_silent_inside(std::string_view word) {
  for (std::size_t e = word.find('e'); e != std::string_view::npos; e = word.find('e', e + 1)) {
    const std::string_view stem = word.substr(0, e + 1);
    const bool silent = is_consonant_from_end(stem, 2) && !is_syllabic(stem, 1);
    if (silent && kAfterSilentE.find(word.substr(e + 1)) != nullptr) return vowel_groups(stem) > 1;
  }
  return false;
}

/// Letters that are said by their names: "NHS". A w has three syllables.
int spelled(std::string_view word) {
  int sum = 0;
  for (const char c : word) sum += c == 'W' ? 3 : 1;
  return sum;
}

bool is_spelled(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c) && !is_vowel(lowered(c)); });
}

const Exception* exception_for(std::string_view word) {
  if (const Exception* found = kExceptions.find(word)) return found;
  return word.ends_with('s') ? kExceptions.find(word.substr(0, word.size() - 1)) : nullptr;
}

/// Of a part without hyphens and apostrophes.
int syllables_of_part(std::string_view part) {
  if (is_spelled(part)) return spelled(part);
  const Letters letters(part);
  const std::string_view word = letters.view();
  if (const Exception* exception = exception_for(word)) return exception->syllables;
  int count = vowel_groups(word) + parted_vowels(word);
  if (word.size() > 2 && ends_silently(word)) --count;
  if (is_silent_inside(word)) --count;
  const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  if (singular.ends_with("sm") || singular.ends_with("thm")) ++count;
  return std::max(count, 1);
}

/// What an apostrophe and the letters after it add to `before`: "did-n't", "it'll", but "don't", "we'll".
int syllables_after_apostrophe(std::string_view before, std::string_view after) {
  const char last = before.empty() ? ' ' : lowered(before.back());
  if (after == "t") return before.size() > 2 && is_one_of(from_end(before, 2), "sdv") && last == 'n' ? 1 : 0;
  if (after == "ll" || after == "ve" || after == "d") return is_one_of(last, "td") ? 1 : 0;
  return 0;
}

}  // namespace

int syllables(std::string_view word) {
  if (!word.empty() && is_digit(word.front())) {
    return static_cast<int>(std::max<std::ptrdiff_t>(1, std::count_if(word.begin(), word.end(), is_digit)));
  }
  int sum = 0;
  std::string_view before;
  bool after_apostrophe = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = letters_end(word, at);
    const std::string_view part = word.substr(at, end - at);
    if (!part.empty()) sum += after_apostrophe ? syllables_after_apostrophe(before, part) : syllables_of_part(part);
    after_apostrophe = end < word.size() && (word[end] == '\'' || stands_at(word, end, "’"));
    before = part;
    at = end + (stands_at(word, end, "’") ? std::string_view("’").size() : 1);
  }
  return std::max(sum, 1);
}

}  // namespace waymark::prose
