#include "screen/show.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <functional>
#include <set>

#include "play/save.h"
#include "screen/html.h"
#include "screen/json.h"
#include "screen/plain_text.h"
#include "support/golden.h"
#include "support/sample_lesson.h"
#include "support/sample_screens.h"
#include "support/walk.h"

using namespace waymark;

namespace {

std::string described(const Intent& intent) {
  return "=== " + to_json(Intent{intent.verb, intent.target, intent.value, 0}) + "\n";
}

/// Every screen on the way, as plain text.
std::string transcript(const std::vector<Intent>& intents, const Recording& recording) {
  Session session(test::sample_lesson());
  std::string text;
  for (const Intent& intent : intents) {
    session.apply(intent);
    text += described(intent) + to_plain_text(show(session, recording, {})) + "\n";
  }
  return text;
}

void visit(const Node& node, const std::function<void(const Node&)>& see) {
  see(node);
  for (const Node& child : node.children) visit(child, see);
}

std::vector<const Node*> all_nodes(const Screen& screen) {
  std::vector<const Node*> nodes;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions})
    visit(*part, [&](const Node& node) { nodes.push_back(&node); });
  return nodes;
}

std::string media_url(std::string_view media) {
  return "media/" + std::string(media);
}

}  // namespace

TEST_CASE("the sample lesson says what it said") {
  SECTION("everything right at the first try") {
    CHECK(test::differs_from_golden("screen/sample-right.txt",
                                    transcript(test::finish_sample(), {Recording::State::kRecorded, "7QK4M2XD7QK4M2XD",
                                                                       "2026-11-22", "", false})) == "");
  }
  SECTION("through the story, with wrong answers, help and sources") {
    const std::vector<Intent> intents{{Verb::kBegin, "", "7"},
                                      {Verb::kOpen, "sources", ""},
                                      {Verb::kClose, "", ""},
                                      {Verb::kOpen, "help", ""},
                                      {Verb::kOpen, "words", ""},
                                      {Verb::kClose, "", ""},
                                      {Verb::kSelect, "where", "liver"},
                                      {Verb::kSelect, "where", "heart"},
                                      {Verb::kDeselect, "where", "heart"},
                                      {Verb::kChoose, "to-story", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "single", "sober"},
                                      {Verb::kCheck, "single", ""},
                                      {Verb::kSelect, "single", "nobody"},
                                      {Verb::kCheck, "single", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "several", "yawn"},
                                      {Verb::kSelect, "several", "fit"},
                                      {Verb::kCheck, "several", ""},
                                      {Verb::kDeselect, "several", "yawn"},
                                      {Verb::kCheck, "several", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "truth", "true"},
                                      {Verb::kCheck, "truth", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSet, "guess", "20"},
                                      {Verb::kCheck, "guess", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSet, "units", "about 30"},
                                      {Verb::kSet, "units", "30"},
                                      {Verb::kCheck, "units", ""},
                                      {Verb::kSet, "units", "1,0"},
                                      {Verb::kSet, "units", " 2 "},
                                      {Verb::kCheck, "units", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kPlace, "order", "stay 0"},
                                      {Verb::kCheck, "order", ""},
                                      {Verb::kPlace, "order", "roll 0"},
                                      {Verb::kCheck, "order", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "sort.cocaine", "slows"},
                                      {Verb::kSelect, "sort.alcohol", "slows"},
                                      {Verb::kSelect, "sort.coffee", "slows"},
                                      {Verb::kCheck, "sort", ""},
                                      {Verb::kSelect, "sort.coffee", "speeds"},
                                      {Verb::kCheck, "sort", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "match.fit", "asleep"},
                                      {Verb::kSelect, "match.asleep", "scared"},
                                      {Verb::kSelect, "match.scared", "fit"},
                                      {Verb::kCheck, "match", ""},
                                      {Verb::kSelect, "match.fit", "fit"},
                                      {Verb::kSelect, "match.scared", "asleep"},
                                      {Verb::kCheck, "match", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "point", "hand"},
                                      {Verb::kCheck, "point", ""},
                                      {Verb::kSelect, "point", "forehead"},
                                      {Verb::kCheck, "point", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kSelect, "gap.side", "back"},
                                      {Verb::kSelect, "gap.tilt", "forward"},
                                      {Verb::kCheck, "gap", ""},
                                      {Verb::kSelect, "gap.tilt", "back"},
                                      {Verb::kCheck, "gap", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""},
                                      {Verb::kNext, "", ""}};
    CHECK(test::differs_from_golden("screen/sample-wrong.txt", transcript(intents, {})) == "");
  }
}

