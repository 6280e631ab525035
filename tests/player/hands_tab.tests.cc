// Every screen of the lessons that come with Waymark, gone through with Tab.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <functional>

#include "lesson/reader.h"
#include "play/possible.h"
#include "player/by_hand.h"
#include "screen/show.h"
#include "support/golden.h"
#include "support/shipped.h"

using namespace waymark;
using desktop::Hands;
using desktop::Key;

namespace {

using Visit = std::function<void(const Screen&)>;

/// Plays the lesson with everything right, and shows each screen on the way: as it is come to, with help over it,
/// answered, and checked.
void visit_screens(const std::shared_ptr<const Lesson>& lesson, const Visit& visit) {
  Session session(lesson);
  const auto does = [&](const Intent& intent) {
    if (session.apply(intent)) visit(show(session, {}, {}));
  };
  does({Verb::kBegin, {}, "1"});
  for (int turns = 0; session.page().kind != PageKind::kEnding; ++turns) {
    REQUIRE(turns < 100);
    does({Verb::kOpen, "help", {}});
    does({Verb::kClose, {}, {}});
    if (const auto* question = std::get_if<Question>(&session.page().ask)) {
      for (const Intent& intent : intents_towards(*question, answers_by_mark(*question).rbegin()->second)) does(intent);
      does({Verb::kCheck, question->id, {}});
    }
    const std::string page = session.page().id;
    does({Verb::kNext, {}, {}});
    if (session.page().id != page) continue;
    const Screen screen = show(session, {}, {});
    for (const Node* node : usable_nodes(screen)) {
      if (node->intent && node->intent->verb == Verb::kChoose) {
        does(*node->intent);
        break;
      }
    }
    REQUIRE(session.page().id != page);
  }
}

}  // namespace

TEST_CASE("Tab meets all that can be used once, in reading order, and comes round; Shift and Tab the same backwards") {
  int screens = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_folder() + "/content/modules")) {
    const std::string id = entry.path().filename().string();
    ReadLesson read = read_lesson(test::shipped_files(id));
    REQUIRE(read.lesson.has_value());
    visit_screens(std::make_shared<const Lesson>(std::move(*read.lesson)), [&](const Screen& screen) {
      INFO(id << ", " << screen.id);
      ++screens;
      std::vector<std::string> order;
      for (const Node* node : usable_nodes(screen)) {
        if (node->role != Role::kSpot) order.push_back(node->id);  // What stands beside the picture means the same.
      }
      const ui::Layout layout = test::rows_of(screen);
      for (const Key key : {Key::kTab, Key::kBackTab}) {
        Hands hands;
        hands.see(screen, layout, {360, 640});
        std::vector<std::string> met;
        for (std::size_t i = 0; i < order.size(); ++i) {
          hands.key(key, 1);
          met.push_back(hands.attention().focused);
        }
        hands.key(key, 1);
        CHECK(hands.attention().focused == met.front());
        if (key == Key::kBackTab) std::reverse(met.begin(), met.end());
        std::rotate(met.begin(), std::find(met.begin(), met.end(), order.front()), met.end());
        CHECK(met == order);
        CHECK(hands.take_intents().empty());
      }
    });
  }
  CHECK(screens > 100);
}
