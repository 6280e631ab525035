#include <array>

#include "base/text.h"
#include "lesson/answer_pattern.h"
#include "lesson/review/plain_words.h"
#include "lesson/review/review.h"

namespace waymark::review {

namespace {

/// A question with one right answer, or a gap.
struct Asked {
  const JsonValue* object;
  RightAnswer right;
};

bool is_true(const JsonValue* flag) {
  return flag != nullptr && flag->boolean;
}

/// Adds the object if its options hold one right answer.
void add(const JsonValue& object, bool shuffled, PlainWords& plain, std::vector<Asked>& asked) {
  const JsonValue* options = object.find("options");
  if (options == nullptr) return;
  std::vector<std::size_t> lengths;
  std::size_t place = 0;
  std::size_t right = 0;
  for (const JsonValue& option : options->items) {
    if (is_true(option.find("correct"))) {
      place = lengths.size();
      ++right;
    }
    const JsonValue* text = option.find("text");
    plain.read_markdown(text != nullptr ? text->string : std::string());
    lengths.push_back(utf8_length(plain.text()));
  }
  if (right == 1) asked.push_back({&object, right_answer(lengths, place, shuffled)});
}

std::vector<Asked> all_asked(const Reviewed& lesson) {
  PlainWords plain(lesson.facts);
  std::vector<Asked> asked;
  for (const JsonValue& page : lesson.object.find("pages")->items) {
    const JsonValue* ask = page.find("ask");
    if (ask == nullptr) continue;
    const JsonValue* kind = ask->find("kind");
    if (kind->string == "single-choice") add(*ask, is_true(ask->find("shuffle")), plain, asked);
    if (kind->string != "fill-the-gap") continue;
    for (const JsonValue& gap : ask->find("gaps")->items) add(gap, false, plain, asked);
  }
  return asked;
}

std::string place_words(std::size_t place) {
  constexpr std::array<std::string_view, 6> kWords = {"first", "second", "third", "fourth", "fifth", "sixth"};
  return place < kWords.size() ? std::string(kWords[place]) : "in place " + std::to_string(place + 1);
}

/// "4 of 5 questions": and at the first of them that shows the habit it is told.
void tell(Mistake mistake, const AnswerPattern& pattern, const std::vector<const Asked*>& alike, Report& report) {
  std::vector<std::string> ids;
  for (const Asked* one : alike) ids.push_back(one->object->find("id")->string);
  report.tell(mistake, alike.front()->object->find("options")->offset,
              {std::to_string(pattern.alike) + " of " + std::to_string(pattern.questions), place_words(pattern.place),
               quoted_list(ids, "and")});
}

}  // namespace

void review_answers(const Reviewed& lesson) {
  const std::vector<Asked> asked = all_asked(lesson);
  std::vector<RightAnswer> answers;
  for (const Asked& one : asked) answers.push_back(one.right);
  const auto those = [&](auto shows) {
    std::vector<const Asked*> found;
    for (const Asked& one : asked) {
      if (shows(one.right)) found.push_back(&one);
    }
    return found;
  };
  if (const auto pattern = same_place(answers)) {
    const auto shows = [&](const RightAnswer& right) { return !right.shuffled && right.place == pattern->place; };
    tell(Mistake::kSamePlace, *pattern, those(shows), lesson.report);
  }
  if (const auto pattern = always_longest(answers)) {
    const auto shows = [](const RightAnswer& right) { return right.options >= 3 && right.much_longest; };
    tell(Mistake::kAlwaysLongest, *pattern, those(shows), lesson.report);
  }
}

}  // namespace waymark::review
