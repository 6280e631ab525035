#include "player/desktop/pad.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "player/by_hand.h"
#include "support/golden.h"

using namespace waymark;
using desktop::Pad;
using desktop::PadButton;
using test::ByHand;

namespace {

/// Somebody with a gamepad and nothing else.
struct PadPlayer : ByHand {
  explicit PadPlayer(std::shared_ptr<const Lesson> of) : ByHand(std::move(of)) {}

  Pad pad{hands};
  double now = 1;

  void press(PadButton button) {
    now += 0.2;
    pad.press(button, now);
    pad.release(button);
    bring();
  }
  void go_to(const std::string& id) {
    INFO("to " << id << " on " << screen().id);
    const auto slider = [&] {
      const Node* node = find(screen(), focused());
      return node != nullptr && node->role == Role::kSlider;
    };
    for (int i = 0; i < 200 && focused() != id; ++i) press(slider() ? PadButton::kDown : PadButton::kRight);
    REQUIRE(focused() == id);
  }
  void use(const std::string& id) {
    go_to(id);
    press(PadButton::kUse);
  }
  void set(const std::string& id, const std::string& value) {
    go_to(id);
    const auto now_is = [&] { return std::stoi("0" + find(screen(), id)->value); };
    for (int i = 0; i < 2000 && find(screen(), id)->value != value; ++i)
      press(now_is() < std::stoi(value) ? PadButton::kRight : PadButton::kLeft);
  }
  void write(const std::string& id, const std::string& words) {
    use(id);
    type_on_keypad(words, [this](auto& key) { use(key); });
    press(PadButton::kBack);
  }
  test::Way way() {
    return {[this](auto& id) { use(id); }, [this](auto& id, auto& value) { set(id, value); },
            [this](auto& id, auto& words) { write(id, words); }};
  }
};

}  // namespace

TEST_CASE("one of everything is played to its end with a gamepad, from the code to the record") {
  PadPlayer player(test::every_kind());
  play_every_kind(player, player.way());
}

TEST_CASE("A way that is held goes on by itself, and nothing happens by itself where none is") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  CHECK_FALSE(player.pad.due());
  player.pad.press(PadButton::kDown, 10);
  const std::string first = player.focused();
  REQUIRE_FALSE(first.empty());
  REQUIRE(player.pad.due());
  player.pad.step(10.1);
  CHECK(player.focused() == first);
  player.pad.step(*player.pad.due());
  const std::string second = player.focused();
  CHECK(second != first);
  player.pad.step(*player.pad.due());
  CHECK(player.focused() != second);
  player.pad.release(PadButton::kDown);
  CHECK_FALSE(player.pad.due());
}

TEST_CASE("The left stick points once per push, and a trembling hand does not push twice") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  CHECK_FALSE(player.pad.point(0.3F, 0.5F, 1));  // Not far enough.
  CHECK(player.pad.point(0.1F, 0.9F, 1));
  const std::string first = player.focused();
  for (const float trembling : {0.55F, 0.7F, 0.5F, 1.0F}) CHECK_FALSE(player.pad.point(0, trembling, 1.1));
  CHECK(player.focused() == first);
  CHECK_FALSE(player.pad.point(0, 0.1F, 1.2));
  CHECK_FALSE(player.pad.due());
  CHECK(player.pad.point(0.2F, -0.8F, 1.3));
  CHECK(player.focused() != first);
  player.pad.let_go();
  CHECK_FALSE(player.pad.due());
}

TEST_CASE("The right stick scrolls as fast as it is pushed, and rests in the middle") {
  PadPlayer player(test::every_kind());
  player.view.height = 400;
  player.world.start();
  player.look();
  REQUIRE(player.hands.scroller().furthest() > 100);
  player.pad.scroll(0.15F, 1);
  CHECK_FALSE(player.pad.scrolling());
  player.pad.scroll(1, 1);
  REQUIRE(player.pad.scrolling());
  player.pad.step(1.05);
  CHECK(player.hands.scroller().offset() == 60);
  player.pad.scroll(0, 1.1);
  player.pad.step(1.2);
  CHECK(player.hands.scroller().offset() == 60);
}

