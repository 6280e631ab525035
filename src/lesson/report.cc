#include "lesson/report.h"

#include <algorithm>
#include <tuple>

#include "base/counted.h"
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

template <typename Arguments>
std::vector<std::string> all_shown(const Arguments& arguments) {
  std::vector<std::string> words;
  if (kForAuthors) {
    for (const ForAuthors argument : arguments) words.push_back(shown(argument.words()));
  }
  return words;
}

}  // namespace

void Report::tell(Mistake mistake, std::size_t offset, std::initializer_list<ForAuthors> arguments,
                  std::optional<Fix> fix) {
  if (count(mistake)) add(mistake, position_of(text_, offset), all_shown(arguments), std::move(fix));
}

void Report::tell(Mistake mistake, std::size_t offset, const std::vector<std::string>& arguments) {
  if (count(mistake)) add(mistake, position_of(text_, offset), all_shown(arguments), std::nullopt);
}

void Report::tell_of_file(Mistake mistake, std::initializer_list<ForAuthors> arguments) {
  if (count(mistake)) add(mistake, {}, all_shown(arguments), std::nullopt);
}

std::optional<Fix> Report::fix_string(std::size_t offset, std::string_view now, std::string_view words) const {
  if (words.empty() || !kForAuthors) return std::nullopt;
  const std::size_t end = offset_in_json_string(text_, offset, now.size());
  return Fix{offset, end + 1 - offset, "\"" + std::string(words) + "\""};
}

std::string Report::line_of(std::size_t offset) const {
  if (lines_.empty()) {
    lines_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
      lines_.push_back(at + 1);
    }
  }
  return std::to_string(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin());
}

std::optional<Report::Mark> Report::first_error() const {
  for (const Told& told : told_) {
    const Rank rank = rank_of(told.mistake);
    if (rank.severity == Severity::kError) return Mark{rank.code, told.at};
  }
  return std::nullopt;
}

Diagnostics Report::told() const {
  Diagnostics all;
  for (const Told& told : told_) all.push_back(in_words(told));
  return all;
}

void Report::append_to(Diagnostics& all) const {
  for (const Told& told : told_) all.push_back(in_words(told));
  if (errors_ > kMostKept)
    all.push_back(in_words({Mistake::kFurtherErrors, {}, {counted(errors_ - kMostKept, "error")}}));
  if (warnings_ > kMostKept) {
    all.push_back(in_words({Mistake::kFurtherWarnings, {}, {counted(warnings_ - kMostKept, "warning")}}));
  }
}

bool Report::count(Mistake mistake) {
  const Rank rank = rank_of(mistake);
  const bool error = rank.severity == Severity::kError;
  // By the code's group, "W0" to "W2": see Mistake.
  if (error && rank.code[1] <= '2') pages_hold_ = false;
  std::size_t& counter = error ? errors_ : warnings_;
  return ++counter <= kMostKept;
}

void Report::add(Mistake mistake, Position at, std::vector<std::string> arguments, std::optional<Fix> fix) {
  const auto after = std::upper_bound(told_.begin(), told_.end(), at, [](Position place, const Told& other) {
    return std::tie(place.line, place.column) < std::tie(other.at.line, other.at.column);
  });
  told_.insert(after, {mistake, at, std::move(arguments), std::move(fix)});
}

Diagnostic Report::in_words(const Told& told) const {
  const CatalogueRow& row = row_of(told.mistake);
  return {.code = std::string(row.code),
          .severity = row.severity,
          .file = file_,
          .at = told.at,
          .message = fill(row.message, told.arguments),
          .hint = fill(row.hint, told.arguments),
          .fix = told.fix};
}

}  // namespace waymark
