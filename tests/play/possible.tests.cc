// What the prover takes for granted of each kind of question: held against what can be done on its screen.
#include "play/possible.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "play/kinds.h"
#include "play/session.h"
#include "screen/show.h"
#include "support/sample_lesson.h"

using namespace waymark;

namespace {

/// A run that begins on the page of that question or private kind.
Session begun_at(const Lesson& sample, const Page& page) {
  Lesson lesson = sample;
  lesson.pages = {page, sample.pages.back()};
  lesson.pages.front().next = {{{}, sample.pages.back().id}};
  Session session(std::make_shared<const Lesson>(std::move(lesson)));
  session.apply({Verb::kBegin, {}, "7"});
  return session;
}

/// All that can be done on the screen to what is asked, but giving the answer.
std::vector<Intent> possible_intents(const Session& session) {
  std::vector<Intent> intents;
  const Screen screen = show(session, {}, {});
  for (const Node* node : usable_nodes(screen)) {
    if (!node->intent) continue;
    const bool number = node->role == Role::kSlider || node->role == Role::kTextInput;
    const bool shapes = node->intent->verb == Verb::kSelect || node->intent->verb == Verb::kDeselect ||
                        node->intent->verb == Verb::kPlace;
    if (shapes) intents.push_back(*node->intent);
    if (!number) continue;
    for (int value = -20; value <= 120; ++value) {
      intents.push_back({node->intent->verb, node->intent->target, std::to_string(value)});
    }
  }
  return intents;
}

/// Every state of the page in which no answer was given yet.
std::vector<Session> all_drafts(const Session& begun) {
  std::vector<Session> found = {begun};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const Intent& intent : possible_intents(found[i])) {
      Session next = found[i];
      if (next.apply(intent) && std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the marks that an answer can get are those that somebody can get") {
  const auto lesson = test::sample_lesson();
  for (const Page& page : lesson->pages) {
    const auto* question = std::get_if<Question>(&page.ask);
    if (question == nullptr) continue;
    INFO(question->id);
    std::set<int> got;
    for (Session session : all_drafts(begun_at(*lesson, page))) {
      if (session.apply({Verb::kCheck, question->id, {}})) got.insert(session.marks().of(*question).best);
    }
    std::set<int> foreseen;
    for (const auto& [mark, answer] : answers_by_mark(*question)) {
      CHECK(fits(*question, answer));
      foreseen.insert(mark);
    }
    CHECK(foreseen == got);
  }
}

TEST_CASE("what a private kind can find is what somebody can fill in, and is filled in again over anything else") {
  const auto lesson = test::sample_lesson();
  for (const Page& page : lesson->pages) {
    const auto* asked = std::get_if<Private>(&page.ask);
    if (asked == nullptr) continue;
    INFO(asked->id);
    const auto found_in = [&](const Session& session) {
      return std::visit([&](const auto& kind) { return found_by(kind, session.draft(asked->id)); }, asked->kind);
    };
    const std::vector<Session> drafts = all_drafts(begun_at(*lesson, page));
    const Finds finds = finds_of(*asked);
    for (const Session& draft : drafts) {
      if (const auto found = found_in(draft)) CHECK(finds.contains(*found));
    }
    for (const auto& [value, intents] : finds) {
      for (Session session : drafts) {
        for (const Intent& intent : intents) session.apply(intent);
        REQUIRE(found_in(session) == value);
      }
    }
  }
}

TEST_CASE("an answer is reached from whatever stands on the screen") {
  const auto lesson = test::sample_lesson();
  for (const Page& page : lesson->pages) {
    const auto* question = std::get_if<Question>(&page.ask);
    if (question == nullptr) continue;
    INFO(question->id);
    for (const auto& [mark, answer] : answers_by_mark(*question)) {
      for (Session session : all_drafts(begun_at(*lesson, page))) {
        for (const Intent& intent : intents_towards(*question, answer)) session.apply(intent);
        REQUIRE(session.apply({Verb::kCheck, question->id, {}}));
        CHECK(session.marks().of(*question).best == mark);
      }
    }
  }
}
