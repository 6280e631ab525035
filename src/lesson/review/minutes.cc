#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "lesson/ask_kinds.h"
#include "lesson/kinds.h"
#include "lesson/prose/sentences.h"
#include "lesson/reading_time.h"
#include "lesson/review/plain_words.h"
#include "lesson/review/review.h"
#include "lesson/shapes.h"

namespace waymark::review {

namespace {

constexpr int kSlack = 5;  // Minutes: nobody minds less.

/// A private kind is one whose shape does not build on a question's.
bool is_question(const JsonValue& ask) {
  const Shape* shape = shape_of(ask, kAsks);
  return shape != nullptr && shape->base == &kQuestionShape;
}

Effort effort_of_page(const JsonValue& page) {
  Effort effort;
  if (const JsonValue* ask = page.find("ask")) ++(is_question(*ask) ? effort.questions : effort.notes);
  if (page.find("choices") != nullptr) ++effort.choices;
  if (page.find("picture") != nullptr) ++effort.pictures;
  const JsonValue* blocks = page.find("blocks");
  if (blocks == nullptr) return effort;
  for (const JsonValue& block : blocks->items) {
    const std::string& kind = block.find("kind")->string;
    if (kind == "figure") effort.pictures += 1;
    if (kind == "simulation" || kind == "body-map") effort.pictures += 3;
  }
  return effort;
}

int words_read(const Reviewed& lesson) {
  PlainWords plain(lesson.facts);
  prose::Sentences sentences;
  std::size_t words = 0;
  for (const Passage& passage : lesson.passages) {
    if (!passage.takes_time || passage.page == kNoPage) continue;
    plain.read_markdown(passage.value->string);
    sentences.read(plain.text());
    words += sentences.words().size();
  }
  return static_cast<int>(words);
}

}  // namespace

void review_minutes(const Reviewed& lesson) {
  const JsonValue& declared = *lesson.object.find("minutes");
  Effort effort = {.words = words_read(lesson)};
  for (const JsonValue& page : lesson.object.find("pages")->items) effort += effort_of_page(page);
  const int minutes = std::max(1, static_cast<int>(std::lround(seconds_for(effort) / 60)));
  const bool near = std::abs(static_cast<int>(declared.integer) - minutes) <= kSlack;
  if (near || (declared.integer * 2 >= minutes && declared.integer <= minutes * 2)) return;
  lesson.report.tell(Mistake::kOtherMinutes, declared.offset,
                     {std::to_string(declared.integer), std::to_string(minutes), minutes == 1 ? "" : "s"});
}

}  // namespace waymark::review
