#include "lesson/sound_translation.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/json_make.h"
#include "base/text.h"
#include "lesson/markdown.h"
#include "lesson/values.h"

namespace waymark {

namespace {

using Points = std::vector<std::string>;

/// What a text points at, as it is written there.
Points points_of_text(std::string_view text) {
  Points points;
  const ReadMarkdown read = read_markdown(text);
  for (const Citation& citation : read.citations) points.push_back("[@" + citation.key + "]");
  for (const HardWord& word : read.hard_words) points.push_back("(word:" + word.id + ")");
  for (const Slot& slot : read.slots) points.push_back("{" + slot.name + ":" + slot.id + "}");
  return points;
}

/// Each {name} of a pattern.
Points names_of_pattern(std::string_view pattern) {
  Points names;
  for (std::size_t at = 0; (at = pattern.find('{', at)) != std::string_view::npos; ++at) {
    const std::size_t end = pattern.find('}', at);
    if (end != std::string_view::npos) names.emplace_back(pattern.substr(at, end + 1 - at));
  }
  return names;
}

Points points_of(Phrase::Form form, std::string_view words) {
  Points points;
  if (form == Phrase::Form::kText) points = points_of_text(words);
  if (form == Phrase::Form::kPattern) points = names_of_pattern(words);
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

/// What is wrong with the words whatever they translate.
std::optional<Unsound> mistake_in(Phrase::Form form, std::string_view words) {
  const JsonValue value = json_text(words);
  const std::string written = canonical_json(value);
  Report report("", written);
  if (are_sound_words({"msgstr", &value}, report) && form == Phrase::Form::kText) {
    const ReadMarkdown read = read_markdown(words);
    for (const MarkdownMistake& mistake : read.mistakes) report.tell(mistake.mistake, mistake.index, mistake.arguments);
    if (read.mistakes.empty() && read.text.empty()) report.tell(Mistake::kNoWords, 0, {"msgstr"});
  }
  if (report.count() == 0) return std::nullopt;
  const Diagnostic first = report.told().front();
  return Unsound{first.message, first.hint};
}

/// Those of `points` that are not among `others`.
Points beyond(const Points& points, const Points& others) {
  Points beyond;
  std::set_difference(points.begin(), points.end(), others.begin(), others.end(), std::back_inserter(beyond));
  return beyond;
}

}  // namespace

std::optional<Unsound> unsound(const Phrase& phrase, std::string_view words) {
  if (auto mistake = mistake_in(phrase.form, words)) return mistake;
  const Points wanted = points_of(phrase.form, phrase.source);
  const Points found = points_of(phrase.form, words);
  if (const Points left_out = beyond(wanted, found); !left_out.empty()) {
    return Unsound{"It leaves out " + join(left_out, " ") + ".", "Put it where it belongs in this language."};
  }
  if (const Points added = beyond(found, wanted); !added.empty()) {
    return Unsound{"It adds " + join(added, " ") + ", which is not in its source.", "Take it out."};
  }
  return std::nullopt;
}

}  // namespace waymark
