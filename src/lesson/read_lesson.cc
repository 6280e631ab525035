#include "lesson/read_lesson.h"

#include <algorithm>

#include "lesson/branches.h"
#include "lesson/check_leaks.h"
#include "lesson/flow.h"
#include "lesson/language.h"
#include "lesson/media.h"
#include "lesson/migrations.h"
#include "lesson/read_page.h"
#include "lesson/read_variables.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

constexpr std::string_view kMoveOn[] = {"Completed", "CompletedAndPassed"};
constexpr FieldRow kCompletionFields[] = {
    {"moveOn", kRequired, is::word(kMoveOn), "When the lesson counts: answered, or answered and passed (cmi5)."},
    {"masteryScore", kRequired, is::share(), "The score that passes, from 0 to 1 (cmi5).", "0.5"},
};
constexpr Shape kCompletionShape = {.noun = "completion", .fields = kCompletionFields};

constexpr int kMostVariables = 200;
constexpr int kMostPages = 2'500;  // What is said of their ways grows with the square.
constexpr FieldRow kLessonFields[] = {
    {"format", kRequired, is::whole({kFormat, kFormat}), "The version of this format.", "2"},
    {"id", kRequired, is::id(), "The name of the lesson's folder; never changed.", R"("alcohol")"},
    {"title", kRequired, is::words(), "What it is called.", R"("Alcohol")"},
    {"summary", kRequired, is::words(), "One sentence for whoever chooses a lesson."},
    {"language", kRequired, is::of(Value::Type::kLanguage), "The language that it is written in (BCP 47).",
     R"("en-GB")"},
    {"minutes", kRequired, is::whole({1, 600}), "About how long it takes.", "15"},
    {"reviewed", kRequired, is::date(), "When its content was last reviewed.", R"("2026-11-22")"},
    {"expires", kRequired, is::date(), "When it must have been reviewed again.", R"("2027-11-22")"},
    {"completion", kRequired, is::object(kCompletionShape), "What has to be done for it to count."},
    {"variables", kOptional, is::array(is::kind(kVariables), {1, kMostVariables}), "What the story remembers."},
    {"speakers", kOptional, is::of(Value::Type::kMap), "Who speaks in chats and scenes: a key and a name each.",
     R"({ "maz": "Maz" })"},
    {"pages", kRequired, is::array(is::kind(kPages), {1, kMostPages}), "The pages, in the order in which they play."},
};

std::string read_language(Field field, Report& report) {
  const std::string tag = read_words(field, report);
  if (!tag.empty() && !is_language(tag)) report.tell(Mistake::kNoLanguage, field.value->offset, {tag});
  return tag;
}

/// Of "…/modules/alcohol/lesson.json" the folder "alcohol"; empty when the file has no such name.
std::string_view folder_of(std::string_view file) {
  constexpr std::string_view kName = "/lesson.json";
  if (!file.ends_with(kName)) return {};
  file.remove_suffix(kName.size());
  const std::string_view folder = file.substr(file.rfind('/') + 1);  // npos + 1 is 0
  return folder == "." || folder == ".." ? std::string_view() : folder;
}

std::string read_lesson_id(Field field, Report& report) {
  const std::string id = read_words(field, report);
  if (id.empty() || !is_sound_id(id, field.value->offset, report)) return id;
  const std::string folder(folder_of(report.file()));
  if (!folder.empty() && folder != id) report.tell(Mistake::kOtherFolder, field.value->offset, {id, folder});
  return id;
}

/// Gives back where "moveOn" stands.
Field read_completion(Field field, Lesson& lesson, Report& report) {
  if (!field) return {};
  Fields fields(*field.value, kCompletionShape, report);
  const Field move_on = fields["moveOn"];
  const std::string word = read_word(move_on, report);
  lesson.move_on = word == "Completed" ? MoveOn::kCompleted : MoveOn::kCompletedAndPassed;
  lesson.mastery_score = read_thousandths(fields["masteryScore"], report);
  fields.finish();
  return move_on;
}

void read_speakers(Field field, Lesson& lesson, Reading& reading) {
  if (!has_type(field, Kind::kObject, reading.report)) {
    if (field) reading.speakers.miss_one();
    return;
  }
  for (const JsonValue::Member& member : field.value->members) {
    const std::string& key = member.key;
    if (key == "me" || key == "narrator") {
      reading.report.tell(Mistake::kMeAsSpeaker, member.key_offset,
                          {key, key == "me" ? "the participant" : "the story itself"});
      continue;
    }
    is_sound_id(key, member.key_offset, reading.report);
    if (const std::size_t* before = reading.speakers.take(key, member.key_offset)) {
      reading.report.tell(Mistake::kDoubledField, member.key_offset,
                          {"\"speakers\"", key, reading.report.line_of(*before)});
    }
    lesson.speakers[key] = read_words({"speakers", &member.value}, reading.report);
  }
}

