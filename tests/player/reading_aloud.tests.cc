#include "player/reading_aloud.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "base/text.h"
#include "play/session.h"
#include "player/fakes.h"
#include "screen/parts.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/random_lesson.h"
#include "support/sample_screens.h"
#include "support/walk.h"

using namespace waymark;
using waymark::test::FakeSpeaker;
using waymark::test::World;

namespace {

const Intent kOn{Verb::kDo, "read-aloud", "on"}, kOff{Verb::kDo, "read-aloud", "off"};
const Intent kPause{Verb::kDo, "read-pause", "on"}, kGoOn{Verb::kDo, "read-pause", "off"};

/// A reader with what it reads to and with.
struct Reader {
  explicit Reader(Screen of) : screen(std::move(of)) {}

  void see() { reading.see(screen, nullptr, manner, {}); }
  void take(const Intent& intent) {
    CHECK(reading.take(intent));
    see();
  }
  std::string now() const { return speaker.said.empty() ? "" : speaker.said.back().text; }
  /// The words that are lit.
  std::string lit() const {
    const Lit& at = reading.lit();
    const Node* const node = find(screen, at.id);
    return node == nullptr ? "" : node->words.plain().substr(at.begin, at.end - at.begin);
  }
  std::vector<std::string> ids() const {
    Screen shown = screen;
    reading.show(shown, {});
    std::vector<std::string> all;
    for (const Node& node : shown.bar.children) all.push_back(node.id + ": " + node.words.plain());
    return all;
  }

  Screen screen;
  ReadingAloud::Manner manner;
  FakeSpeaker speaker;
  int changes = 0, moves = 0;
  ReadingAloud reading{&speaker, [this] { ++changes; }, [this] { ++moves; }};
};

Screen page(std::vector<Node> main, std::vector<Node> actions = {}) {
  Screen screen;
  screen.id = "page";
  screen.language = "en-GB";
  screen.bar = bar({}, {});
  screen.main.id = "main";
  screen.main.children = std::move(main);
  screen.actions.id = "actions";
  screen.actions.children = std::move(actions);
  return screen;
}

Screen three_lines() {
  return page({heading("title", "Ice", 1), status("status"), paragraph("one", "Ice is cold. Call 999 now."),
               paragraph("two", "Wasser läuft ab.")});
}

/// What a screen says without its bar.
std::vector<SpokenLine> lines_of(Screen screen) {
  screen.bar.children.clear();
  return spoken_lines(screen);
}

void check_read_whole(const Screen& screen) {
  Reader reader(screen);
  reader.take(kOn);
  std::size_t number = 0;
  for (const SpokenLine& line : lines_of(screen)) {
    if (line.text.find_first_not_of(' ') == std::string::npos) continue;
    INFO(line.id << ": " << line.text);
    REQUIRE(reader.speaker.said.size() == ++number);
    CHECK(reader.now() == SayAs()(line.text).text());
    CHECK(reader.speaker.said.back().language == line.language);
    const std::string words = find(screen, line.id)->words.plain();
    REQUIRE(line.text.substr(line.begin, line.end - line.begin) == words);
    for (std::size_t at = 0; at < reader.now().size(); ++at) {  // Also of half a letter.
      reader.speaker.word(at);
      const Lit lit = reader.reading.lit();
      CHECK(lit.id == line.id);
      REQUIRE(lit.begin <= lit.end);
      REQUIRE(lit.end <= words.size());
      CHECK(is_utf8(words.substr(0, lit.begin)));
      CHECK(is_utf8(words.substr(lit.begin, lit.end - lit.begin)));
    }
    reader.speaker.end();
  }
  CHECK_FALSE(reader.speaker.speaking());
  CHECK(reader.speaker.said.size() == number);
  CHECK(reader.reading.lit() == Lit());
}

}  // namespace

TEST_CASE("Every line of a screen is said once and in order, and what is lit is words of its node") {
  for (const auto& [name, screen] : test::samples()) {
    INFO(name);
    check_read_whole(screen);
  }
  for (std::uint64_t number = 1; number <= 25; ++number) {
    const auto lesson = test::random_lesson(number);
    Session session(lesson);
    for (const Intent& intent : test::wander(lesson, number, 12)) {
      session.apply(intent);
      check_read_whole(show(session, {}, {}));
    }
  }
}

TEST_CASE("The word that is said is lit, also where it is said otherwise than it is written") {
  Reader reader(three_lines());
  reader.take(kOn);
  CHECK(reader.now() == "Heading: Ice");
  reader.speaker.word(0);
  CHECK(reader.reading.lit() == Lit{"title", 0, 0});  // "Heading" stands nowhere on the page.
  reader.speaker.word(9);
  CHECK(reader.lit() == "Ice");
  reader.speaker.end();
  CHECK(reader.now() == "Ice is cold. Call 9 9 9 now.");
  reader.speaker.word(13);
  CHECK(reader.lit() == "Call");
  for (const std::size_t nine : {18U, 20U, 22U}) {
    reader.speaker.word(nine);
    CHECK(reader.lit() == "999");
  }
  reader.speaker.word(24);
  CHECK(reader.lit() == "now.");
  CHECK(reader.moves == 8);
}

