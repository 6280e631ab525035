// The lessons that come with Waymark, played whole: what they say, and that every way through them ends.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "lesson/package.h"
#include "lesson/reader.h"
#include "play/parts.h"
#include "play/save.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/golden.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

std::shared_ptr<const Lesson> shipped() {
  ReadLesson read = read_lesson(test::shipped_files("alcohol-and-cocaine"));
  REQUIRE(read.lesson.has_value());
  return std::make_shared<const Lesson>(std::move(*read.lesson));
}

/// Gives every question on the way its right answer, or its first option until no attempt is left; takes the choice of
/// that place.
struct Player {
  std::size_t choice = 0;
  bool right = true;

  std::vector<Intent> answer(const Session& session, const Question& question) const;
};

std::vector<std::string> right_ids(const QuestionKind& kind) {
  std::vector<std::string> ids;
  std::visit(
      [&](const auto& of_kind) {
        if constexpr (requires { of_kind.options; }) {
          for (const Option& option : of_kind.options) {
            if (option.correct) ids.push_back(option.id);
          }
        } else if constexpr (std::is_same_v<std::decay_t<decltype(of_kind)>, PutInOrder>) {
          for (const OrderItem& item : of_kind.items) ids.push_back(item.id);
        }
      },
      kind);
  return ids;
}

/// The parts of a question that has some.
Parts parts_in(const QuestionKind& kind) {
  return std::visit(
      [](const auto& of_kind) {
        if constexpr (requires { parts_of(of_kind); }) return parts_of(of_kind);
        return Parts();
      },
      kind);
}

/// All that can be picked or moved, as this run shows them.
std::vector<std::string> all_ids(const Session& session, const Question& question) {
  if (std::holds_alternative<PutInOrder>(question.kind)) return session.draft(question).picked;
  std::vector<std::string> ids;
  std::visit(
      [&](const auto& kind) {
        if constexpr (requires { kind.options; }) {
          for (const Option& option : kind.options) ids.push_back(option.id);
        }
      },
      question.kind);
  return session.shown_order(question, ids);
}

std::vector<Intent> Player::answer(const Session& session, const Question& question) const {
  std::vector<Intent> intents;
  const auto ids = right ? right_ids(question.kind) : all_ids(session, question);
  if (const auto* estimate = std::get_if<Estimate>(&question.kind)) {
    intents.push_back({Verb::kSet, question.id, std::to_string(right ? estimate->actual : estimate->minimum)});
  } else if (const Parts parts = parts_in(question.kind); !parts.empty()) {
    // Wrong: each in the place after the right one, so that each has one of its own.
    for (const Part& part : parts) {
      const auto at = std::find(part.places.begin(), part.places.end(), part.right) - part.places.begin();
      const std::size_t to = right ? 0 : 1;
      const auto place = part.places[(static_cast<std::size_t>(at) + to) % part.places.size()];
      intents.push_back({Verb::kSelect, question.id + "." + std::string(part.id), std::string(place)});
    }
  } else if (const auto* number = std::get_if<Number>(&question.kind)) {
    const int wrong = number->actual == number->maximum ? number->minimum : number->maximum;
    intents.push_back({Verb::kSet, question.id, std::to_string(right ? number->actual : wrong)});
  } else if (std::holds_alternative<PutInOrder>(question.kind)) {
    for (std::size_t i = 0; i < ids.size() && right; ++i)
      intents.push_back({Verb::kPlace, question.id, ids[i] + " " + std::to_string(i)});
    if (!right) intents.push_back({Verb::kPlace, question.id, ids.back() + " 0"});
  } else if (std::holds_alternative<MultipleChoice>(question.kind)) {
    for (const std::string& id : ids) intents.push_back({Verb::kSelect, question.id, id});
    const auto draft = session.draft(question).picked;
    if (!right && !draft.empty()) intents = {{Verb::kDeselect, question.id, draft.back()}};
  } else {
    const auto draft = session.draft(question).picked;
    const bool again = !draft.empty() && draft.front() == ids.front();
    intents.push_back({Verb::kSelect, question.id, again ? ids[1] : ids.front()});
  }
  intents.push_back({Verb::kCheck, question.id, ""});
  return intents;
}

