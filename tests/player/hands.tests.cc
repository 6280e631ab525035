#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "player/desktop/hands.h"
#include "support/sample_screens.h"

using namespace waymark;
using desktop::Hands;
using desktop::Key;

namespace {

void place(const Node& node, ui::Layout& layout, float& y, bool fixed) {
  const bool mover = node.value == "down" && node.role == Role::kButton;
  if (mover) y -= 60;
  layout.nodes.push_back({node.id, {mover ? 180.0F : 20.0F, y, mover ? 140.0F : 150.0F, 50}, fixed});
  y += 60;
  for (const Node& child : node.children) place(child, layout, y, fixed);
}

// Every node 50 high, 60 from the next; what is in the bar from 0, the rest from under it.
struct Table {
  Hands hands;
  Screen screen;
  ui::Layout layout;
  ui::Viewport view{360, 500};

  explicit Table(Screen shown) { show(std::move(shown)); }

  void show(Screen shown) {
    screen = std::move(shown);
    layout = {};
    float bar = 0, content = 0;
    place(screen.bar, layout, bar, true);
    place(screen.main, layout, content, false);
    place(screen.actions, layout, content, false);
    layout.bar_height = 320;
    layout.content_height = content;
    hands.see(screen, layout, view);
  }
  ui::Rect rect(const std::string& id) {
    for (const ui::Placed& each : layout.nodes) {
      if (each.id == id) {
        ui::Rect at = each.rect;
        if (!each.fixed) at.y += layout.bar_height - hands.scroller().offset();
        return at;
      }
    }
    FAIL("no " << id);
    return {};
  }
  void reveal(const std::string& id) {
    for (const ui::Placed& each : layout.nodes) {
      if (each.id == id) hands.scroller().show(each.rect.y, each.rect.y + 50);
    }
  }
  void press(const std::string& id, bool touch = false) { hands.press(rect(id).x + 5, rect(id).y + 5, touch, 1); }
  void release(const std::string& id) { hands.release(rect(id).x + 5, rect(id).y + 5, 1.1); }
  void keys(std::initializer_list<Key> all) {
    for (const Key each : all) hands.key(each, 1);
  }
  const std::string& focused() { return hands.attention().focused; }
};

Intent select(std::string option) {
  return {Verb::kSelect, "q", std::move(option)};
}

}  // namespace

TEST_CASE("A press and a release on the same node use it") {
  Table table(test::question_page());
  table.reveal("q.a");
  table.press("q.a");
  CHECK(table.hands.attention().pressed == "q.a");
  CHECK(table.hands.take_intents().empty());
  table.release("q.a");
  CHECK(table.hands.take_intents() == std::vector{select("a")});
  CHECK(table.hands.take_intents().empty());
  CHECK(table.hands.attention().pressed.empty());
}

TEST_CASE("While it is read aloud, a press on words that can do nothing is where to read on from") {
  Screen screen = test::question_page();
  Table silent(screen);
  silent.press("kicker");
  silent.release("kicker");
  CHECK(silent.hands.take_intents().empty());
  Node pause;
  pause.role = Role::kButton;
  pause.id = "read-pause";
  pause.intent = Intent{Verb::kDo, "read-pause", "on"};
  screen.bar.children.push_back(pause);
  for (const bool finger : {false, true}) {
    Table table(screen);
    table.press("kicker", finger);
    table.release("kicker");
    CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kDo, "read-from", "kicker"}});
    table.press("kicker", finger);
    table.hands.release(table.rect("kicker").x + 60, table.rect("kicker").y + 5, 1.1);  // Pulled over it.
    CHECK(table.hands.take_intents().empty());
    table.reveal("q.a");
    table.press("q.a", finger);
    table.release("q.a");
    CHECK(table.hands.take_intents() == std::vector{select("a")});
  }
}

