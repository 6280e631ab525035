#include "lesson/prose/figures.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "lesson/prose/letters.h"
#include "lesson/prose/word_table.h"

namespace waymark::prose {

namespace {

struct NumberWord {
  std::string_view word;
  double value;
};

constexpr WordTable kNumberWords(std::to_array<NumberWord>(
    {{"one", 1},      {"two", 2},     {"three", 3},   {"four", 4},      {"five", 5},        {"six", 6},
     {"seven", 7},    {"eight", 8},   {"nine", 9},    {"ten", 10},      {"eleven", 11},     {"twelve", 12},
     {"fifteen", 15}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},    {"fifty", 50},      {"sixty", 60},
     {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"hundred", 100}, {"thousand", 1000}, {"million", 1000000}}));

/// What a number may count so that the two make a figure.
enum class Unit { kPeople, kAmount, kHours, kMinutes };

struct UnitWord {
  std::string_view word;
  Unit unit;
};

constexpr WordTable kUnits(std::to_array<UnitWord>({
    {"people", Unit::kPeople},      {"adults", Unit::kPeople},     {"children", Unit::kPeople},
    {"teenagers", Unit::kPeople},   {"students", Unit::kPeople},   {"patients", Unit::kPeople},
    {"men", Unit::kPeople},         {"women", Unit::kPeople},      {"boys", Unit::kPeople},
    {"girls", Unit::kPeople},       {"deaths", Unit::kPeople},     {"cases", Unit::kPeople},
    {"mg", Unit::kAmount},          {"g", Unit::kAmount},          {"kg", Unit::kAmount},
    {"ml", Unit::kAmount},          {"mcg", Unit::kAmount},        {"gram", Unit::kAmount},
    {"grams", Unit::kAmount},       {"milligrams", Unit::kAmount}, {"micrograms", Unit::kAmount},
    {"millilitres", Unit::kAmount}, {"litres", Unit::kAmount},     {"units", Unit::kAmount},
    {"degrees", Unit::kAmount},     {"bpm", Unit::kAmount},        {"calories", Unit::kAmount},
    {"hours", Unit::kHours},        {"days", Unit::kHours},        {"weeks", Unit::kHours},
    {"months", Unit::kHours},       {"years", Unit::kHours},       {"minutes", Unit::kMinutes},
}));

/// A sentence that says one of these tells of the course, not of the world.
constexpr WordTable kOurs(std::to_array<PlainWord>(
    {{"lesson"}, {"lessons"}, {"course"}, {"session"}, {"sessions"}, {"programme"}, {"meeting"}, {"appointment"}}));

constexpr double kFewestPeople = 20;  // Below, it may be a group, or friends at a table.

bool is_year(double value) {
  return value >= 1900 && value <= 2100;
}

/// The figures of one sentence.
class Finder {
 public:
  Finder(const Sentences& prose, const Sentence& sentence, std::vector<Figure>& found)
      : prose_(prose), first_(sentence.first_word), end_(sentence.first_word + sentence.words), found_(found) {}