/// All Intents of a run from the beginning to the ending.
std::vector<Intent> play(std::shared_ptr<const Lesson> lesson, const Player& player) {
  Session session(lesson);
  std::vector<Intent> all{{Verb::kBegin, "", "7", 1000}};
  session.apply(all.front());
  while (session.page().kind != PageKind::kEnding) {
    REQUIRE(all.size() < 500);
    std::vector<Intent> intents;
    const auto* question = std::get_if<Question>(&session.page().ask);
    if (question != nullptr && !session.marks().settled(*question))
      intents = player.answer(session, *question);
    else if (const auto* choices = std::get_if<Choices>(&session.page().ask)) {
      intents = {{Verb::kChoose, choices->options[player.choice % choices->options.size()].id, ""}};
    } else
      intents = {{Verb::kNext, "", ""}};
    for (const Intent& intent : intents) {
      session.apply(intent);
      all.push_back(intent);
    }
  }
  return all;
}

std::string transcript(std::shared_ptr<const Lesson> lesson, const std::vector<Intent>& intents,
                       const Strings& say = {}) {
  Session session(lesson);
  std::string text;
  for (const Intent& intent : intents) {
    session.apply(intent);
    text += "=== " + to_json(Intent{intent.verb, intent.target, intent.value}) + "\n" +
            to_plain_text(
                show(session, {Recording::State::kRecorded, "7QK4M2XD7QK4M2XD", "2026-11-22", "", false}, say), say) +
            "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the shipped lesson has no problem at all") {
  const ReadLesson read = read_lesson(test::shipped_files("alcohol-and-cocaine"));
  for (const Diagnostic& diagnostic : read.diagnostics) FAIL_CHECK(to_text(diagnostic, ""));
  CHECK(read.lesson.has_value());
}

TEST_CASE("the shipped lesson holds what it promises") {
  const auto lesson = shipped();
  std::set<std::size_t> kinds;
  int required = 0;
  int reflections = 0;
  for (const Page& page : lesson->pages) {
    if (const auto* question = std::get_if<Question>(&page.ask)) {
      kinds.insert(question->kind.index());
      required += question->required ? 1 : 0;
    }
    reflections += std::holds_alternative<Private>(page.ask) ? 1 : 0;
  }
  CHECK(required == 8);
  CHECK(kinds.size() >= 5);
  CHECK(reflections == 1);
  CHECK_FALSE(lesson->media.empty());
}

TEST_CASE("the shipped lesson ends on every way, with every required question settled") {
  const auto lesson = shipped();
  for (std::size_t choice = 0; choice < 3; ++choice) {
    for (const bool right : {true, false}) {
      CAPTURE(choice, right);
      const Session session = replay(lesson, play(lesson, {choice, right}));
      CHECK(session.marks().answered());
      CHECK(session.marks().complete() == right);
      CHECK((session.marks().score() == 1000) == right);
    }
  }
}

TEST_CASE("the shipped lesson says what it said") {
  const auto lesson = shipped();
  CHECK(test::differs_from_golden("alcohol-and-cocaine/right.txt", transcript(lesson, play(lesson, {0, true}))) == "");
  CHECK(test::differs_from_golden("alcohol-and-cocaine/wrong.txt", transcript(lesson, play(lesson, {2, false}))) == "");
}

TEST_CASE("a shipped lesson comes out of its package as it went in") {
  const Package package = make_package(test::shipped_files("alcohol-and-cocaine"));
  const auto opened = open_package(package.json);
  REQUIRE(opened.ok());
  CHECK(opened->version == package.version);
  CHECK(package_is_genuine(package.json));
  const auto lesson = shipped();
  const auto again = std::make_shared<const Lesson>(*opened);
  const auto intents = play(lesson, {1, true});
  CHECK(transcript(lesson, intents) == transcript(again, intents));
}

TEST_CASE("the shipped lesson says in other languages what it said, and records the same") {
  const Package package = make_package(test::shipped_files("alcohol-and-cocaine"));
  const auto source = std::make_shared<const Lesson>(*open_package(package.json));
  const auto intents = play(source, {0, true});
  for (const std::string language : {"cy", "en-GB-x-easy"}) {
    CAPTURE(language);
    const auto lesson = std::make_shared<const Lesson>(*open_package(package.json, language));
    CHECK(lesson->language == language);
    CHECK(test::differs_from_golden("alcohol-and-cocaine/right." + language + ".txt",
                                    transcript(lesson, intents, test::shipped_interface(language))) == "");
    CHECK(play(lesson, {0, true}) == intents);
    const Session session = replay(lesson, intents);
    CHECK(session.marks().complete());
    CHECK(session.marks().score() == replay(source, intents).marks().score());
  }
}
