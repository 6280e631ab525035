#include "player/desktop/scan.h"

#include <catch2/catch_test_macros.hpp>

#include "player/by_hand.h"

using namespace waymark;
using desktop::Scan;
using test::ByHand;

namespace {

/// Somebody who can press one switch, and waits for what is meant to be lit.
struct SwitchPlayer : ByHand {
  explicit SwitchPlayer(std::shared_ptr<const Lesson> of) : ByHand(std::move(of)) {}

  Scan scan{hands};
  double now = 1;

  void wait() {
    now = *scan.due();
    scan.step(now);
  }
  void take() {
    scan.take(now);
    bring();
  }
  /// Whether that is lit: alone, or within a row.
  bool lit(const std::string& id) {
    if (!focused().empty()) return focused() == id;
    const auto rect = scan.lit();
    if (!rect || rect->width == hands.page().width) return false;
    for (const auto& stop : hands.in_sight()) {
      if (stop.id != id) continue;
      const ui::Rect one = hands.around({id});
      return rect->contains(one.x, one.y) && rect->contains(one.x + one.width - 1, one.y + one.height - 1);
    }
    return false;
  }
  bool lit_page() { return scan.lit() && scan.lit()->width == hands.page().width; }
  bool in_sight(const std::string& id) {
    for (const auto& stop : hands.in_sight()) {
      if (stop.id == id) return true;
    }
    return false;
  }
  void use(const std::string& id) {
    INFO("to " << id << " on " << screen().id);
    const std::string screen_before = screen().id;
    for (int i = 0; i < 400; ++i) {
      wait();
      const bool alone = focused() == id;
      if (in_sight(id) ? lit(id) : lit_page()) take();
      if (alone) return;
    }
    FAIL("the switch does not reach it");
  }
  void set(const std::string& id, const std::string& value) {
    use(id);
    REQUIRE(screen().id == desktop::Keypad::kId);
    const auto now_is = [&] { return world.node(id)->value; };
    for (int i = 0; i < 200 && now_is() != value; ++i) {
      const int left = std::stoi(value) - std::stoi("0" + now_is());
      const bool large = find(screen(), "key.2") != nullptr, far = large && std::abs(left) >= 10 * world.node(id)->step;
      use(left < 0 ? (far || !large ? "key.0" : "key.1") : (far ? "key.3" : large ? "key.2" : "key.1"));
    }
    CHECK(now_is() == value);
    use("close");
  }
  void write(const std::string& id, const std::string& words) {
    use(id);
    type_on_keypad(words, [this](auto& key) { use(key); });
    use("close");
  }
  test::Way way() {
    return {[this](auto& id) { use(id); }, [this](auto& id, auto& value) { set(id, value); },
            [this](auto& id, auto& words) { write(id, words); }};
  }
};

}  // namespace

TEST_CASE("one of everything is played to its end with a single switch, from the code to the record") {
  SwitchPlayer player(test::every_kind());
  player.scan.turn(true, player.now);
  play_every_kind(player, player.way());
  CHECK(player.now < 20 * 60);  // Half of it for typing: the code, and what is for oneself.
}

TEST_CASE("What is lit goes on after its time and not before, and round") {
  SwitchPlayer player(test::every_kind());
  player.world.start();
  player.look();
  CHECK_FALSE(player.scan.due());
  player.scan.turn(true, 10);
  CHECK(player.scan.due() == 10 + Scan::kSeconds);
  player.scan.step(11);
  CHECK(player.focused().empty());
  player.scan.step(10 + Scan::kSeconds);
  const std::string first = player.focused();
  REQUIRE(first == "code");  // What is at the top of every page comes last.
  CHECK(player.hands.text_field().empty());
  std::vector<std::string> seen;
  do {
    seen.push_back(player.focused());
    player.wait();
  } while (player.focused() != first && seen.size() < 20);
  CHECK(seen.size() == player.hands.in_sight().size());
  CHECK(seen.back() == "leave");
  player.scan.turn(false, player.now);
  CHECK(player.focused().empty());
  CHECK_FALSE(player.scan.due());
}

TEST_CASE("Rows first, then what stands in one, and after two rounds in it the rows again") {
  SwitchPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.scan.turn(true, 1);
  player.use("code");
  REQUIRE(player.screen().id == "keypad");
  player.wait();
  CHECK(player.focused().empty());
  CHECK(player.lit("key.0"));
  CHECK(player.lit("key.5"));
  CHECK_FALSE(player.lit("key.6"));
  player.take();
  CHECK(player.focused() == "key.0");
  for (int i = 1; i < 12; ++i) {
    player.wait();
    CHECK(player.focused() == "key." + std::to_string(i % 6));
  }
  player.wait();
  CHECK(player.focused().empty());
  CHECK(player.scan.lit());
  CHECK(player.world.node("code")->value.empty());
}

TEST_CASE("A page that is longer than the window is scrolled by the switch alone, and begins again at its end") {
  SwitchPlayer player(test::every_kind());
  player.view.height = 300;
  player.world.start();
  player.look();
  player.scan.turn(true, 1);
  const auto to_page = [&] {
    for (int i = 0; i < 20 && !player.lit_page(); ++i) player.wait();
    REQUIRE(player.lit_page());
  };
  for (int i = 0; i < 10; ++i) player.wait();
  CHECK(player.hands.scroller().offset() == 0);
  to_page();
  player.take();
  CHECK(player.hands.scroller().offset() == 0.75F * player.hands.scroller().page());
  for (int i = 0; i < 20 && player.hands.scroller().offset() > 0; ++i) {
    player.wait();
    to_page();
    player.take();
  }
  CHECK(player.hands.scroller().offset() == 0);
}

TEST_CASE("A press that was meant for what was there before means nothing on another screen") {
  SwitchPlayer player(test::every_kind());
  player.world.start();
  player.look();
  player.scan.turn(true, 1);
  player.wait();
  player.world.app->handle({Verb::kOpen, "help", {}});
  player.look();
  player.take();
  CHECK(player.screen().id == "help");
  CHECK(player.hands.take_link() == std::nullopt);
}