void read_pages(Field field, Lesson& lesson, Reading& reading) {
  const std::span<const JsonValue> items = read_items(field, reading.report);
  if (items.size() > kMostPages) return;  // What is wrong with each can be told once there are fewer.
  lesson.pages.reserve(items.size());
  for (const JsonValue& item : items) lesson.pages.push_back(read_page(item, reading));
  for (const Reference& reference : reading.references) {
    if (reading.pages.may_hold(reference.id)) continue;
    reading.report.tell(
        Mistake::kUnknownPage, reference.offset,
        {reference.field, reference.id,
         did_you_mean(reference.id, reading.pages, "Write the id of a page of this lesson.", reading.report)});
  }
  for (const Reference& reference : reading.recalled) {
    if (reading.privates.may_hold(reference.id)) continue;
    reading.report.tell(
        Mistake::kUnknownPrivate, reference.offset,
        {reference.id, did_you_mean(reference.id, reading.privates,
                                    "Write the id of a reflection or another private kind.", reading.report)});
  }
}

/// Pages play in the order in which they stand unless they say otherwise.
void fill_in_next(std::vector<Page>& pages) {
  for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
    const bool leads_on =
        pages[i].kind != PageKind::kEnding && !pages[i].returns && !std::holds_alternative<Choices>(pages[i].ask);
    if (leads_on && pages[i].next.empty()) pages[i].next = {{{}, pages[i + 1].id}};
  }
}

bool asks_required(const Lesson& lesson) {
  for (const Question* question : lesson.questions()) {
    if (question->required) return true;
  }
  return false;
}

/// What can be said once the pages themselves hold.
void check_whole(const Lesson& lesson, Field move_on, Field pages, Reading& reading) {
  if (lesson.pages.back().kind != PageKind::kEnding) {
    reading.report.tell(Mistake::kNoEndingLast, reading.places.back().id, {lesson.pages.back().id});
  } else {
    const std::set<std::size_t> told = check_leaks(lesson, *pages.value, reading);
    const PageWays ways = ways_of(lesson.pages);
    check_flow(lesson.pages, ways, reading.places, told, reading.report);
    if (!reading.report.has_errors()) check_branches(lesson.pages, ways, *pages.value, reading.places, reading.report);
  }
  if (lesson.move_on == MoveOn::kCompletedAndPassed && !asks_required(lesson)) {
    reading.report.tell(Mistake::kNothingToPass, move_on.value->offset, {});
  }
}

bool is_other_format(Field format, Report& report) {
  if (!has_type(format, Kind::kInteger, report) || format.value->integer == kFormat) return false;
  report.tell(Mistake::kFormat, format.value->offset, {std::to_string(format.value->integer)});
  return true;
}

Lesson read_of_today(const JsonValue& value, Reading& reading) {
  Report& report = reading.report;
  Fields fields(value, kLessonShape, report);
  Lesson lesson;
  if (!fields.is_object() || is_other_format(fields["format"], report)) return lesson;
  lesson.id = read_lesson_id(fields["id"], report);
  lesson.title = read_words(fields["title"], report);
  lesson.summary = read_words(fields["summary"], report);
  lesson.language = read_language(fields["language"], report);
  lesson.minutes = read_whole(fields["minutes"], 0, report);
  read_review(fields, lesson.reviewed, lesson.expires, report);
  const Field move_on = read_completion(fields["completion"], lesson, report);
  read_variables(fields["variables"], reading);
  lesson.variables = reading.variables;
  read_speakers(fields["speakers"], lesson, reading);
  read_pages(fields["pages"], lesson, reading);
  fields.finish();
  if (report.pages_hold()) {
    fill_in_next(lesson.pages);
    if (kForAuthors) {  // What is packed was checked: a player needs to ask no more than what it builds upon.
      check_whole(lesson, move_on, fields["pages"], reading);
      check_unused_media(reading);
      check_unused_variables(reading);
    }
  }
  return lesson;
}

}  // namespace

constinit const Shape kLessonShape = {.noun = "lesson", .fields = kLessonFields};

Lesson read_lesson_file(const JsonValue& value, Reading& reading) {
  const JsonValue* format = value.find("format");
  const bool older = format != nullptr && format->kind == Kind::kInteger && format->integer < kFormat;
  if (!older) return read_of_today(value, reading);
  const auto brought = migrated(value);
  if (const auto* stop = std::get_if<MigrationStop>(&brought)) {
    reading.report.tell(Mistake::kCannotMigrate, stop->offset, {stop->message, stop->hint});
    return {};
  }
  return read_of_today(*std::get_if<JsonValue>(&brought), reading);
}

}  // namespace waymark