TEST_CASE("the ending tells each way that a record can go") {
  const Session session = replay(test::sample_lesson(), test::finish_sample());
  std::string text;
  using State = Recording::State;
  for (const State state : {State::kPreview, State::kUnsent, State::kRecorded, State::kHeld, State::kRejected}) {
    text += to_plain_text(
                show(session,
                     {state, "7QK4M2XD7QK4M2XD", "2026-11-22",
                      state == State::kRejected ? "The score does not fit the answers." : "", state == State::kUnsent},
                     {})) +
            "\n";
  }
  CHECK(test::differs_from_golden("screen/endings.txt", text) == "");
}

TEST_CASE("What was recorded leads to its receipt's page at the server, beside the lesson") {
  const Session session = replay(test::sample_lesson(), test::finish_sample());
  const Recording recorded{Recording::State::kRecorded, "7QK4M2XD7QK4M2XD", "2026-11-22", "", false};
  const std::string html = to_html(show(session, recorded, {}), media_url).str();
  CHECK(html.find("href=\"/receipts/7QK4M2XD7QK4M2XD\" rel=\"noreferrer noopener\" target=\"_blank\"") !=
        std::string::npos);
}

TEST_CASE("a screen is the same as HTML and JSON as it was") {
  Session session(test::sample_lesson());
  std::string html;
  std::string json;
  for (const Intent& intent : test::finish_sample()) {
    session.apply(intent);
    const Screen screen = show(session, {}, {});
    html += described(intent) + to_html(screen, media_url).str() + "\n";
    if (session.page().id == "single-page") json += to_json(screen) + "\n";
  }
  CHECK(test::differs_from_golden("screen/sample.html.txt", html) == "");
  CHECK(test::differs_from_golden("screen/sample.json.txt", json) == "");
}

TEST_CASE("on every screen that can be reached ids are unique, help and leave are there, and something leads on") {
  const auto seed = GENERATE(range(0, 30));
  const auto lesson = test::sample_lesson();
  Session session(lesson);
  for (const Intent& intent : test::wander(lesson, static_cast<std::uint64_t>(seed), 150)) {
    session.apply(intent);
    const Screen screen = show(session, {}, {});
    std::set<std::string> ids;
    for (const Node* node : all_nodes(screen)) {
      CAPTURE(node->id);
      REQUIRE(ids.insert(node->id).second);
      REQUIRE(node->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos);
    }
    REQUIRE(ids.count("help") == 1);
    REQUIRE(ids.count("leave") == 1);
    REQUIRE(usable_nodes(screen).size() > 2);
  }
}

TEST_CASE("every line that is said stands in the HTML under its node's id, in the same order") {
  const auto lesson = test::sample_lesson();
  Session session(lesson);
  for (const Intent& intent : test::finish_sample()) {
    session.apply(intent);
    const Screen screen = show(session, {}, {});
    const std::string html = to_html(screen, media_url).str();
    std::size_t at = 0;
    for (const SpokenLine& line : spoken_lines(screen)) {
      CAPTURE(line.id, line.text);
      at = html.find("id=\"n-" + line.id + "\"", at);
      REQUIRE(at != std::string::npos);
    }
  }
}

TEST_CASE("a chat is a log, which says what comes into it; a scene is read as a story is") {
  Session session(test::sample_lesson());
  session.apply({Verb::kBegin, "", "7"});
  session.apply({Verb::kChoose, "to-story", ""});
  const std::string chat = to_html(show(session, {}, {}), media_url).str();
  const std::size_t begin = chat.find("<div id=\"n-said.story\" role=\"log\">"), end = chat.find("<div id=\"actions\"");
  REQUIRE(begin != std::string::npos);
  std::size_t at = begin;
  for (const char* id : {"n-message.1", "n-message.2", "n-message.3"}) at = chat.find(id, at);
  CHECK(at < end);
  session.apply({Verb::kNext, "", ""});
  const std::string scene = to_html(show(session, {}, {}), media_url).str();
  CHECK(scene.find("n-message.1") != std::string::npos);
  CHECK(scene.find("role=\"log\"") == std::string::npos);
}