TEST_CASE("F2 opens the author's panel and closes it, and there Escape closes it too") {
  Table page(test::question_page());
  page.keys({Key::kEscape, Key::kPanel});
  CHECK(page.hands.take_intents() == std::vector{Intent{Verb::kOpen, "author", {}}});
  Screen panel = test::help_page();
  panel.id = "author";
  Table open(std::move(panel));
  open.keys({Key::kPanel, Key::kEscape});
  CHECK(open.hands.take_intents() == std::vector(2, Intent{Verb::kClose, "author", {}}));
}

TEST_CASE("A release elsewhere, or a press from elsewhere, uses nothing") {
  Table table(test::question_page());
  table.press("back");
  table.hands.point(350, 310, 1);
  CHECK(table.hands.attention().pressed.empty());
  table.hands.release(350, 310, 1.1);
  table.release("back");
  CHECK(table.hands.take_intents().empty());
  table.press("back");
  table.release("help");
  CHECK(table.hands.take_intents().empty());
}

TEST_CASE("A finger that moves scrolls, with momentum, and uses nothing") {
  Table table(test::question_page());
  table.reveal("q.a");
  const float before = table.hands.scroller().offset();
  const float x = table.rect("q.a").x + 5, y = table.rect("q.a").y + 5;
  table.hands.press(x, y, true, 1);
  for (int i = 1; i <= 6; ++i) table.hands.point(x, y - static_cast<float>(i) * 12, 1 + i * 0.016);
  table.hands.release(x, y - 72, 1.1);
  CHECK(table.hands.take_intents().empty());
  CHECK(table.hands.scroller().offset() > before + 40);
  REQUIRE(table.hands.scroller().moving());
  const float thrown = table.hands.scroller().offset();
  for (int i = 0; i < 600 && table.hands.scroller().moving(); ++i) table.hands.scroller().step(0.016F);
  CHECK_FALSE(table.hands.scroller().moving());
  CHECK(table.hands.scroller().offset() > thrown);
}

TEST_CASE("A finger that trembles still taps, and a held one throws nothing") {
  Table table(test::question_page());
  table.press("help", true);
  table.hands.point(table.rect("help").x + 9, table.rect("help").y + 9, 1.01);
  table.release("help");
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kOpen, "help", {}}});
  table.hands.press(200, 400, true, 2);
  table.hands.point(200, 350, 2.02);
  table.hands.release(200, 350, 3);
  CHECK_FALSE(table.hands.scroller().moving());
}

TEST_CASE("A page that was thrown goes 325 ms times its speed on, whatever the frames, and rests") {
  for (const float frame : {0.008F, 0.016F, 0.05F}) {
    desktop::Scroller scroller;
    scroller.set_range(20000, 500);
    scroller.to(5000);
    scroller.drag_begins(400, 1);
    for (int i = 1; i <= 20; ++i) scroller.drag(400.0F - static_cast<float>(i) * 10, 1 + i * 0.01);  // 1000 px/s
    scroller.drag_ends(1.2);
    const float thrown = scroller.offset();
    CHECK(thrown == 5200);
    int frames = 0;
    for (; scroller.moving() && frames < 1000; ++frames) scroller.step(frame);
    CHECK_FALSE(scroller.moving());
    CHECK(scroller.offset() > thrown + 325 - 60 * 0.325F - 2);  // It rests under a pixel a frame.
    CHECK(scroller.offset() < thrown + 325);
    CHECK(static_cast<float>(frames) * frame < 1.1F);
  }
}

TEST_CASE("Only the last tenth of a second throws") {
  desktop::Scroller scroller;
  scroller.set_range(20000, 500);
  scroller.drag_begins(400, 1);
  for (int i = 1; i <= 10; ++i) scroller.drag(400.0F - static_cast<float>(i) * 30, 1 + i * 0.01);
  for (int i = 0; i <= 10; ++i) scroller.drag(100, 1.11 + i * 0.01);  // Then it is held.
  scroller.drag_ends(1.22);
  CHECK_FALSE(scroller.moving());
}

