// Text at three times its size on a phone: nothing is cut off at the edge, and everything that can be used can be
// reached.

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "lesson/package.h"
#include "null_frame.h"
#include "screen/show.h"
#include "support/sample_screens.h"
#include "support/shipped.h"
#include "support/walk.h"

using namespace waymark;
using namespace waymark::ui;

namespace {

constexpr std::string_view kLongestWelsh = "Llongyfarchiadau! Gwrthgyferbyniadau, cyfarwyddiadau, anghyfrifoldebau.";

// The tightest that somebody can choose.
std::vector<Viewport> tight() {
  std::vector<Viewport> views;
  for (const Typeface typeface : {Typeface::kHyperlegible, Typeface::kDyslexic}) {
    for (const bool wide : {false, true}) {
      Viewport view{360, 740, 3, 3};
      view.typeface = typeface;
      view.wide_spacing = wide;
      views.push_back(view);
    }
  }
  return views;
}

void bring_fonts(test::NullFrame& frame) {
  for (const FontFile& file : kFontFiles) {
    frame.painter().add_font(file.name, test::font_bytes("waymark-" + std::string(file.name) + ".ttf"));
  }
}

void lengthen(Node& node) {
  if (!node.words.empty()) node.words.spans.push_back({" " + std::string(kLongestWelsh)});
  for (Node& child : node.children) lengthen(child);
}

void check_fits(test::NullFrame& frame, const Screen& screen, Viewport view) {
  constexpr float kSoftEdge = 1;
  Layout layout = frame.paint(screen, view);
  CHECK(layout.bar_height < view.height / 2);
  std::set<std::string> usable;
  for (const Node* node : usable_nodes(screen)) usable.insert(node->id);
  for (const Placed& placed : layout.nodes) {
    if (!usable.contains(placed.id)) continue;
    INFO(placed.id);
    CHECK(placed.rect.x >= 0);
    CHECK(placed.rect.x + placed.rect.width <= view.width + 0.5F);
    CHECK(placed.rect.y + placed.rect.height <= (placed.fixed ? layout.bar_height : layout.content_height) + 0.5F);
  }
  for (view.scroll = 0; view.scroll < layout.content_height; view.scroll += view.height / 2) {
    frame.paint(screen, view);
    CHECK(frame.left >= -kSoftEdge);
    CHECK(frame.right <= view.width + kSoftEdge);
  }
}

}  // namespace

TEST_CASE("At 300 % on a phone nothing is cut off at the edge, with the longest words, in every typeface and spacing") {
  test::NullFrame frame;
  bring_fonts(frame);
  for (test::Sample sample : test::samples()) {
    for (Node* part : {&sample.screen.bar, &sample.screen.main, &sample.screen.actions}) {
      if (part != &sample.screen.bar) lengthen(*part);
    }
    for (const Viewport& view : tight()) {
      INFO(sample.name << (view.typeface == Typeface::kDyslexic ? ", dyslexic" : "")
                       << (view.wide_spacing ? ", wide" : ""));
      check_fits(frame, sample.screen, view);
    }
  }
}

TEST_CASE("At 300 % on a phone the whole lesson can be read and used in Welsh") {
  auto opened = open_package(make_package(test::shipped_files("alcohol-and-cocaine")).json, "cy");
  REQUIRE(opened);
  const auto lesson = std::make_shared<const Lesson>(std::move(*opened));
  const Strings say = test::shipped_interface("cy");
  test::NullFrame frame;
  bring_fonts(frame);
  Session session(lesson);
  std::set<std::string> seen;
  for (const Intent& intent : test::wander(lesson, 3, 400)) {
    session.apply(intent);
    const Screen screen = show(session, {}, say);
    if (!seen.insert(screen.id).second) continue;
    INFO(screen.id);
    for (const Viewport& view : tight()) check_fits(frame, screen, view);
  }
  CHECK(seen.size() > 5);
}