TEST_CASE("using what a node offers changes the session") {
  const auto lesson = test::sample_lesson();
  Session session(lesson);
  session.apply({Verb::kBegin, "", "7", 1});
  session.apply({Verb::kChoose, "skip", "", 2});
  const Screen screen = show(session, {}, {});
  for (const Node* node : usable_nodes(screen)) {
    if (!node->intent || node->intent->verb == Verb::kDo) continue;
    CAPTURE(node->id);
    Session copy = session;
    CHECK(copy.apply(*node->intent));
  }
}

TEST_CASE("a picture's places lie over it for the pointer, and are said where they can be picked") {
  const auto picture_of = [](bool settled) {
    const std::string html = to_html(test::picture_page(settled), media_url).str();
    const std::size_t from = html.find("<div id=\"n-p.picture\"");
    return html.substr(from, html.find("</div>", from) - from + 6) + "\n";
  };
  CHECK(test::differs_from_golden("screen/picture.html.txt", picture_of(false) + picture_of(true)) == "");
  CHECK(test::differs_from_golden("screen/picture.txt", to_plain_text(test::picture_page(true))) == "");
}

TEST_CASE("whatever cites a source on a page leads to \"Who says?\", and whatever marks a hard word to its meaning") {
  const Text claim{{{"Half ", false}, {"is gone", false, "half-life"}}, {"study"}};
  const std::vector<BlockKind> blocks{Paragraph{claim},
                                      Heading{claim},
                                      Callout{Callout::Tone::kTip, "", {claim}},
                                      List{false, {claim}},
                                      Table{"Caption", {"One", "Two"}, {{"Row", {claim}}}},
                                      Definition{"Term", {claim}},
                                      Quote{{claim}, "Sam"},
                                      Sound{"sam.mp3", "Title", {claim}},
                                      BodyMap{"map", "body.svg", "Somebody.", {{{"liver", "Liver", {}}, {claim}}}}};
  for (const BlockKind& block : blocks) {
    Lesson lesson = *test::sample_lesson();
    lesson.pages.front().blocks = {{block}};
    const Screen screen = show(Session(std::make_shared<const Lesson>(lesson)), {}, {});
    INFO(block.index());
    CHECK(find(screen, "sources") != nullptr);
    CHECK(find(screen, "words") != nullptr);
  }
}

TEST_CASE("a page's sources include those of what its hard words mean") {
  Lesson lesson = *test::sample_lesson();
  lesson.glossary.at("half-life").text.cites = {"study"};
  lesson.pages.front().blocks = {{Paragraph{{{{"half-life", false, "half-life"}}, {}}}}};
  CHECK(find(show(Session(std::make_shared<const Lesson>(lesson)), {}, {}), "sources") != nullptr);
}

TEST_CASE("what is beside text is said in words, and is HTML that every browser knows") {
  CHECK(test::differs_from_golden("screen/blocks.txt", to_plain_text(test::blocks_page())) == "");
  CHECK(test::differs_from_golden("screen/blocks.html.txt", to_html(test::blocks_page(), media_url).str() + "\n") ==
        "");
}

TEST_CASE("words from a lesson cannot become markup") {
  Lesson lesson = *test::sample_lesson();
  lesson.pages.front().title = "<script>alert(\"1\" & '2')</script>";
  Session session(std::make_shared<const Lesson>(lesson));
  const std::string html = to_html(show(session, {}, {}), media_url).str();
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;") != std::string::npos);
}

TEST_CASE("interface words come from the translation where there is one") {
  Translations welsh;
  welsh.add("", "Get help", "Cael help");
  Session session(test::sample_lesson());
  const Screen screen = show(session, {}, Strings("cy", welsh));
  CHECK(find(screen, "help")->words.plain() == "Cael help");
  CHECK(find(screen, "leave")->words.plain() == "Leave");
}