TEST_CASE("It holds on, and goes on from the word") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.speaker.end();
  reader.speaker.word(13);
  reader.take(kPause);
  reader.take(kPause);  // Twice does no harm.
  CHECK_FALSE(reader.speaker.speaking());
  CHECK(reader.lit() == "Call");
  CHECK(reader.ids()[1] == "read-pause: Go on reading");
  reader.take(kGoOn);
  reader.take(kGoOn);
  CHECK(reader.speaker.said.size() == 3);
  CHECK(reader.now() == "Call 9 9 9 now.");
  reader.speaker.word(5);
  CHECK(reader.lit() == "999");
}

TEST_CASE("Another screen is read from its beginning, and what is news on this one from where it stands") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.screen.main.children[1].words = Text::of("That is right.");
  reader.screen.actions.children = {button("next", "Next", Tone::kPrimary, {})};
  reader.see();
  CHECK(reader.now() == "That is right.");
  reader.see();
  CHECK(reader.speaker.said.size() == 2);  // Not said again.
  for (int i = 0; i < 4; ++i) reader.speaker.end();
  CHECK(reader.now() == "Button: Next");
  CHECK_FALSE(reader.speaker.speaking());
  reader.screen.main.children.push_back(paragraph("three", "Somebody answers."));
  reader.see();
  CHECK(reader.now() == "Somebody answers.");
  reader.screen = page({heading("title", "Water", 1)});
  reader.screen.id = "page.2";
  reader.see();
  CHECK(reader.now() == "Heading: Water");
}

TEST_CASE("What changes elsewhere on the screen does not interrupt; what was said and is gone does") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.take({Verb::kDo, "read-from", "one"});
  reader.speaker.said.erase(reader.speaker.said.begin());
  reader.screen.main.children[0].words = Text::of("Snow");
  reader.see();
  CHECK(reader.speaker.said.size() == 1);
  reader.screen.main.children.erase(reader.screen.main.children.begin() + 2);
  reader.see();
  CHECK(reader.now() == "Wasser läuft ab.");
  reader.screen.main.children[2].words = Text::of("Wasser friert.");
  reader.see();
  CHECK(reader.now() == "Wasser friert.");
}

TEST_CASE("While it reads, it reads on from where it is told to, also where it paused") {
  Reader reader(three_lines());
  const auto from = [](const char* id) { return Intent{Verb::kDo, "read-from", id}; };
  reader.take(from("one"));
  CHECK(reader.speaker.said.empty());  // Nobody asked for reading.
  reader.take(kOn);
  reader.take(from("two"));
  CHECK(reader.now() == "Wasser läuft ab.");
  reader.take(kPause);
  reader.take(from("one"));
  CHECK(reader.now() == "Ice is cold. Call 9 9 9 now.");
  CHECK(reader.ids()[1] == "read-pause: Pause");
  reader.take(from("status"));  // That says nothing.
  CHECK(reader.speaker.said.size() == 3);
  reader.speaker.end();
  CHECK(reader.now() == "Wasser läuft ab.");
}

TEST_CASE("Where it paused, another screen waits until it goes on") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.take(kPause);
  reader.screen.id = "page.2";
  reader.see();
  CHECK(reader.speaker.said.size() == 1);
  CHECK_FALSE(reader.speaker.speaking());
  reader.take(kGoOn);
  CHECK(reader.speaker.said.size() == 2);
  CHECK(reader.speaker.speaking());
}

TEST_CASE("Another speed or voice is heard from the word that is said") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.speaker.end();
  reader.speaker.word(13);
  reader.manner = {150, "Bob"};
  reader.see();
  CHECK(reader.now() == "Call 9 9 9 now.");
  CHECK(reader.speaker.said.back().speed == 150);
  CHECK(reader.speaker.said.back().voice == "Bob");
}

TEST_CASE("Buttons say what can be done, and only where something can be heard") {
  Reader reader(three_lines());
  CHECK(reader.ids() == std::vector<std::string>{"read-aloud: Read aloud", "help: Get help", "leave: Leave"});
  reader.take(kOn);
  CHECK(reader.ids() ==
        std::vector<std::string>{"read-aloud: Stop reading", "read-pause: Pause", "help: Get help", "leave: Leave"});
  for (int i = 0; i < 3; ++i) reader.speaker.end();
  CHECK(reader.changes == 1);
  CHECK(reader.ids()[1] == "help: Get help");  // All was said: nothing to pause.
  reader.take(kOff);
  CHECK_FALSE(reader.speaker.speaking());
  reader.speaker.mute = true;
  CHECK(reader.ids() == std::vector<std::string>{"help: Get help", "leave: Leave"});
}

TEST_CASE("A device that has no voice for the language says so until the next screen") {
  Reader reader(three_lines());
  reader.take(kOn);
  reader.speaker.end(false);
  CHECK(reader.changes == 1);
  Screen shown = reader.screen;
  reader.reading.show(shown, {});
  REQUIRE(find(shown, "read-unheard") != nullptr);
  CHECK(find(shown, "read-aloud")->words.plain() == "Read aloud");
  shown = reader.screen;
  shown.id = "page.2";
  reader.reading.show(shown, {});
  CHECK(find(shown, "read-unheard") == nullptr);
}