  void run() {
    for (std::size_t word = first_; word < end_;) {
      const std::size_t claim = claim_at(word);
      const std::size_t last = claim != kNone ? claim : measure_at(word);
      if (last == kNone) {
        ++word;
        continue;
      }
      add(word, last, claim == kNone);
      word = last + 1;
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// The last word of the share or comparison that begins with the word at `at`, or kNone.
  std::size_t claim_at(std::size_t at) const {
    if (is(at, {"twice", "double"})) return is(at + 1, {"as", "the"}) ? at + 1 : kNone;
    if (is(at, {"doubles", "doubled", "trebles", "triples"})) {
      return is(at + 1, {"the", "your", "their"}) && is(at + 2, {"risk", "chance", "odds", "number"}) ? at + 2 : kNone;
    }
    if (is(at, {"half", "third", "quarter", "thirds", "quarters"})) return fraction_of_people(at);
    if (is_fold(at)) return at;
    const std::optional<double> number = value(at);
    if (!number) return kNone;
    const std::size_t last = share(at, *number);
    return last != kNone ? last : comparison(at);
  }

  std::size_t fraction_of_people(std::size_t at) const {
    std::size_t next = at + 1;
    if (!is(next, {"of"})) return kNone;
    ++next;
    while (is(next, {"all", "the", "those", "these", "young"})) ++next;
    const bool people = is(next, {"them", "people"}) || (unit(next) && *unit(next) == Unit::kPeople);
    return people ? next : kNone;
  }

  /// "30%", "thirty per cent", "1 in 3", "3 out of 10", "one in every ten"
  std::size_t share(std::size_t at, double number) const {
    if (stands_at(prose_.text(), end_of(at), "%") || is(at + 1, {"percent"}))
      return is(at + 1, {"percent"}) ? at + 1 : at;
    if (is(at + 1, {"per"}) && is(at + 2, {"cent"})) return at + 2;
    std::size_t next = at + 1;
    if (is(next, {"in"})) {
      ++next;
    } else if (is(next, {"out"}) && is(next + 1, {"of"})) {
      next += 2;
    } else {
      return kNone;
    }
    if (is(next, {"every", "a"})) ++next;
    const std::optional<double> whole = value(next);
    return whole && number < *whole && !is_year(*whole) ? next : kNone;
  }

  /// "3 times as", "ten times the"
  std::size_t comparison(std::size_t at) const {
    const bool compares =
        is(at + 1, {"times"}) && is(at + 2, {"as", "the", "more", "less", "higher", "lower", "greater", "stronger",
                                             "weaker", "longer", "faster", "likelier"});
    return compares ? at + 2 : kNone;
  }

  /// The last word of a number in digits with what it counts, or kNone.
  std::size_t measure_at(std::size_t at) const {
    if (!prose_.words()[at].number) return kNone;
    double number = value(at).value_or(0);
    const std::string_view written = prose_.word(at);
    const std::size_t letters = static_cast<std::size_t>(
        std::find_if(written.begin(), written.end(), [](char c) { return is_lower(lowered(c)); }) - written.begin());
    if (letters < written.size()) {  // "30mg"
      const UnitWord* attached = kUnits.find(written.substr(letters));
      return attached != nullptr && attached->unit == Unit::kAmount ? at : kNone;
    }
    if (stands_at(prose_.text(), end_of(at), "°")) return at;
    std::size_t last = at + 1;
    while (is(last, {"thousand", "million"})) {
      number *= *value(last);
      ++last;
    }
    const bool range = is(last, {"to", "or", "and"}) && last + 1 < end_ && prose_.words()[last + 1].number;
    if (range) {
      number = std::max(number, value(last + 1).value_or(0));
      last += 2;
    } else if (last < end_ && prose_.words()[last].number) {  // "30–40"
      number = std::max(number, value(last).value_or(0));
      ++last;
    }
    const std::optional<Unit> counted = unit(last);
    return counted && counts(*counted, number, last, last > at + 1) ? last : kNone;
  }

  bool counts(Unit counted, double number, std::size_t last, bool range) const {
    switch (counted) {
      case Unit::kPeople:
        return number >= kFewestPeople;
      case Unit::kAmount:
        return true;
      case Unit::kHours: {
        const bool age = is(last, {"years"}) && (is(last + 1, {"old", "of", "or", "and"}));
        const bool always = is(last, {"hours"}) && number == 24;
        return !age && !always && !is_ours();
      }
      case Unit::kMinutes:
        return range && !is_ours();
    }
    return false;
  }

  bool is_ours() const {
    for (std::size_t word = first_; word < end_; ++word) {
      if (kOurs.find(prose_.word(word)) != nullptr) return true;
    }
    return false;
  }

  /// "threefold", "10-fold"
  bool is_fold(std::size_t at) const {
    std::string_view word = prose_.word(at);
    if (!word.ends_with("fold")) return false;
    word.remove_suffix(4);
    if (word.ends_with('-')) word.remove_suffix(1);
    return !word.empty() && (is_digit(word[0]) || kNumberWords.find(word) != nullptr);
  }

  /// The number that a word says, or nothing. Commas part thousands.
  std::optional<double> value(std::size_t at) const {
    if (at >= end_) return std::nullopt;
    const std::string_view word = prose_.word(at);
    if (!is_digit(word[0])) {
      const NumberWord* number = kNumberWords.find(word);
      return number != nullptr ? std::optional(number->value) : std::nullopt;
    }
    double number = 0;
    double place = 0;  // Of a decimal, once the point was read.
    for (const char c : word) {
      if (c == ',') continue;
      if (c == '.' && place == 0) {
        place = 0.1;
      } else if (!is_digit(c)) {
        break;
      } else if (place > 0) {
        number += (c - '0') * place;
        place /= 10;
      } else {
        number = number * 10 + (c - '0');
      }
    }
    return number;
  }

  std::optional<Unit> unit(std::size_t at) const {
    const UnitWord* word = at < end_ ? kUnits.find(prose_.word(at)) : nullptr;
    return word != nullptr ? std::optional(word->unit) : std::nullopt;
  }

  bool is(std::size_t at, std::initializer_list<std::string_view> words) const {
    if (at >= end_) return false;
    const std::string_view word = prose_.word(at);
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) {
      return std::equal(word.begin(), word.end(), other.begin(), other.end(),
                        [](char one, char two) { return lowered(one) == two; });
    });
  }

  std::size_t end_of(std::size_t at) const { return prose_.words()[at].at + prose_.words()[at].size; }

  void add(std::size_t first, std::size_t last, bool measured) {
    std::size_t end = end_of(last);
    for (const std::string_view sign : {"%", "°C", "°"}) {
      if (stands_at(prose_.text(), end, sign)) end += sign.size();
    }
    found_.push_back({prose_.words()[first].at, end - prose_.words()[first].at, measured});
  }

  const Sentences& prose_;
  std::size_t first_;
  std::size_t end_;
  std::vector<Figure>& found_;
};

}  // namespace

void find_figures(const Sentences& prose, std::vector<Figure>& found) {
  for (const Sentence& sentence : prose.sentences()) Finder(prose, sentence, found).run();
}

}  // namespace waymark::prose
