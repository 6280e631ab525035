#pragma once

#include <span>
#include <string>
#include <vector>

#include "lesson/fields.h"

namespace waymark {

// Readers of single values. Each tells of what is wrong and then gives back a default; for a field
// that is not there it gives the default and tells nothing.

/// Tells that the field's value is of another type than `wanted`.
void tell_wrong_type(Field field, JsonValue::Kind wanted, Report& report);
/// Tells that an object of that shape belongs there.
void tell_no_object(const JsonValue& value, const Shape& shape, Report& report);
/// True when it is there and of that type; tells when it is of another.
bool has_type(Field field, JsonValue::Kind wanted, Report& report);

/// Words that are shown as they stand: not empty, one line, no white space around them.
std::string read_words(Field field, Report& report);
/// The same rules, for words that somebody else reads further.
bool are_sound_words(Field field, Report& report);

bool read_flag(Field field, bool otherwise, Report& report);

/// A whole number within the range of the field's row.
int read_whole(Field field, int otherwise, Report& report);

/// A number from 0 to 1 with at most three decimals, in thousandths.
int read_thousandths(Field field, Report& report);

/// An ISO date, or empty.
std::string read_date(Field field, Report& report);

/// The dates in "reviewed" and "expires", of which the second must come later.
void read_review(const Fields& fields, std::string& reviewed, std::string& expires, Report& report);

/// One of the words of the field's row, or empty.
std::string read_word(Field field, Report& report);

/// An array's items; tells when there are not as many as the field's row says.
std::span<const JsonValue> read_items(Field field, Report& report);

/// "Did you mean …?", or `otherwise` when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates, std::string otherwise);

/// " There are "a", "b" and "c".", to stand behind a hint: at most eight are named. Empty when there are none.
std::string there_are(const std::vector<std::string>& names);

}  // namespace waymark