TEST_CASE("The application reads the page, follows to the next, and says the feedback when it comes") {
  World world;
  world.speaks = true;
  world.begin();
  world.use("read-aloud");
  REQUIRE(world.speaker.said.size() == 1);
  CHECK(world.speaker.said[0].text == "Heading: Hello");
  world.speaker.word(9);
  CHECK(world.app->lit() == Lit{"title", 0, 5});
  world.app->handle({Verb::kOpen, "help", ""});
  CHECK(world.speaker.said.back().text == "Heading: Get help now");
  world.app->handle({Verb::kDo, "leave", ""});
  CHECK_FALSE(world.speaker.speaking());
}

TEST_CASE("A sound of the lesson is heard alone") {
  World world;
  world.speaks = true;
  world.begin();
  world.use("read-aloud");
  world.use("block.9.sound");
  CHECK_FALSE(world.speaker.speaking());
  CHECK(world.node("read-pause")->words.plain() == "Go on reading");
}

TEST_CASE("All that is read aloud can be read instead, from the settings") {
  World world;
  world.begin();
  const std::vector<SpokenLine> lines = lines_of(world.app->screen());
  world.app->handle({Verb::kOpen, "settings", ""});
  world.use("transcript");
  CHECK(world.node("title")->words.plain() == "What was read so far");
  CHECK(world.app->screen().main.children.size() == lines.size() + 1);
  CHECK(world.node("line.1.title")->words.plain() == "Hello");
  CHECK(world.node("line.1.title")->role == Role::kHeading);
  world.use("close");
  CHECK(world.app->screen().id == "page.hello");
}

TEST_CASE("All that was read in this lesson can be read again, page after page, with what was answered") {
  World world;
  world.begin();
  const auto told = [&] {
    world.app->handle({Verb::kOpen, "settings", ""});
    world.use("transcript");
    const Screen& screen = world.app->screen();
    std::string text;
    std::set<std::string> ids;
    for (const Node& node : screen.main.children) {
      CHECK(ids.insert(node.id).second);
      text += (node.role == Role::kHeading ? "# " : "") + node.words.plain() + "\n";
    }
    world.use("close");
    return text;
  };
  const auto in_order = [](const std::string& text, const std::vector<std::string>& parts) {
    INFO(text);
    std::size_t at = 0;
    for (const std::string& part : parts) {
      INFO(part);
      at = text.find("\n" + part + "\n", at);
      REQUIRE(at != std::string::npos);
    }
  };
  world.play({{Verb::kChoose, "to-story", ""}, {Verb::kNext, "", ""}, {Verb::kNext, "", ""}});
  world.play({{Verb::kSelect, "single", "hidden"}, {Verb::kCheck, "single", ""}, {Verb::kNext, "", ""}});
  const std::string so_far = told();
  in_order(so_far, {"# Hello", "You: Read the story", "# Maz writes", "Maz: u there?", "You: Where are you?",
                    "# In the kitchen", "Question: What is most likely?",
                    "Choice, chosen: He cannot feel it. Your answer. Right.", "The alcohol is all still there.",
                    "Question: Which mean 999?", "Button: Check my answer, not available yet"});
  CHECK(so_far.find("Button") > so_far.find("Which mean 999?"));  // Of what was left nothing can be pressed.
  // It follows from the run: also where that goes on later.
  world.start();
  const std::size_t now = so_far.rfind("# Question");
  CHECK(told().substr(0, now) == so_far.substr(0, now));
  // A page stands there once, where it was seen last, and what lies over a page comes after it.
  world.play({{Verb::kBack, "", ""}, {Verb::kNext, "", ""}, {Verb::kBack, "", ""}, {Verb::kOpen, "help", ""}});
  const std::string back = told();
  in_order(back, {"# In the kitchen", "Question: Which mean 999?", "Question: What is most likely?", "# Get help now"});
  for (const char* once : {"What is most likely?", "Which mean 999?"}) CHECK(back.find(once) == back.rfind(once));
}

TEST_CASE("The settings say how it sounds") {
  World world;
  world.speaks = true;
  world.begin();
  world.app->handle({Verb::kOpen, "settings", ""});
  world.app->handle({Verb::kSet, "settings.speech-speed", "150"});
  world.app->handle({Verb::kSet, "settings.voice", "Bob"});
  CHECK(world.node("settings.voice.-ob-2") != nullptr);
  world.use("read-aloud");
  CHECK(world.speaker.said.back().speed == 150);
  CHECK(world.speaker.said.back().voice == "Bob");
}

TEST_CASE("Easy read is said by a voice for its language") {
  Screen screen = three_lines();
  screen.language = "en-GB-x-easy";
  Reader reader(screen);
  reader.take(kOn);
  CHECK(reader.speaker.said.back().language == "en-GB");
}
