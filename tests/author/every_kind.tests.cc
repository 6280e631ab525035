// A lesson with one of everything, played to its end in the terminal. tests/e2e/every-kind.test.mjs does it in the
// browser, by touch, with a keyboard alone and as assistive technology does: the same leaves the device, byte for byte.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "author/author.h"
#include "author/terminal.h"
#include "command.h"
#include "files/content_folder.h"
#include "lesson/markdown.h"
#include "lesson/phrases.h"
#include "lesson/reader.h"
#include "lesson/shapes.h"
#include "play/possible.h"
#include "records/evidence.h"
#include "screen/show.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::author;

namespace {

struct EveryKind {
  std::string lesson() const { return test::source_folder() + "/tests/fixtures/content/modules/every-kind"; }

  test::Folder folder;  ///< For what is written.
};

/// Somebody who types.
class Typist {
 public:
  explicit Typist(std::shared_ptr<const Lesson> lesson) : session_(std::move(lesson)) {
    session_.apply({Verb::kBegin, {}, "1"});
    look();
  }

  const Session& session() const { return session_; }
  const std::string& typed() const { return typed_; }

  /// Types what means `wanted`.
  void does(const Intent& wanted) {
    INFO(to_json(wanted) << "\n" << told_);
    std::vector<std::string> lines = {"back"};
    for (int number = 1; number < 60; ++number) {
      lines.push_back(std::to_string(number));
      lines.push_back(std::to_string(number) + "=" + wanted.value);
    }
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const std::string& each) {
      const Asked asked = terminal_.understand(each, screen_);
      return asked.kind == Asked::Kind::kIntent && asked.intent == wanted;
    });
    REQUIRE(line != lines.end());  // Else nothing that can be typed means it.
    typed_ += *line + "\n";
    REQUIRE(session_.apply(wanted));
    look();
  }

  void answers(const Question& question) {
    const Answer answer = answers_by_mark(question).rbegin()->second;
    if (const auto* order = std::get_if<PutInOrder>(&question.kind)) {
      for (std::size_t i = 0; i < order->items.size(); ++i) move_up(question, order->items[i].id, i);
    } else {
      for (const Intent& intent : intents_towards(question, answer)) {
        Session before = session_;
        if (before.apply(intent)) does(intent);
      }
    }
    does({Verb::kCheck, question.id, {}});
  }

 private:
  void look() {
    screen_ = show(session_, {}, {});
    told_ = terminal_.tell(screen_);
  }

  void move_up(const Question& question, const std::string& item, std::size_t place) {
    const auto index = [&] {
      const std::vector<std::string> order = session_.draft(question).picked;
      return static_cast<std::size_t>(std::find(order.begin(), order.end(), item) - order.begin());
    };
    while (index() > place) does({Verb::kPlace, question.id, item + " " + std::to_string(index() - 1)});
  }

  Session session_;
  Terminal terminal_;
  Screen screen_;
  std::string told_, typed_;
};

/// What is done on the pages whose way on is not "next" alone.
std::vector<Intent> done_on(const std::string& page, bool been_aside) {
  if (page == "start") return {{Verb::kSet, "evening", "120"}, {Verb::kSelect, "evening", "no-tea"}};
  if (page == "friday") return {{Verb::kChoose, been_aside ? "yes" : "no", {}}};
  if (page == "aside") return {{Verb::kSelect, "where", "liver"}, {Verb::kBack, {}, {}}};
  if (page == "for-you") return {{Verb::kSet, "my-reasons", "my dog"}};
  if (page == "ready-page") return {{Verb::kSet, "my-ruler", "7"}};
  if (page == "both-sides") return {{Verb::kSet, "my-sides.pros", "calm"}, {Verb::kSet, "my-sides.cons", "money"}};
  if (page == "plan-page") {
    return {{Verb::kSelect, "my-plan", "1"}, {Verb::kSet, "my-plan.then", "take a bottle of water"}};
  }
  if (page == "check-page") {
    return {{Verb::kSelect, "my-check.how-often", "monthly"}, {Verb::kSelect, "my-check.how-much", "little"}};
  }
  if (page == "help-near") return {{Verb::kSelect, "help-near.area", "wales"}};
  return {};
}

