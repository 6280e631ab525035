#include "lesson/values.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/text.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

struct TypeWords {
  std::string_view name;
  std::string_view hint;  ///< How to write one.
};

TypeWords words_for(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return {"null", "Leave the field out."};
    case Kind::kBool:
      return {"true or false", "Write true or false, without quotation marks."};
    case Kind::kInteger:
      return {"a whole number", "Write a number such as 12, without quotation marks or decimals."};
    case Kind::kNumber:
      return {"a number", "Write a number such as 0.5, without quotation marks."};
    case Kind::kString:
      return {"a text", "Write it in double quotation marks."};
    case Kind::kArray:
      return {"an array", "Write a list in square brackets."};
    case Kind::kObject:
      return {"an object", "Write fields in curly brackets, such as { \"id\": \"first\", … }."};
  }
  return {};
}

/// How such an object begins, with those fields that it must have.
std::string example_of(const Shape& shape) {
  std::string fields;
  for (const Shape* part : {shape.base, &shape}) {
    for (const FieldRow& row : part == nullptr ? std::span<const FieldRow>() : part->fields) {
      const std::string example(row.example.words());
      if (row.need == kRequired && !example.empty()) fields += "\"" + std::string(row.name) + "\": " + example + ", ";
    }
  }
  return fields.empty() ? std::string() : ", such as { " + fields + "… }";
}

std::string how_to_write(Field field, const TypeWords& wanted) {
  if (field.row == nullptr || field.row->value.type != Value::Type::kCondition) return std::string(wanted.hint);
  return "A condition asks for the lesson's variables, such as \"told_friend\" or \"drinks >= 3\"; leave it out if it "
         "should always hold.";
}

