#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>
#include <set>

#include "null_frame.h"
#include "support/sample_screens.h"
#include "ui/slider_track.h"

using namespace waymark;
using namespace waymark::ui;
using Catch::Approx;
using test::NullFrame;

namespace {

struct Size {
  float width, height, pixel_ratio;
};

std::vector<Viewport> viewports() {
  std::vector<Viewport> all;
  for (const Size size : {Size{360, 740, 3}, Size{768, 1024, 1.5F}, Size{1366, 768, 1}}) {
    for (const float scale : {1.0F, 2.0F, 3.0F}) {
      for (const ThemeName theme : {ThemeName::kLight, ThemeName::kDark}) {
        all.push_back({size.width, size.height, size.pixel_ratio, scale, theme});
      }
    }
  }
  return all;
}

std::map<std::string, Placed> by_id(const Layout& layout) {
  std::map<std::string, Placed> placed;
  for (const Placed& each : layout.nodes) placed.emplace(each.id, each);
  return placed;
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr float kTouch = 0.5F;
  return a.x + kTouch < b.x + b.width && b.x + kTouch < a.x + a.width && a.y + kTouch < b.y + b.height &&
         b.y + kTouch < a.y + a.height;
}

void collect_leaves(const Node& node, std::vector<const Node*>& into) {
  const bool silent =
      node.role == Role::kGroup || node.role == Role::kLog || node.role == Role::kList || node.role == Role::kOrder;
  if (!silent) into.push_back(&node);
  for (const Node& child : node.children) collect_leaves(child, into);
}

void check_layout(const Screen& screen, const Layout& layout, const Viewport& view) {
  const auto placed = by_id(layout);
  CHECK(placed.size() == layout.nodes.size());  // No id twice.
  std::vector<const Node*> leaves;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) collect_leaves(*part, leaves);
  for (const Node* node : leaves) {
    INFO(node->id);
    REQUIRE(placed.contains(node->id));
    const Placed& at = placed.at(node->id);
    CHECK(at.rect.x >= 0);
    CHECK(at.rect.x + at.rect.width <= view.width + 0.5F);
    CHECK(at.rect.y >= 0);
    CHECK(at.rect.y + at.rect.height <= (at.fixed ? layout.bar_height : layout.content_height) + 0.5F);
  }
  std::vector<const Node*> usable = usable_nodes(screen);
  for (std::size_t i = 0; i < usable.size(); ++i) {
    const Placed& at = placed.at(usable[i]->id);
    INFO(usable[i]->id);
    if (usable[i]->role == Role::kSpot) continue;  // A shorter way to what stands beside the picture.
    CHECK(at.rect.height >= (at.fixed ? 48 : 48 * view.text_scale) - 0.5F);
    CHECK(at.rect.width >= (at.fixed ? 48 : 48 * view.text_scale) - 0.5F);
    for (std::size_t j = 0; j < i; ++j) {
      const Placed& other = placed.at(usable[j]->id);
      INFO("and " << other.id);
      CHECK((at.fixed != other.fixed || !overlap(at.rect, other.rect)));
    }
  }
  CHECK(layout.bar_height + layout.content_height >= view.height - 1);
}

}  // namespace

TEST_CASE("Every node has its place, large enough and apart, in every size and theme") {
  NullFrame frame;
  for (const test::Sample& sample : test::samples()) {
    for (const Viewport& view : viewports()) {
      INFO(sample.name << " " << view.width << " wide, text " << view.text_scale);
      check_layout(sample.screen, frame.paint(sample.screen, view), view);
      CHECK(frame.drawn > 100);
    }
  }
}

TEST_CASE("Gaps and lines keep their measure to the words where the window has room, and stay small on a phone") {
  CHECK(space_scale({360, 740, 3, 1}) == 1);
  CHECK(space_scale({360, 740, 3, 3}) == 1);
  CHECK(space_scale({768, 1024, 1, 3.6F}) == Approx(1.92F));
  CHECK(space_scale({1366, 768, 1, 2.4F}) == Approx(2.4F));
  CHECK(space_scale({1920, 1080, 1, 4.5F}) == Approx(4.5F));
  NullFrame frame;
  const Screen screen = test::lesson_page();
  const float phone = frame.paint(screen, {360, 740, 3, 3}).nodes.front().rect.x;
  CHECK(frame.paint(screen, {1920, 1080, 1, 4.5F}).nodes.front().rect.x > 4 * phone);
}

