#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "lesson/report.h"
#include "lesson/review/passages.h"

namespace waymark::review {

/// What a careful editor looks at once a lesson can be played, and says of it (W8xx).

/// A file, as values, and where is told what was found in it.
struct Reviewed {
  const JsonValue& object;
  std::vector<Passage> passages;
  const std::map<std::string, Fact>& facts;  ///< That its texts put in.
  Report& report;
};

/// Long sentences, pages that are hard to read, hard words, and words that label, blame or frighten. For English.
void review_prose(const Reviewed& file);

/// Figures of which nothing says where they come from. For English.
void review_figures(const Reviewed& lesson);

/// Right answers that stand in one place, or are the longest, in nearly all questions.
void review_answers(const Reviewed& lesson);

/// Questions that do not tell why an answer is wrong.
void review_feedback(const Reviewed& lesson);

/// Words that their author, or the template that they come from, marked as still to be written: "TODO: …". Once for
/// each page. True when there are any.
bool review_to_be_written(const Reviewed& lesson);

/// "minutes", held against what there is to read and to do.
void review_minutes(const Reviewed& lesson);

/// What has expired on `today`, or will within a month. `object`: a lesson or a fact; `what`: how it is called. An
/// expired fact is an error: what it says may no longer hold.
void review_expiry(const JsonValue& object, const std::string& what, std::string_view today, Report& report);

/// Texts in pictures that are hard to tell from what is behind them. `media`: names and bytes.
void review_pictures(const Reviewed& lesson, const std::map<std::string, std::string>& media);

/// All of these, over a lesson that was read without an error. `value`: its file. `today`: an ISO date, which the core
/// does not know by itself.
void review_lesson(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report);

/// services.json, glossary.json: their prose.
void review_services(const JsonValue& value, Report& report);
void review_glossary(const JsonValue& value, Report& report);

/// facts.json: its prose, and whether those that the lesson uses still hold.
void review_facts(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report);

}  // namespace waymark::review