std::string range_words(Range range) {
  if (range.most == kOneOrMore.most) return std::to_string(range.least) + " or more";
  return "from " + std::to_string(range.least) + " to " + std::to_string(range.most);
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Where a string's byte stands in the file.
std::size_t place_in(Field field, std::size_t index, const Report& report) {
  return offset_in_json_string(report.text(), field.value->offset, index);
}

/// Keeps of a string, as it is written in the file, what stands between its first and last character that is no space.
Fix without_outer_space(Field field, const Report& report) {
  const std::string& words = field.value->string;
  std::size_t first = 0;
  while (is_space(words[first])) ++first;
  std::size_t last = words.size() - 1;
  while (is_space(words[last])) --last;
  const std::size_t begin = field.value->offset + 1;
  const std::size_t from = place_in(field, first, report);
  const std::size_t to = place_in(field, last + 1, report);
  return {begin, place_in(field, words.size(), report) - begin, std::string(report.text().substr(from, to - from))};
}

Fix space_for(Field field, std::size_t index, const Report& report) {
  const std::size_t from = place_in(field, index, report);
  return {from, place_in(field, index + 1, report) - from, " "};
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool has_control_character(Field field, Report& report) {
  const std::string& words = field.value->string;
  const auto found = std::find_if(words.begin(), words.end(), is_control);
  if (found == words.end()) return false;
  const auto index = static_cast<std::size_t>(found - words.begin());
  const bool line_break = *found == '\n' || *found == '\r';
  const bool tab = *found == '\t';
  report.tell(Mistake::kControlCharacter, place_in(field, index, report),
              {std::string(field.name),
               line_break ? "a line break"
               : tab      ? "a tab"
                          : "a control character",
               line_break ? "Make it two texts, or one line." : "Put a space in its place."},
              tab ? std::optional(space_for(field, index, report)) : std::nullopt);
  return true;
}

}  // namespace

void tell_wrong_type(Field field, Kind wanted, Report& report) {
  const TypeWords words = words_for(wanted);
  report.tell(Mistake::kWrongType, field.value->offset,
              {field.name, words_for(field.value->kind).name, words.name, how_to_write(field, words)});
}

void tell_no_object(const JsonValue& value, const Shape& shape, Report& report) {
  report.tell(Mistake::kWrongType, value.offset,
              {shape.noun, words_for(value.kind).name, words_for(Kind::kObject).name,
               "Write fields in curly brackets" + example_of(shape) + "."});
}

bool has_type(Field field, Kind wanted, Report& report) {
  if (!field) return false;
  if (field.value->kind == wanted) return true;
  tell_wrong_type(field, wanted, report);
  return false;
}

bool are_sound_words(Field field, Report& report) {
  if (!has_type(field, Kind::kString, report)) return false;
  const std::string& words = field.value->string;
  if (words.find_first_not_of(" \t\n\r") == std::string::npos) {
    report.tell(Mistake::kEmptyWords, field.value->offset, {field.name});
    return false;
  }
  if (is_space(words.front()) || is_space(words.back())) {
    const bool begins = is_space(words.front());
    report.tell(Mistake::kOuterSpace, place_in(field, begins ? 0 : words.size() - 1, report),
                {field.name, begins ? "begins" : "ends"}, without_outer_space(field, report));
    return false;
  }
  return !has_control_character(field, report);
}

std::string read_words(Field field, Report& report) {
  return are_sound_words(field, report) ? field.value->string : std::string();
}

bool read_flag(Field field, bool otherwise, Report& report) {
  return has_type(field, Kind::kBool, report) ? field.value->boolean : otherwise;
}

int read_whole(Field field, int otherwise, Report& report) {
  if (!has_type(field, Kind::kInteger, report)) return otherwise;
  const Range range = field.row->value.range;
  const std::int64_t number = field.value->integer;
  if (number >= range.least && number <= range.most) return static_cast<int>(number);
  report.tell(Mistake::kOutOfRange, field.value->offset,
              {field.name, std::to_string(number), range_words(range), "Choose a number in that range."});
  return otherwise;
}

int read_thousandths(Field field, Report& report) {
  if (!field) return 0;
  if (field.value->kind != Kind::kInteger && !has_type(field, Kind::kNumber, report)) return 0;
  const double number = field.value->number;
  if (!(number >= 0.0 && number <= 1.0)) {
    report.tell(Mistake::kOutOfRange, field.value->offset,
                {field.name, canonical_json(*field.value), "from 0 to 1",
                 "It is a share of the whole: 0.5 is half, and 1 is all."});
    return 0;
  }
  const double thousandths = std::round(number * 1000.0);
  if (number != thousandths / 1000.0) {  // Both are the double next to what was written.
    report.tell(Mistake::kTooManyDecimals, field.value->offset, {field.name});
  }
  return static_cast<int>(thousandths);
}

std::string read_date(Field field, Report& report) {
  const std::string date = read_words(field, report);
  if (date.empty() || is_iso_date(date)) return date;
  report.tell(Mistake::kNoDate, field.value->offset, {field.name, date});
  return {};
}

void read_review(const Fields& fields, std::string& reviewed, std::string& expires, Report& report) {
  const Field end = fields["expires"];
  reviewed = read_date(fields["reviewed"], report);
  expires = read_date(end, report);
  if (reviewed.empty() || expires.empty() || expires > reviewed) return;
  report.tell(Mistake::kExpiresTooEarly, end.value->offset, {expires, reviewed});
}

std::string read_word(Field field, Report& report) {
  const std::string word = read_words(field, report);
  if (word.empty()) return {};
  const std::span<const std::string_view> allowed = field.row->value.words;
  if (std::find(allowed.begin(), allowed.end(), word) != allowed.end()) return word;
  const std::vector<std::string> words(allowed.begin(), allowed.end());
  report.tell(Mistake::kUnknownWord, field.value->offset,
              {field.name, word, did_you_mean(word, words, "Write " + quoted_list(words, "or") + ".")},
              report.fix_string(field.value->offset, word, only_nearest(word, words)));
  return {};
}

std::span<const JsonValue> read_items(Field field, Report& report) {
  if (!has_type(field, Kind::kArray, report)) return {};
  const Range count = field.row->value.count;
  const std::size_t size = field.value->items.size();
  const bool few = size < static_cast<std::size_t>(count.least);
  if (few || size > static_cast<std::size_t>(count.most)) {
    report.tell(Mistake::kWrongCount, field.value->offset,
                {field.name, size == 0 ? "nothing" : std::to_string(size), range_words(count),
                 few ? "Add what is missing." : "Take out what can be spared."});
  }
  return field.value->items;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates, std::string otherwise) {
  if (!kForAuthors) return {};
  const std::string meant = nearest(word, candidates);
  return meant.empty() ? otherwise : "Did you mean \"" + meant + "\"?";
}

std::string there_are(const std::vector<std::string>& names) {
  constexpr std::size_t kMostNamed = 8;
  if (!kForAuthors || names.empty()) return {};
  if (names.size() == 1) return " There is only \"" + names.front() + "\".";
  if (names.size() <= kMostNamed) return " There are " + quoted_list(names, "and") + ".";
  const std::vector<std::string> first(names.begin(), names.begin() + kMostNamed);
  return " There are \"" + join(first, "\", \"") + "\" and " + std::to_string(names.size() - kMostNamed) + " more.";
}

}  // namespace waymark