/// What stands on the page: its words, a line for each element that is a line.
std::string words_on(const std::string& html) {
  std::string text;
  for (std::size_t at = html.find("<body>"); at < html.size();) {
    const std::size_t tag = html.find('<', at);
    text += html.substr(at, tag - at);
    if (tag == std::string::npos) break;
    at = html.find('>', tag) + 1;
    const std::string name = html.substr(tag + 1, html.find_first_of(" >", tag) - tag - 1);
    for (const char* line : {"/p", "/h1", "/h2", "/li", "/tr", "img"}) {
      if (name == line && !text.ends_with('\n')) text += '\n';
    }
  }
  for (const auto& [escaped, letter] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = text.find(escaped); at != std::string::npos; at = text.find(escaped, at + 1)) {
      text.replace(at, std::string(escaped).size(), letter);
    }
  }
  return text;
}

std::string answers_in(const std::string& evidence) {
  const std::size_t at = evidence.find("\"answers\":");
  return evidence.substr(at, evidence.find(",\"claim\"", at) - at);
}

}  // namespace

TEST_CASE("one of everything is played to its end in the terminal, and what leaves is what leaves elsewhere") {
  const EveryKind fixture;
  const auto files = read_lesson_folder(fixture.lesson());
  REQUIRE(files.ok());
  ReadLesson read = read_lesson(*files);
  REQUIRE(read.lesson.has_value());
  Typist typist(std::make_shared<const Lesson>(std::move(*read.lesson)));
  std::set<std::string> seen;
  while (typist.session().page().kind != PageKind::kEnding) {
    const std::string page = typist.session().page().id;
    INFO(page);
    for (const Intent& intent : done_on(page, seen.contains("aside"))) typist.does(intent);
    seen.insert(page);
    if (typist.session().page().id != page) continue;
    if (const auto* question = std::get_if<Question>(&typist.session().page().ask)) typist.answers(*question);
    typist.does({Verb::kNext, {}, {}});
  }
  CHECK(seen.size() + 1 == typist.session().lesson().pages.size());
  CHECK(typist.session().marks().complete());
  const std::string evidence = to_json(evidence_of(typist.session(), std::string(32, '0'), 1));
  CHECK(test::differs_from_golden("every-kind/answers.json", answers_in(evidence) + "\n") == "");

  const test::Ran played = test::ran({"play", fixture.lesson()}, typist.typed());
  CHECK(played.code == kFine);
  CHECK(played.out.find("You looked round without a code") != std::string::npos);
}

TEST_CASE("one of everything is written for review, and no word of it is left out") {
  const EveryKind fixture;
  const std::string page = fixture.folder.path() + "/review.html";
  const test::Ran ran = test::ran({"export", "html", fixture.lesson(), "--out", page});
  REQUIRE(ran.err == "");
  CHECK(ran.code == kFine);
  CHECK(ran.out == page + " is written. Open it in a browser to read or print it.\n");
  const std::string words = words_on(test::read_file(page));
  CHECK(test::differs_from_golden("every-kind/review.txt", words) == "");

  const auto files = read_lesson_folder(fixture.lesson());
  const auto parsed = parse_json(files->lesson.text);
  for (const Phrase& phrase : phrases_of(*std::get_if<JsonValue>(&parsed), kLessonShape)) {
    INFO(phrase.source);
    if (phrase.form == Phrase::Form::kWords) {
      CHECK(words.find(phrase.source) != std::string::npos);
      continue;
    }
    for (const Span& span : read_markdown(phrase.source).text.spans) CHECK(words.find(span.text) != std::string::npos);
  }
}

TEST_CASE("what is written for review takes the place of an earlier one, and of nothing else") {
  const EveryKind fixture;
  const std::string page = fixture.folder.path() + "/page.html";
  REQUIRE(test::ran({"export", "html", fixture.lesson(), "--out", page}).code == kFine);
  CHECK(test::ran({"export", "html", fixture.lesson(), "--out", page}).code == kFine);
  fixture.folder.write("page.html", "mine");
  const test::Ran ran = test::ran({"export", "html", fixture.lesson(), "--out", page});
  CHECK(ran.code == kUsage);
  CHECK(ran.err == page + " is there already, and no export wrote it. Name another file with --out.\n");
  CHECK(test::read_file(page) == "mine");
}

TEST_CASE("what is written for review is told of where it cannot be") {
  const EveryKind fixture;
  const test::Ran ran =
      test::ran({"export", "html", fixture.lesson(), "--out", fixture.folder.path() + "/no/such/folder.html"});
  CHECK(ran.code == kProblems);
  CHECK(ran.out == "");
  CHECK(ran.err.find("/no/such/folder.html") != std::string::npos);
}
