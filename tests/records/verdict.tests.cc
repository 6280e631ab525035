#include <catch2/catch_test_macros.hpp>

#include "records/run_summary.h"
#include "records/verdict.h"
#include "support/sample_lesson.h"

using namespace waymark;
using namespace waymark::test;

namespace {

using Ids = std::vector<std::string>;

Evidence all_right() {
  Evidence made;
  made.lesson = "sample";
  made.version = std::string(64, 'a');
  made.answers = {{"single", 1, Ids{"hidden"}},
                  {"several", 1, Ids{"fit", "chest"}},
                  {"truth", 1, Ids{"false"}},
                  {"guess", 1, 88},
                  {"order", 1, Ids{"call", "roll", "stay"}}};
  made.claim = {1000, true};
  return made;
}

std::shared_ptr<const Lesson> with_practice_question() {
  Lesson lesson = *sample_lesson();
  for (Page& page : lesson.pages) {
    if (auto* question = std::get_if<Question>(&page.ask); question != nullptr && question->id == "single")
      question->required = false;
  }
  return std::make_shared<const Lesson>(std::move(lesson));
}

constexpr const char* kMend = " Nothing you did is lost on your device: ask your caseworker to look at it with you.";

}  // namespace

TEST_CASE("Answers that give the claimed score are verified", "[records]") {
  CHECK(judge(all_right(), sample_lesson()) == Verdict{Verdict::Kind::kVerified, "", "", 1000, true});
}

TEST_CASE("A part of the answers is verified as a part", "[records]") {
  Evidence part = all_right();
  part.answers.resize(2);
  part.claim = {400, false};
  CHECK(judge(part, sample_lesson()) == Verdict{Verdict::Kind::kVerified, "", "", 400, false});
}

TEST_CASE("A wrong answer lowers the score", "[records]") {
  Evidence wrong = all_right();
  wrong.answers[2].answer = Ids{"true"};
  wrong.claim = {800, true};
  CHECK(judge(wrong, sample_lesson()) == Verdict{Verdict::Kind::kVerified, "", "", 800, true});
}

TEST_CASE("A version that is not known here is held", "[records]") {
  CHECK(judge(all_right(), nullptr) == Verdict{Verdict::Kind::kHeld, "", "", 0, false});
}

TEST_CASE("What contradicts the content or itself is rejected with its reason", "[records]") {
  struct Row {
    const char* reason;
    std::string detail;
    void (*change)(Evidence&);
  };
  const Row rows[] = {
      {"wrong-score", "The answers give a score of 1000 in 1000, not the 900 that was claimed.",
       [](Evidence& e) { e.claim.score = 900; }},
      {"wrong-score", "The answers give a score of 800 in 1000, not the 1000 that was claimed.",
       [](Evidence& e) { e.answers[2].answer = Ids{"true"}; }},
      {"wrong-completion", "The answers do not complete the lesson yet, and the claim says they do.",
       [](Evidence& e) {
         e.answers.pop_back();
         e.claim.score = 800;
       }},
      {"wrong-completion", "The answers complete the lesson, and the claim says they do not.",
       [](Evidence& e) { e.claim.complete = false; }},
      {"wrong-lesson", "This version belongs to another lesson than the one named.",
       [](Evidence& e) { e.lesson = "other"; }},
      {"unknown-question", "This lesson has no question “nobody-asked”.",
       [](Evidence& e) { e.answers[0].question = "nobody-asked"; }},
      {"unfit-answer", "What was answered to question “single” is not among its answers.",
       [](Evidence& e) { e.answers[0].answer = Ids{"martian"}; }},
      {"unfit-answer", "What was answered to question “guess” is not among its answers.",
       [](Evidence& e) { e.answers[3].answer = 101; }},
      {"wrong-attempt", "The tries at question “single” do not follow one another.",
       [](Evidence& e) { e.answers[0].attempt = 2; }},
      {"settled", "There are more tries at question “single” than it allows.",
       [](Evidence& e) { e.answers.push_back({"single", 2, Ids{"hidden"}}); }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reason, row.detail);
    Evidence changed = all_right();
    row.change(changed);
    CHECK(judge(changed, sample_lesson()) ==
          Verdict{Verdict::Kind::kRejected, row.reason, row.detail + kMend, 0, false});
  }
}

TEST_CASE("A practice question does not belong in a record", "[records]") {
  CHECK(judge(all_right(), with_practice_question()).reason == "practice-question");
}

TEST_CASE("A summary counts what a caseworker is shown", "[records]") {
  Evidence tried = all_right();
  tried.answers.insert(tried.answers.begin(), {"single", 1, Ids{"sober"}});
  tried.answers[1].attempt = 2;
  tried.answers[3].answer = Ids{"true"};
  CHECK(summarise(tried, sample_lesson()) == RunSummary{5, 4, 6, 1});
  CHECK(summarise(tried, nullptr) == RunSummary{0, 0, 6, 1});
}
