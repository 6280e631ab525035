// Nothing private shows, and nothing that is chosen in a story is sent: of lessons that pass the checker, runs are
// played in pairs that differ only in what must not show, and compared by all that others could see.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "lesson/flow.h"
#include "lesson/leaks.h"
#include "lesson/report.h"
#include "play/possible.h"
#include "prove/all_runs.h"
#include "prove/private_lesson.h"
#include "prove/prove.h"

using namespace waymark;

namespace {

constexpr int kMostSteps = 60;

/// Chance that follows from words: FNV-1a.
std::uint64_t chance_of(const std::string& words) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash ^ hash >> 29U;
}

/// What somebody does, as functions of where they are and how often they were there.
struct Will {
  std::string story;    ///< Decides choices,
  std::string answers;  ///< answers,
  std::string secrets;  ///< what is filled in for oneself,
  bool goes_back = false;
};

/// All that others could see of a run.
struct Seen {
  std::vector<std::string> room;  ///< What a group sees, page by page.
  std::vector<std::string> sent;  ///< The evidence, each time that a required question was settled.
  std::string alone;              ///< And what they could not: all pages.
};

std::string written(const std::vector<GivenAnswer>& evidence) {
  std::string text;
  for (const GivenAnswer& given : evidence) {
    text += given.question + "/" + std::to_string(given.attempt);
    for (const std::string& id : std::get<std::vector<std::string>>(given.answer)) text += " " + id;
    text += ";";
  }
  return text;
}

class Player {
 public:
  Player(const std::shared_ptr<const Lesson>& lesson, Will will)
      : lesson_(lesson), somebody_(lesson), will_(std::move(will)) {}

  Seen play() {
    look();
    for (int step = 0; step < kMostSteps && act(); ++step) look();
    return seen_;
  }

 private:
  const Session& session() const { return somebody_.session(); }

  void look() {
    const Page& page = session().page();
    ++visits_[page.id];
    seen_.alone += page.id + " ";
    if (page.room == Room::kHide) return;
    std::string text = page.id + ":";
    for (const Block& block : page.blocks) text += session().holds(block.when) ? " block" : " -";
    if (const auto* choices = std::get_if<Choices>(&page.ask)) {
      for (const Choice& choice : choices->options) text += session().offers(choice) ? " " + choice.id : "";
    }
    for (std::size_t i = 0; i < lesson_->variables.size(); ++i) {
      if (!lesson_->variables[i].is_private) text += " =" + std::to_string(session().values()[i]);
    }
    seen_.room.push_back(text);
  }

  std::string here() const { return session().page().id + "#" + std::to_string(visits_.at(session().page().id)); }

  bool act() {
    const Page& page = session().page();
    if (will_.goes_back && chance_of(will_.story + here() + "back") % 4 == 0 &&
        somebody_.apply({Verb::kBack, {}, {}})) {
      return true;
    }
    if (const auto* choices = std::get_if<Choices>(&page.ask)) return choose(*choices);
    if (const auto* question = std::get_if<Question>(&page.ask)) answer(*question);
    if (const auto* asked = std::get_if<Private>(&page.ask)) fill_in(*asked);
    return somebody_.apply({Verb::kNext, {}, {}});
  }

  bool choose(const Choices& choices) {
    const Choice* liked = nullptr;
    std::uint64_t most = 0;
    for (const Choice& choice : choices.options) {
      const std::uint64_t likes = chance_of(will_.story + here() + choice.id);
      if (!session().offers(choice) || (liked != nullptr && likes < most)) continue;
      liked = &choice;
      most = likes;
    }
    return liked != nullptr && somebody_.apply({Verb::kChoose, liked->id, {}});
  }

  void answer(const Question& question) {
    const auto answers = answers_by_mark(question);
    while (!session().marks().settled(question)) {
      const std::size_t attempt = session().marks().of(question).answers.size();
      const std::uint64_t chance = chance_of(will_.answers + question.id + std::to_string(attempt));
      const int settled = session().marks().required_settled();
      somebody_.give(question, std::next(answers.begin(), static_cast<long>(chance % answers.size()))->second);
      if (session().marks().required_settled() != settled) seen_.sent.push_back(written(session().marks().evidence()));
      if (will_.goes_back && chance_of(will_.story + here() + "stop") % 3 == 0) return;
    }
  }

