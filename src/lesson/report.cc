#include "lesson/report.h"

#include <algorithm>
#include <tuple>

#include "base/json_value.h"
#include "base/text.h"

namespace waymark {

namespace {

constexpr std::size_t kMostShown = 200;  // An argument may be a whole hint, and an author's word of any length.

/// An author's words as one line of a message can hold them.
std::string shown(std::string_view argument) {
  std::string words = shortened(argument, kMostShown);
  std::replace_if(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return words;
}

}  // namespace

void Report::tell(Mistake mistake, std::size_t offset, const std::vector<std::string>& arguments,
                  std::optional<Fix> fix) {
  add(mistake, position_of(text_, offset), arguments, std::move(fix));
}

void Report::tell_of_file(Mistake mistake, const std::vector<std::string>& arguments) {
  add(mistake, {}, arguments, std::nullopt);
}

std::optional<Fix> Report::fix_string(std::size_t offset, std::string_view now, std::string_view words) const {
  if (words.empty()) return std::nullopt;
  const std::size_t end = offset_in_json_string(text_, offset, now.size());
  return Fix{offset, end + 1 - offset, "\"" + std::string(words) + "\""};
}

std::string Report::line_of(std::size_t offset) const {
  return std::to_string(position_of(text_, offset).line);
}

bool Report::pages_hold() const {
  // By the code's group, "W0" to "W2": see Mistake.
  return std::none_of(told_.begin(), told_.end(), [](const Diagnostic& told) { return told.code[1] <= '2'; });
}

void Report::add(Mistake mistake, Position at, const std::vector<std::string>& arguments, std::optional<Fix> fix) {
  std::vector<std::string> fitting;
  for (const std::string& argument : arguments) fitting.push_back(shown(argument));
  const CatalogueRow& row = row_of(mistake);
  const auto after = std::upper_bound(told_.begin(), told_.end(), at, [](Position place, const Diagnostic& other) {
    return std::tie(place.line, place.column) < std::tie(other.at.line, other.at.column);
  });
  told_.insert(after, {.code = std::string(row.code),
                       .severity = row.severity,
                       .file = file_,
                       .at = at,
                       .message = fill(row.message, fitting),
                       .hint = fill(row.hint, fitting),
                       .fix = std::move(fix)});
}

}  // namespace waymark
