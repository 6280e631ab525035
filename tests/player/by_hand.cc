#include "player/by_hand.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "base/text.h"
#include "files/content_folder.h"
#include "lesson/package.h"
#include "play/possible.h"
#include "support/golden.h"

namespace waymark::test {
namespace {

constexpr float kRow = 56, kTarget = 48;

struct Rows {
  ui::Layout& layout;
  float y = 0;
  int beside = 0;

  void lay(const Node& node, bool fixed) {
    const bool toggle = node.role == Role::kToggle;
    const bool goes_on = toggle && beside > 0 && beside < 6;
    beside = toggle ? (goes_on ? beside + 1 : 1) : 0;
    const float column = static_cast<float>(goes_on ? beside - 1 : 0) * kRow;
    if (goes_on) y -= kRow;
    layout.nodes.push_back({node.id, {20 + column, y, toggle ? kTarget : 300, kTarget}, fixed});
    y += kRow;
    for (const Node& child : node.children) lay(child, fixed);
  }
};

std::string answers_in(const std::string& evidence) {
  const std::size_t at = evidence.find("\"answers\":");
  return evidence.substr(at, evidence.find(",\"claim\"", at) - at);
}

/// What is done on the pages whose way on is not "next" alone.
std::vector<Intent> done_on(const std::string& page, bool been_aside) {
  if (page == "start") return {{Verb::kSet, "evening", "120"}, {Verb::kSelect, "evening", "no-tea"}};
  if (page == "friday") return {{Verb::kChoose, been_aside ? "yes" : "no", {}}};
  if (page == "aside") return {{Verb::kSelect, "where", "liver"}, {Verb::kBack, {}, {}}};
  if (page == "for-you") return {{Verb::kSet, "my-reasons", "my dog"}};
  if (page == "ready-page") return {{Verb::kSet, "my-ruler", "7"}};
  if (page == "both-sides") return {{Verb::kSet, "my-sides.pros", "calm"}};
  if (page == "plan-page") return {{Verb::kSelect, "my-plan", "1"}};
  if (page == "check-page") {
    return {{Verb::kSelect, "my-check.how-often", "monthly"}, {Verb::kSelect, "my-check.how-much", "little"}};
  }
  if (page == "help-near") return {{Verb::kSelect, "help-near.area", "wales"}};
  return {};
}

void does(ByHand& player, const Way& way, const Intent& wanted) {
  INFO(to_json(wanted) << " on " << player.screen().id);
  for (const Node* node : usable_nodes(player.screen())) {
    if (!node->intent || node->role == Role::kSpot) continue;
    Intent means = *node->intent;
    const bool slider = node->role == Role::kSlider;
    const bool text = node->role == Role::kTextInput || node->role == Role::kTextArea;
    if (slider || text) means.value = wanted.value;
    if (means != wanted) continue;
    const std::string id = node->id;
    return slider ? way.set(id, wanted.value) : text ? way.write(id, wanted.value) : way.press(id);
  }
  FAIL("nothing on the screen means it");
}

/// Moves each item up to its place with its own button.
void order(ByHand& player, const Way& way, const Question& question, const PutInOrder& kind) {
  for (std::size_t place = 0; place < kind.items.size(); ++place) {
    const std::string& item = kind.items[place].id;
    const auto now = [&] {
      const Node* node = find(player.screen(), question.id + "." + item);
      REQUIRE(node != nullptr);
      return std::stoul(node->value) - 1;
    };
    while (now() > place) does(player, way, {Verb::kPlace, question.id, item + " " + std::to_string(now() - 1)});
  }
}

void answer(ByHand& player, const Way& way, const Question& question) {
  if (const auto* kind = std::get_if<PutInOrder>(&question.kind)) {
    order(player, way, question, *kind);
  } else {
    for (const Intent& intent : intents_towards(question, answers_by_mark(question).rbegin()->second)) {
      if (intent.verb != Verb::kSet && intent.verb != Verb::kSelect) continue;
      does(player, way, intent);
    }
  }
  does(player, way, {Verb::kCheck, question.id, {}});
}

}  // namespace

ui::Layout rows_of(const Screen& screen) {
  ui::Layout layout;
  Rows bar{layout}, rest{layout};
  bar.lay(screen.bar, true);
  layout.bar_height = 3 * kRow;
  rest.lay(screen.main, false);
  rest.lay(screen.actions, false);
  layout.content_height = rest.y;
  return layout;
}

void ByHand::look() {
  const Screen& shown = screen();
  layout = rows_of(shown);
  hands.see(shown, layout, view);
}

void ByHand::type_on_keypad(const std::string& words, const std::function<void(const std::string& key)>& use) {
  REQUIRE(screen().id == desktop::Keypad::kId);
  for (std::size_t at = 0; at < words.size();) {
    const std::string letter = words.substr(at, utf8_sequence(words, at));
    const std::string face = letter == " " ? "Space" : letter;
    const auto key = [&]() -> std::string {
      const auto keys = usable_nodes(screen());
      const auto found =
          std::find_if(keys.begin(), keys.end(), [&](const Node* node) { return node->words.plain() == face; });
      return found == keys.end() ? "" : (*found)->id;
    };
    for (const char* turn : {"key.other", "key.other", "key.another"}) {  // Past all of them.
      if (key().empty()) use(turn);
    }
    INFO(face);
    REQUIRE_FALSE(key().empty());
    use(key());
    at += letter.size();
  }
}

void ByHand::bring() {
  for (const Intent& intent : hands.take_intents()) {
    if (keypad.takes(intent)) continue;
    world.app->handle(intent);
    world.storage.deliver();
    world.network.deliver();
  }
  if (const auto field = hands.take_keypad()) keypad.open(*field);
  look();
}

std::shared_ptr<const Lesson> every_kind() {
  const auto files = read_lesson_folder(source_folder() + "/tests/fixtures/content/modules/every-kind");
  REQUIRE(files.ok());
  auto lesson = open_package(make_package(*files).json);
  REQUIRE(lesson.ok());
  return std::make_shared<const Lesson>(std::move(lesson).value());
}

void play_every_kind(ByHand& player, const Way& way) {
  player.world.start();
  player.look();
  way.write("code", player.world.code);
  way.press("start");
  way.press("begin");
  bool been_aside = false;
  for (int turns = 0; player.screen().id != "page.end"; ++turns) {
    REQUIRE(turns < 40);
    const std::string id = player.screen().id, page = id.substr(std::string("page.").size());
    INFO(page);
    for (const Intent& intent : done_on(page, been_aside)) does(player, way, intent);
    been_aside |= page == "aside";
    if (player.screen().id != id) continue;
    const Page* const here = player.world.lesson->page(page);
    REQUIRE(here != nullptr);
    if (const auto* question = std::get_if<Question>(&here->ask)) answer(player, way, *question);
    does(player, way, {Verb::kNext, {}, {}});
  }
  player.world.settle();
  CHECK(player.world.server.completions_written() == 1);
  std::string last;
  for (const HttpRequest& request : player.world.network.sent) {
    if (request.body.find("\"answers\"") != std::string::npos) last = request.body;
  }
  CHECK(differs_from_golden("every-kind/answers.json", answers_in(last) + "\n") == "");
}

}  // namespace waymark::test