TEST_CASE("The bar's four buttons stand in one row on a phone, settings as an icon in a full target") {
  NullFrame frame;
  Screen screen = test::lesson_page();
  Node settings;
  settings.role = Role::kButton;
  settings.id = "settings";
  settings.words = Text::of("Settings");
  settings.intent = Intent{Verb::kOpen, "settings", {}};
  const auto has = [&](const char* id) { return find(screen, id) != nullptr; };
  REQUIRE((has("back") && has("help") && has("leave")));
  screen.bar.children.insert(screen.bar.children.begin() + 2, settings);
  const auto four = by_id(frame.paint(screen, {360, 740, 3, 1}));
  CHECK(four.at("settings").rect.width == 48);
  CHECK(four.at("settings").rect.height == 48);
  for (const char* const id : {"back", "settings", "leave"}) CHECK(four.at(id).rect.y == four.at("help").rect.y);
  CHECK(four.at("leave").rect.width > 60);  // With its word.
  const auto large = by_id(frame.paint(screen, {360, 740, 1, 2}));
  CHECK(large.at("leave").rect.y == large.at("back").rect.y);
  CHECK(large.at("leave").rect.height > Length::kTarget);
  Node aloud = settings;
  aloud.id = "read-aloud";
  screen.bar.children.insert(screen.bar.children.begin() + 2, aloud);
  const auto five = by_id(frame.paint(screen, {360, 740, 3, 1}));
  for (const char* const id : {"back", "read-aloud", "settings", "leave"})
    CHECK(five.at(id).rect.y == five.at("help").rect.y);
  CHECK(five.at("back").rect.width == 48);  // Without its word.
}

TEST_CASE("What has the focus shows it, whatever it is") {
  NullFrame frame;
  std::set<Role> roles;
  for (const test::Sample& sample : test::samples()) {
    const Viewport view{360, 6000, 1, 1};  // All of it at once.
    frame.paint(sample.screen, view);
    const int without = frame.drawn;
    for (const Node* node : usable_nodes(sample.screen)) {
      if (node->role == Role::kSpot) continue;  // Never has it.
      INFO(sample.name << ", " << node->id);
      frame.paint(sample.screen, view, {{}, {}, node->id});
      CHECK(frame.drawn > without);
      roles.insert(node->role);
    }
  }
  CHECK(roles.size() >= 8);
}

TEST_CASE("Scrolling moves nothing in the layout and draws only what can be seen") {
  NullFrame frame;
  const Screen screen = test::inputs_page();
  Viewport view{360, 500, 2, 2};
  const Layout before = frame.paint(screen, view);
  CHECK(before.content_height > 3 * view.height);
  frame.paint(screen, {360, before.bar_height + before.content_height, 2, 2});
  const int all = frame.drawn;
  view.scroll = before.content_height;
  const Layout after = frame.paint(screen, view);
  CHECK(frame.drawn < all / 2);
  REQUIRE(after.nodes.size() == before.nodes.size());
  for (std::size_t i = 0; i < after.nodes.size(); ++i) {
    CHECK(after.nodes[i].rect.y == before.nodes[i].rect.y);
    CHECK(after.nodes[i].rect.height == before.nodes[i].rect.height);
  }
}

TEST_CASE("A layout follows its screen and its window") {
  NullFrame frame;
  Screen screen = test::receipt_page();
  const Viewport view{360, 740, 1, 1};
  const float low = by_id(frame.paint(screen, view)).at("keep").rect.y;
  CHECK(by_id(frame.paint(screen, {360, 900, 1, 1})).at("keep").rect.y == low + 160);  // At the window's lower edge.
  const float before = by_id(frame.paint(screen, view)).at("p1").rect.height;
  for (Node& node : screen.main.children) {
    if (node.id == "p1") node.words = Text::of("Short.");
  }
  CHECK(by_id(frame.paint(screen, view)).at("p1").rect.height < before);
}