TEST_CASE("A finger that stops a page that moves uses nothing; the next one does") {
  Table table(test::question_page());
  table.reveal("q.a");
  const float x = table.rect("q.a").x + 5, y = table.rect("q.a").y + 5;
  const auto throw_it = [&] {
    table.hands.press(x, y, true, 1);
    for (int i = 1; i <= 6; ++i) table.hands.point(x, y + static_cast<float>(i) * 4, 1 + i * 0.01);
    table.hands.release(x, y + 24, 1.06);
  };
  throw_it();
  REQUIRE(table.hands.scroller().moving());
  table.press("help", true);
  CHECK_FALSE(table.hands.scroller().moving());
  table.release("help");
  CHECK(table.hands.take_intents().empty());
  table.press("help", true);
  table.release("help");
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kOpen, "help", {}}});
}

TEST_CASE("A second finger takes back what the first one pressed") {
  Table table(test::question_page());
  table.press("help", true);
  table.hands.cancel_press();
  CHECK(table.hands.attention().pressed.empty());
  table.release("help");
  CHECK(table.hands.take_intents().empty());
  table.hands.press(200, 450, true, 2);
  for (int i = 1; i <= 5; ++i) table.hands.point(200, 450 - static_cast<float>(i) * 20, 2 + i * 0.01);
  REQUIRE(table.hands.scroller().dragging());
  table.hands.cancel_press();
  CHECK_FALSE(table.hands.scroller().dragging());
  CHECK_FALSE(table.hands.scroller().moving());
}

TEST_CASE("A finger on a slider slides it across, and scrolls the page along; a tap picks") {
  Table table(test::slider_page(false));
  table.view.height = 380;
  table.hands.see(table.screen, table.layout, table.view);
  table.reveal("g.value");
  const float x = table.rect("g.value").x + 5, y = table.rect("g.value").y + 5;
  table.hands.press(x, y, true, 1);
  CHECK(table.hands.take_intents().empty());
  table.hands.point(x, y - 15, 1.1);
  table.hands.point(x + 60, y - 25, 1.2);
  table.hands.release(x + 60, y - 25, 2);
  CHECK(table.hands.take_intents().empty());
  table.reveal("g.value");
  const float again = table.rect("g.value").y + 5;
  table.hands.press(x, again, true, 3);
  table.hands.point(x + 40, again + 2, 3.1);
  CHECK(table.hands.take_intents().size() == 1);
  table.hands.release(x + 40, again + 2, 3.2);
  table.hands.press(x, again, true, 4);
  table.hands.release(x, again, 4.1);
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kSet, "g", "0"}});
}

TEST_CASE("A finger that scrolls from a text field does not begin to type") {
  Table table(test::inputs_page());
  table.reveal("note");
  const float x = table.rect("note").x + 5, y = table.rect("note").y + 5;
  table.hands.press(x, y, true, 1);
  CHECK(table.hands.text_field().empty());
  table.hands.point(x, y - 20, 1.1);
  table.hands.release(x, y - 20, 2);
  CHECK(table.hands.text_field().empty());
  table.reveal("note");
  table.press("note", true);
  table.release("note");
  CHECK(table.hands.text_field() == "note");
}

TEST_CASE("What scrolled under the bar cannot be pressed through it") {
  Table table(test::question_page());
  table.hands.scroller().to(300);
  const ui::Rect hidden = table.rect("q.a");
  REQUIRE(hidden.y + hidden.height < 320);
  float y = hidden.y;
  while (std::fmod(y, 60.0F) < 51) y += 1;  // Between two of the bar's own nodes.
  REQUIRE(hidden.contains(hidden.x + 5, y));
  table.hands.press(hidden.x + 5, y, false, 1);
  table.hands.release(hidden.x + 5, y, 1.1);
  CHECK(table.hands.take_intents().empty());
}