  void fill_in(const Private& asked) {
    const auto finds = finds_of(asked);
    const std::uint64_t chance = chance_of(will_.secrets + asked.id) % (finds.size() + 1);
    if (chance == finds.size()) return;  // It may be left empty.
    for (const Intent& intent : std::next(finds.begin(), static_cast<long>(chance))->second) somebody_.apply(intent);
  }

  std::shared_ptr<const Lesson> lesson_;
  test::Somebody somebody_;
  Will will_;
  std::map<std::string, int> visits_;
  Seen seen_;
};

/// One of them may go on where the other stopped, but not otherwise.
bool agree(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::equal(one.begin(), one.begin() + static_cast<long>(std::min(one.size(), other.size())), other.begin());
}

bool no_way_round(const Lesson& lesson) {
  Report report("lesson.json", "");
  check_flow(lesson.pages, ways_of(lesson.pages), std::vector<PagePlace>(lesson.pages.size()), {}, report);
  return report.told().empty();
}

struct Compared {
  bool alike = true;    ///< To others.
  bool differ = false;  ///< To whoever plays.
};

/// Runs of the same story and answers, whatever is filled in.
Compared with_other_secrets(const std::shared_ptr<const Lesson>& lesson) {
  Compared compared;
  for (const char* story : {"s1", "s2", "s3"}) {
    const Seen first = Player(lesson, {story, "a", "x"}).play();
    for (const char* secrets : {"y", "z", "u", "v"}) {
      const Seen other = Player(lesson, {story, "a", secrets}).play();
      compared.alike = compared.alike && agree(first.room, other.room) && agree(first.sent, other.sent);
      compared.differ = compared.differ || first.alone != other.alone;
    }
  }
  return compared;
}

}  // namespace

TEST_CASE("what a group sees and what is sent is the same whatever somebody fills in for themselves") {
  int passed = 0, refused_rightly = 0;
  for (std::uint64_t number = 0; number < 1000; ++number) {
    const auto lesson = test::private_lesson(number);
    if (!no_way_round(*lesson)) continue;
    const bool sound = leaks_in(*lesson).found.empty();
    const Compared compared = with_other_secrets(lesson);
    INFO("lesson " << number);
    if (sound) CHECK(compared.alike);
    passed += sound && compared.differ ? 1 : 0;
    refused_rightly += !sound && !compared.alike ? 1 : 0;
  }
  // Enough of both to mean something.
  CHECK(passed > 100);
  CHECK(refused_rightly > 100);
}

TEST_CASE("what is sent follows from the answers alone, whatever is chosen in the story and wherever one goes back") {
  int sent = 0;
  for (std::uint64_t number = 0; number < 600; ++number) {
    const auto lesson = test::private_lesson(number);
    if (!no_way_round(*lesson)) continue;
    INFO("lesson " << number);
    const Seen first = Player(lesson, {"s0", "a", "x"}).play();
    sent += static_cast<int>(first.sent.size());
    for (const char* story : {"s1", "s2", "s3", "s4", "s5", "s6"}) {
      const Seen other = Player(lesson, {story, "a", story, true}).play();
      CHECK(agree(first.sent, other.sent));
    }
  }
  CHECK(sent > 200);
}

TEST_CASE("the prover says of private values what the checker's rule says") {
  int refuted = 0;
  for (std::uint64_t number = 0; number < 40; ++number) {
    const auto lesson = test::private_lesson(number);
    if (!no_way_round(*lesson)) continue;
    const prove::Findings findings = prove::prove(lesson, {});
    const prove::Finding& finding = findings.findings.back();
    REQUIRE(finding.claim == prove::Claim::kPrivate);
    const auto leaks = leaks_in(*lesson).found;
    CHECK(finding.cases.size() == leaks.size());
    CHECK((finding.verdict == prove::Verdict::kRefuted) == !leaks.empty());
    refuted += leaks.empty() ? 0 : 1;
  }
  CHECK(refuted > 0);
}