TEST_CASE("Reading order is the order of the layout") {
  NullFrame frame;
  const Screen screen = test::order_page(false);
  const Layout layout = frame.paint(screen, {360, 740, 1, 1});
  std::vector<std::string> ids;
  for (const Node* node : usable_nodes(screen)) ids.push_back(node->id);
  std::vector<std::string> placed;
  for (const Placed& each : layout.nodes) {
    if (std::find(ids.begin(), ids.end(), each.id) != ids.end()) placed.push_back(each.id);
  }
  CHECK(placed == ids);
}

TEST_CASE("A column of text is at most 70 characters wide and stands in the middle") {
  NullFrame frame;
  const Rect title = by_id(frame.paint(test::lesson_page(), {1920, 1080, 1, 1})).at("title").rect;
  CHECK(title.width == 528);
  CHECK(std::abs(title.x + title.width / 2 - 960) <= 1);
  CHECK(by_id(frame.paint(test::lesson_page(), {360, 740, 3, 1})).at("title").rect.x == 20);
}

TEST_CASE("A status without words takes no room, and has its place") {
  NullFrame frame;
  const auto silent = by_id(frame.paint(test::slider_page(false), {360, 740, 1, 1}));
  CHECK(silent.at("g.feedback").rect.height == 0);
  const auto said = by_id(frame.paint(test::slider_page(true), {360, 740, 1, 1}));
  CHECK(said.at("g.feedback").rect.height > 25);
}

TEST_CASE("A place on a picture is a circle in thousandths of the picture's width, at every size") {
  NullFrame frame;
  const Screen screen = test::picture_page(false);
  for (const Viewport& view : viewports()) {
    const auto placed = by_id(frame.paint(screen, view));
    const Rect picture = placed.at("p.picture").rect, spot = placed.at("q.2.spot").rect;
    CHECK(spot.width == Approx(picture.width * 0.22F));
    CHECK(spot.height == spot.width);
    CHECK(spot.x + spot.width / 2 == Approx(picture.x + picture.width * 0.6F));
    CHECK(spot.y + spot.height / 2 == Approx(picture.y + picture.width * 0.3F));
  }
}

TEST_CASE("A picture has one pixel on the screen for each of its own, at every density") {
  NullFrame frame;
  for (const float ratio : {1.0F, 1.25F, 1.5F, 2.0F, 2.625F, 3.0F}) {
    for (const float width : {360.0F, 412.0F, 768.0F, 1366.0F}) {
      INFO(width << " wide, " << ratio);
      Viewport view{width, 740, ratio, 1};
      view.scroll = 7.3F;
      frame.paint(test::lesson_page(), view);
      REQUIRE(frame.pictures.size() == 1);
      const Rect at = frame.pictures.front();
      const auto on_a_pixel = [&](float length) {
        return std::abs(length * ratio - std::round(length * ratio)) < 0.01F;
      };
      CHECK(at.width * ratio == Approx(frame.picture_width));
      CHECK(on_a_pixel(at.height));
      CHECK(on_a_pixel(at.x));
      CHECK(on_a_pixel(at.y));
    }
  }
}

TEST_CASE("Short options stand side by side where they fit, of the same size, and below each other where not") {
  NullFrame frame;
  const Screen screen = test::parts_page(true);
  const auto wide = by_id(frame.paint(screen, {1366, 768, 1, 1}));
  const Rect first = wide.at("s.part.2.1").rect, second = wide.at("s.part.2.2").rect,
             third = wide.at("s.part.2.3").rect;
  CHECK(second.x > first.x + first.width);
  CHECK(third.x > second.x + second.width);
  CHECK(first.y == third.y);
  CHECK(first.width == third.width);
  CHECK(first.height == second.height);  // Though only the second has a second line.
  CHECK(wide.at("s.part.2.said").rect.y > first.y + first.height);
  CHECK(wide.at("m.part.1.2").rect.y > wide.at("m.part.1.1").rect.y);
  const auto narrow = by_id(frame.paint(screen, {360, 740, 1, 2}));
  CHECK(narrow.at("s.part.2.1").rect.x == narrow.at("s.part.2.2").rect.x);
  CHECK(narrow.at("s.part.2.2").rect.y > narrow.at("s.part.2.1").rect.y);
}