TEST_CASE("Tab goes through all that can be used, from the page's own first, round and back") {
  Table table(test::question_page());
  std::vector<std::string> order;
  for (const Node* node : usable_nodes(table.screen)) order.push_back(node->id);
  CHECK(table.focused().empty());
  table.keys({Key::kTab});
  CHECK(table.focused() == "q.a");
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < order.size(); ++i) {
    seen.push_back(table.focused());
    table.keys({Key::kTab});
  }
  CHECK(table.focused() == "q.a");
  std::rotate(seen.begin(), std::find(seen.begin(), seen.end(), "back"), seen.end());
  CHECK(seen == order);
  table.keys({Key::kBackTab});
  CHECK(table.focused() == "leave");
}

TEST_CASE("What has the focus is scrolled into sight, and a press takes the ring away") {
  Table table(test::question_page());
  table.keys({Key::kTab, Key::kTab, Key::kTab, Key::kTab});
  CHECK(table.focused() == "q.d");
  const ui::Rect at = table.rect("q.d");
  CHECK(at.y >= 320);
  CHECK(at.y + at.height <= 500);
  table.hands.press(350, 499, false, 1);
  CHECK(table.focused().empty());
}

TEST_CASE("Space and Enter use what has the focus; arrows go round the options") {
  Table table(test::question_page());
  table.keys({Key::kTab, Key::kDown, Key::kSpace});
  CHECK(table.hands.take_intents() == std::vector{select("b")});
  table.keys({Key::kUp, Key::kUp, Key::kEnter});
  CHECK(table.focused() == "q.d");
  CHECK(table.hands.take_intents() == std::vector{select("d")});
}

TEST_CASE("A press inside a place's circle on a picture uses it; the keyboard goes by what stands beside the picture") {
  Table table(test::picture_page(false));
  for (ui::Placed& each : table.layout.nodes) {
    if (each.id == "q.2.spot") each.rect = {40, 10, 60, 60};
  }
  table.hands.see(table.screen, table.layout, table.view);
  const auto press = [&](float x, float y) {
    table.hands.press(x, 320 + y, false, 1);
    table.hands.release(x, 320 + y, 1.1);
    return table.hands.take_intents();
  };
  CHECK(press(70, 40) == std::vector{select("2")});
  CHECK(press(98, 40) == std::vector{select("2")});
  CHECK(press(42, 12).empty());  // In its rectangle, outside its circle.
  table.hands.focus_on("leave");
  table.keys({Key::kTab});
  CHECK(table.focused() == "q.1");
  table.keys({Key::kBackTab});
  CHECK(table.focused() == "leave");
}

TEST_CASE("Arrows go round the places of one part") {
  Table table(test::parts_page(false));
  table.hands.focus_on("s.part.2.3");
  table.keys({Key::kDown, Key::kSpace});
  CHECK(table.focused() == "s.part.2.1");
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kSelect, "s.2", "1"}});
  table.keys({Key::kLeft, Key::kEnter});
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kSelect, "s.2", "3"}});
  table.keys({Key::kTab});
  CHECK(table.focused() == "s.part.3.1");
}

TEST_CASE("A slider follows the pointer and the arrows") {
  Table table(test::slider_page(false));
  table.reveal("g.value");
  table.press("g.value");
  const auto first = table.hands.take_intents();
  REQUIRE(first.size() == 1);
  CHECK(first[0] == Intent{Verb::kSet, "g", "0"});
  table.hands.point(2000, 0, 1);
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kSet, "g", "100"}});
  table.hands.point(2001, 0, 1);
  CHECK(table.hands.take_intents().empty());  // The same value again says nothing.
  table.hands.release(2000, 0, 1);
  CHECK(table.hands.take_intents().empty());
  table.keys({Key::kTab, Key::kBackTab});
  REQUIRE(table.focused() == "g.value");
  table.keys({Key::kLeft, Key::kPageDown, Key::kHome, Key::kRight});
  std::vector<std::string> values;
  for (const Intent& intent : table.hands.take_intents()) values.push_back(intent.value);
  CHECK(values == std::vector<std::string>{"99", "89", "0", "1"});
}

