#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "play/save.h"
#include "screen/html.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/sample_lesson.h"
#include "support/sample_screens.h"
#include "support/walk.h"

using namespace waymark;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string html_of(const Screen& screen) {
  return to_html(screen, [](std::string_view media) { return "media/" + std::string(media); }).str();
}

std::size_t count(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

/// The sample lesson's page of that id, come to by somebody who leaves everything empty that may be.
Screen left_empty(std::string_view page) {
  Session session(test::sample_lesson());
  for (const Intent& intent : test::finish_sample()) {
    if (session.page().id == page) break;
    if (!std::holds_alternative<Private>(session.page().ask) || intent.verb == Verb::kNext) session.apply(intent);
  }
  return show(session, {}, {});
}

}  // namespace

TEST_CASE("a ruler shows that nothing was picked yet, and asks further once something was") {
  const Screen before = test::screen_at("ready-page", false);
  CHECK(find(before, "ruler.place")->value.empty());
  CHECK(find(before, "ruler.after")->words.empty());
  CHECK_THAT(to_plain_text(before), ContainsSubstring("nothing picked yet, from 0 to 10"));
  CHECK_THAT(html_of(before), ContainsSubstring("data-unpicked") && ContainsSubstring("value=\"0\""));
  const Screen after = test::screen_at("ready-page", true);
  CHECK(find(after, "ruler.place")->value == "7");
  CHECK(find(after, "ruler.after")->words.plain() == "Why there, and not lower?");
  CHECK_THAT(html_of(after), !ContainsSubstring("data-unpicked"));
  CHECK_THAT(html_of(after), ContainsSubstring("aria-describedby=\"n-ruler.low n-ruler.high\""));
}

TEST_CASE("ideas for a plan are there until somebody has words of their own") {
  CHECK(find(test::screen_at("plan-page", false), "plan.idea.2") != nullptr);
  Session session = replay(test::sample_lesson(), test::finish_sample());
  for (int pages = 0; session.page().id != "plan-page" && pages < 20; ++pages) session.apply({Verb::kBack, {}, {}});
  session.apply({Verb::kSelect, "plan", "1"});
  CHECK(find(show(session, {}, {}), "plan.idea.2") != nullptr);
  CHECK(find(show(session, {}, {}), "plan.then")->value == "sort the way home");
  session.apply({Verb::kSet, "plan.then", "sort it"});
  CHECK(find(show(session, {}, {}), "plan.ideas") == nullptr);
}

TEST_CASE("each question of a self-check is a group of its own, and the result is told once all are answered") {
  const Screen empty = left_empty("check-page");
  const std::string html = html_of(empty);
  CHECK(count(html, "name=\"about.item.often\"") == 2);
  CHECK(count(html, "name=\"about.item.much\"") == 2);
  CHECK(count(html, "<fieldset>") == 2);
  CHECK(find(empty, "about.result")->words.empty());
  CHECK_THAT(html, ContainsSubstring("id=\"n-about.result\""));
  const Screen answered = test::screen_at("check-page", true);
  CHECK(find(answered, "about.result")->words.plain() == "2 or more. This is over the line.");
  CHECK(find(answered, "about.result.1")->words.plain() == "It is not a label.");
  CHECK(find(answered, "about.result")->tone == Tone::kPlain);
}

TEST_CASE("what is private says so, wherever it stands") {
  for (const char* page : {"notes", "ready-page", "sides-page", "plan-page", "check-page", "back"}) {
    CAPTURE(page);
    CHECK(find(test::screen_at(page, false), "private") != nullptr);
  }
  CHECK(find(test::screen_at("help-page", false), "private") == nullptr);
}

TEST_CASE("a summary tells what was done and written") {
  const Screen screen = test::screen_at("back", false);
  CHECK_THAT(to_plain_text(screen), ContainsSubstring("- What the check found: Higher\n"
                                                      "Heading: What matters to you?\n"
                                                      "my brother\n"
                                                      "Heading: How ready are you?\n"
                                                      "7, from 0 (Not at all) to 10 (Completely)\n"
                                                      "Heading: What about it?\n"
                                                      "Good things\n"
                                                      "it is warm\n"
                                                      "Not so good\n"
                                                      "the morning after\n"
                                                      "Heading: My plan\n"
                                                      "If it is late\n"
                                                      "then I will ring my brother\n"
                                                      "Heading: Two questions about you\n"
                                                      "2 or more\n"));
}

TEST_CASE("a summary says kindly that something was left empty, and leaves out what did not happen") {
  const std::string text = to_plain_text(left_empty("back"));
  CHECK(count(text, "You left this empty, and that is fine.") == 5);
  CHECK_THAT(text, !ContainsSubstring("Not filled in") && !ContainsSubstring("You sat Jay down"));
}

TEST_CASE("a summary of the story alone is not private, and never says nothing at all") {
  Lesson lesson = *test::sample_lesson();
  for (Page& page : lesson.pages) {
    if (page.kind == PageKind::kSummary) page.recalls = {{2}, {}};
  }
  Session session(std::make_shared<const Lesson>(lesson));
  for (const Intent& intent : test::finish_sample()) {
    if (session.page().id != "back") session.apply(intent);
  }
  const std::string text = to_plain_text(show(session, {}, {}));
  CHECK_THAT(text, ContainsSubstring("There is nothing to look back on this time."));
  CHECK_THAT(text, !ContainsSubstring("Only you see this."));
}

TEST_CASE("several lines of what was written stay apart") {
  Session session = replay(test::sample_lesson(), test::finish_sample());
  for (int pages = 0; session.page().id != "notes" && pages < 20; ++pages) session.apply({Verb::kBack, {}, {}});
  session.apply({Verb::kSet, "reasons", "my brother\n\n  \nmy sleep"});
  while (session.page().id != "back") REQUIRE(session.apply({Verb::kNext, {}, {}}));
  const Screen screen = show(session, {}, {});
  CHECK(find(screen, "written.reasons.1")->words.plain() == "my brother");
  CHECK(find(screen, "written.reasons.2")->words.plain() == "my sleep");
}

TEST_CASE("a scene shows its picture, and tells once who speaks") {
  const Screen screen = test::scene_page();
  CHECK_THAT(to_plain_text(screen), ContainsSubstring("Picture: A kitchen at night.\n"
                                                      "It is loud.\n"
                                                      "Maz: There you are!\n"
                                                      "  He's in here.\n"
                                                      "Jay holds on to the table.\n"
                                                      "Maz: He's fine, he says.\n"
                                                      "You: Let's sit him down.\n"));
  const std::string html = html_of(screen);
  CHECK(count(html, "role=\"group\"") == 3);
  CHECK(count(html, "aria-label=\"Maz\"") == 2);
  CHECK(count(html, "class=\"who\"") == 3);
}

TEST_CASE("a signpost asks for the area only as much as it must, and has an answer for everybody") {
  const Screen before = test::screen_at("help-page", false);
  CHECK(find(before, "service.dan") == nullptr);
  CHECK(find(before, "service.frank") != nullptr);
  for (const std::string_view area : kAreas) {
    const Node* radio = find(before, "area." + std::string(area));
    REQUIRE(radio != nullptr);
    CHECK_FALSE(radio->selected);
  }
  const Screen after = test::screen_at("help-page", true);
  CHECK(find(after, "area.wales")->selected);
  CHECK(find(after, "service.dan") != nullptr);
}