TEST_CASE("A slider's thumb stands where its value is, for every value") {
  const Screen screen = test::slider_page(false);
  const Node& slider = *find(screen, "g.value");
  const Rect rect{20, 100, 320, 48};
  for (int value = 0; value <= 100; ++value) {
    CHECK(slider_value_at(rect, slider, 1, thumb_x(rect, slider, 1, value)) == value);
  }
  CHECK(slider_value_at(rect, slider, 1, -500) == 0);
  CHECK(slider_value_at(rect, slider, 1, 5000) == 100);
  CHECK(thumb_x(rect, slider, 1, 0) == 36);
  CHECK(thumb_x(rect, slider, 2, 100) == 308);
}

TEST_CASE("Picking a place on a ruler does not move its track, and each end's words stand under it") {
  NullFrame frame;
  for (const Viewport& view : viewports()) {
    INFO(view.width << " wide, text " << view.text_scale);
    const auto before = by_id(frame.paint(test::screen_at("ready-page", false), view));
    const auto after = by_id(frame.paint(test::screen_at("ready-page", true), view));
    const Rect track = before.at("ruler.place").rect, low = before.at("ruler.low").rect,
               high = before.at("ruler.high").rect;
    CHECK(after.at("ruler.place").rect.y == track.y);
    CHECK(low.y >= track.y + track.height);
    CHECK(low.x == track.x);
    CHECK(std::abs(high.x + high.width - track.x - track.width) < 1);
    CHECK(low.x + low.width < high.x);
  }
}

TEST_CASE("Words that are read aloud are lit on what is pressed, as on what is not") {
  NullFrame frame;
  Screen screen = test::lesson_page();
  Node toggle;
  toggle.role = Role::kToggle;
  toggle.id = "toggle";
  toggle.words = Text::of("Liver");
  screen.main.children = {toggle};
  for (const bool pressed : {false, true}) {
    screen.main.children[0].selected = pressed;
    frame.paint(screen, {360, 740, 1, 1});
    const int unlit = frame.drawn;
    frame.paint(screen, {360, 740, 1, 1}, {.lit = {"toggle", 0, 5}});
    CHECK(frame.drawn > unlit);
  }
}

TEST_CASE("Words that are read aloud are lit on every kind of node that shows its own words") {
  NullFrame frame;
  const Viewport view{1366, 8000, 1, 1};  // All of the screen is to be seen.
  std::set<Role> lit;
  std::vector<test::Sample> all = test::samples();
  all.push_back({"body map", test::screen_at("hello", false)});
  for (const auto& [name, screen] : all) {
    frame.paint(screen, view);
    const int unlit = frame.drawn;
    std::vector<const Node*> leaves;
    for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) collect_leaves(*part, leaves);
    for (const Node* node : leaves) {
      const std::size_t size = node->words.plain().size();
      if (size == 0) continue;
      frame.paint(screen, view, {.lit = {node->id, size - 1, size}});
      if (frame.drawn > unlit) lit.insert(node->role);
      frame.paint(screen, view, {.lit = {node->id, size, size + 9}});
      CHECK(frame.drawn == unlit);
    }
  }
  for (const Role role : {Role::kHeading, Role::kParagraph, Role::kItem, Role::kMessage, Role::kQuestion, Role::kRadio,
                          Role::kCheckbox, Role::kButton, Role::kLink, Role::kStatus, Role::kCallout, Role::kOrderItem,
                          Role::kToggle, Role::kCell, Role::kDefinition, Role::kQuote, Role::kTextInput}) {
    INFO(name_of(role));
    CHECK(lit.contains(role));
  }
}