TEST_CASE("Arrows on an item's buttons move the item, and the focus stays with it") {
  Table table(test::order_page(false));
  table.hands.focus_on("o.side.up");
  table.keys({Key::kDown});
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kPlace, "o", "side 2"}});
  CHECK(table.focused() == "o.side.down");
  // At the end of the list the button down is gone.
  Screen moved = test::order_page(false);
  for (Node& question : moved.main.children) {
    for (Node& list : question.children) {
      for (Node& item : list.children) {
        std::erase_if(item.children, [](const Node& mover) { return mover.id == "o.side.down"; });
      }
    }
  }
  table.show(moved);
  CHECK(table.focused() == "o.side.up");
}

TEST_CASE("Shift three times in a row leaves; another key between, or a pause, does not") {
  Table table(test::chat_page());
  const std::vector leave{Intent{Verb::kDo, "leave", {}}};
  table.hands.key(Key::kShift, 1);
  CHECK(table.hands.shift_presses(1.1) == 1);
  table.hands.key(Key::kShift, 2);
  CHECK(table.hands.shift_presses(2.1) == 2);
  CHECK(table.hands.take_intents().empty());
  table.hands.key(Key::kShift, 3);
  CHECK(table.hands.take_intents() == leave);
  for (int i = 0; i < 4; ++i) {  // Going backwards through the page.
    table.hands.key(Key::kShift, 4);
    table.hands.key(Key::kBackTab, 4);
  }
  CHECK(table.hands.take_intents().empty());
  table.hands.key(Key::kShift, 10);
  table.hands.key(Key::kShift, 11);
  CHECK(table.hands.shift_presses(11 + Hands::kShiftSeconds) == 0);
  table.hands.key(Key::kShift, 20);
  CHECK(table.hands.take_intents().empty());
}

TEST_CASE("Another screen is read from its top, without a focus") {
  Table table(test::question_page());
  table.keys({Key::kTab, Key::kEnd});
  CHECK(table.hands.scroller().offset() > 0);
  table.show(test::inputs_page());
  CHECK(table.hands.scroller().offset() == 0);
  CHECK(table.focused().empty());
}

TEST_CASE("The same screen with something gone keeps its place for Tab") {
  Table table(test::receipt_page());
  table.hands.focus_on("next");
  Screen without = table.screen;
  std::erase_if(without.actions.children, [](const Node& node) { return node.id == "next"; });
  table.show(without);
  CHECK(table.focused().empty());
  table.keys({Key::kTab});
  CHECK(table.focused() == "keep");
}

TEST_CASE("Text is typed into the field that was pressed or reached, and Enter submits") {
  Table table(test::inputs_page());
  table.reveal("code");
  table.press("code");
  table.release("code");
  CHECK(table.hands.text_field() == "code");
  CHECK(table.hands.take_intents().empty());
  table.keys({Key::kTab});
  CHECK(table.hands.text_field() == "note");
  table.keys({Key::kTab});
  CHECK(table.hands.text_field().empty());
  table.hands.submit();
  CHECK(table.hands.take_intents().empty());  // Its primary action is disabled.
  table.show(test::lesson_page());
  table.hands.submit();
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kNext, {}, {}}});
}

TEST_CASE("F1 opens help, a link gives its address") {
  Table table(test::help_page());
  table.keys({Key::kHelp});
  CHECK(table.hands.take_intents() == std::vector{Intent{Verb::kOpen, "help", {}}});
  table.hands.focus_on("call");
  table.keys({Key::kEnter});
  CHECK(table.hands.take_link() == "tel:999");
  CHECK_FALSE(table.hands.take_link());
}

TEST_CASE("Keys and wheel scroll, no further than the page goes") {
  Table table(test::question_page());
  table.keys({Key::kPageDown});
  CHECK(table.hands.scroller().offset() == 162);
  table.keys({Key::kEnd});
  CHECK(table.hands.scroller().offset() == table.layout.content_height - 180);
  table.hands.wheel(-3);
  CHECK(table.hands.scroller().offset() == table.layout.content_height - 180);
  table.keys({Key::kHome});
  table.hands.wheel(2);
  CHECK(table.hands.scroller().offset() == 0);
}
