#include "ui/motion.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "null_frame.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::ui;

namespace {

Viewport at(double now, bool still = false) {
  Viewport view{360, 740, 2, 1};
  view.now = now;
  view.still = still;
  return view;
}

bool same_places(const Layout& one, const Layout& other) {
  return std::equal(one.nodes.begin(), one.nodes.end(), other.nodes.begin(), other.nodes.end(),
                    [](const Placed& a, const Placed& b) {
                      return a.id == b.id && a.rect.x == b.rect.x && a.rect.y == b.rect.y &&
                             a.rect.width == b.rect.width && a.rect.height == b.rect.height;
                    });
}

}  // namespace

TEST_CASE("A page arrives within 180 ms and then asks for no more frames; the first just stands there") {
  test::NullFrame frame;
  frame.paint(test::question_page(), at(5));
  CHECK_FALSE(frame.painter().moving());
  const std::uint64_t all = frame.opacity;
  frame.paint(test::lesson_page(), at(10, true));
  const Layout first = frame.paint(test::question_page(), at(20));
  CHECK(frame.painter().moving());
  CHECK(frame.opacity < all / 2);  // The bar alone.
  std::uint64_t before = frame.opacity;
  for (const double now : {20.03, 20.08, 20.12}) {
    CHECK(same_places(frame.paint(test::question_page(), at(now)), first));  // The mirror need not follow.
    CHECK(frame.painter().moving());
    CHECK(frame.opacity > before);
    before = frame.opacity;
  }
  CHECK(same_places(frame.paint(test::question_page(), at(20.18)), first));
  CHECK_FALSE(frame.painter().moving());
  CHECK(frame.opacity == all);
}

TEST_CASE("Nothing moves where it is to be still, and what was on its way is there") {
  test::NullFrame frame;
  frame.paint(test::question_page(), at(10, true));
  const std::uint64_t all = frame.opacity;
  frame.paint(test::lesson_page(), at(20, true));
  CHECK_FALSE(frame.painter().moving());
  frame.paint(test::question_page(), at(30));
  CHECK(frame.painter().moving());
  frame.paint(test::question_page(), at(30.01, true));
  CHECK_FALSE(frame.painter().moving());
  CHECK(frame.opacity == all);
}

TEST_CASE("On the same screen only what is new arrives: feedback, and what stands for the first time") {
  Motion motion;
  Screen settled = test::slider_page(true);
  settled.id = test::slider_page(false).id;
  motion.see(test::slider_page(false), 1);
  motion.see(settled, 2);
  CHECK(motion.pose("g.feedback", 2).opacity == 0);
  CHECK(motion.pose("g.feedback", 2).lower == Movement::kRise);
  CHECK(motion.pose("g.value", 2).opacity == 1);
  motion.see(settled, 2.1);  // Something else about it changed: the feedback goes on its way.
  CHECK(motion.moving(2.15));
  CHECK_FALSE(motion.moving(2.16));
  CHECK(motion.pose("g.feedback", 2.16).lower == 0);
}

TEST_CASE("Neither the bar moves nor a field, which lies under a real one") {
  Motion motion;
  motion.see(test::lesson_page(), 1);
  const Screen screen = test::inputs_page();
  motion.see(screen, 2);
  CHECK(motion.moving(2.1));
  for (const Node& node : screen.bar.children) CHECK(motion.pose(node.id, 2).opacity == 1);
  CHECK(motion.pose("code", 2).opacity == 1);
  CHECK(motion.pose("note", 2).opacity == 1);
}