TEST_CASE("Of a gamepad each button means one thing") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.press(PadButton::kHelp);
  CHECK(player.screen().id == "help");
  player.press(PadButton::kBack);
  CHECK(player.screen().id == "first");
  player.write("code", player.world.code);
  CHECK(player.screen().id == "first");
  player.press(PadButton::kPrimary);
  CHECK(player.screen().id == "home");
}

TEST_CASE("View pressed three times leaves, with another button between it does not") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.press(PadButton::kLeave);
  player.press(PadButton::kLeave);
  CHECK(player.hands.shift_presses(player.now) == 2);
  player.press(PadButton::kDown);
  CHECK(player.hands.shift_presses(player.now) == 0);
  for (int i = 0; i < 3; ++i) player.press(PadButton::kLeave);
  CHECK(player.world.host.left == 1);
}

TEST_CASE("On the keypad letters stand in rows, and its page goes when the field does") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.use("code");
  REQUIRE(player.screen().id == "keypad");
  player.go_to("key.2");  // c, in the first row of six
  player.press(PadButton::kDown);
  CHECK(player.focused() == "key.8");
  player.press(PadButton::kUse);
  player.press(PadButton::kUse);
  CHECK(find(player.screen(), "keypad.value")->words.plain() == "ii");
  player.use("key.rub-out");
  CHECK(find(player.screen(), "keypad.value")->words.plain() == "i");
  player.world.app->handle({Verb::kOpen, "help", {}});
  CHECK(player.screen().id == "help");
  player.world.app->handle({Verb::kClose, {}, {}});
  CHECK(player.screen().id == "first");
}

TEST_CASE("A gamepad types capitals, accents and signs, and what is turned to keeps the focus") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.write("code", "Siân, (Tŷ Ŵyn & co.)? \"4%\"");
  CHECK(player.world.node("code")->value == "Siân, (Tŷ Ŵyn & co.)? \"4%\"");
  player.use("code");
  CHECK(find(player.screen(), "key.0")->words.plain() == "a");  // Each time from the small letters.
  player.use("key.other");
  CHECK(player.focused() == "key.other");
  CHECK(find(player.screen(), "key.0")->words.plain() == "A");
  player.press(PadButton::kUse);
  CHECK(find(player.screen(), "key.0")->words.plain() == "a");
}

TEST_CASE("The keypad has every letter of the interface's languages, and the browser's has the same") {
  PadPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.use("code");
  std::string faces;
  std::ifstream page(test::source_folder() + "/web/keypad.js");
  const std::string script{std::istreambuf_iterator<char>(page), {}};
  for (const char* turn : {"key.other", "key.another", ""}) {
    std::string layer;
    for (const Node* key : usable_nodes(player.screen())) {
      if (utf8_length(key->words.plain()) == 1) layer += key->words.plain();
    }
    CHECK_THAT(script, Catch::Matchers::ContainsSubstring("`" + layer + "`"));
    faces += layer;
    if (*turn != 0) player.use(turn);
  }
  for (const char* language : {"cy", "en-GB-x-easy"}) {
    std::ifstream file(test::source_folder() + "/assets/i18n/" + language + ".po");
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || (line.front() != '"' && line.rfind("msgstr", 0) != 0)) continue;
      for (std::size_t at = 0; at < line.size();) {
        const std::string letter = line.substr(at, std::max<std::size_t>(1, utf8_sequence(line, at)));
        at += letter.size();
        const bool sign = letter.size() == 3;  // “ ” … have no key: nobody's answer needs them.
        INFO(language << ": " << letter);
        if (!sign && letter.find_first_of(" \"\\{}_<>=*#~|[]$^") == std::string::npos)
          CHECK(faces.find(letter) != std::string::npos);
      }
    }
  }
}
