#include "support/walk.h"

#include <algorithm>
#include <random>

#include "screen/show.h"

namespace waymark::test {
namespace {

Intent nonsense(std::mt19937_64& random) {
  static const std::vector<std::string> kWords{
      "",      "single", "sober",       "guess", "order", "call 1",
      "ruler", "plan",   "about.often", "2",     "-1",    "99999999999999999999",
      "help",  "ŵ"};
  const auto word = [&] { return kWords[random() % kWords.size()]; };
  return {static_cast<Verb>(random() % 12), word(), word(), static_cast<std::int64_t>(random() % 100)};
}

Intent press(const Node& node, std::mt19937_64& random) {
  Intent intent = *node.intent;
  if (node.role == Role::kSlider) {
    const auto width = static_cast<std::uint64_t>(node.maximum - node.minimum) + 1;
    intent.value = std::to_string(node.minimum + static_cast<int>(random() % width));
  }
  if (node.role == Role::kTextInput && node.level == 1) intent.value = std::to_string(random() % 20);
  if (node.role == Role::kTextArea || (node.role == Role::kTextInput && node.level != 1))
    intent.value = "words " + std::to_string(random() % 5);
  return intent;
}

}  // namespace

std::vector<Intent> wander(std::shared_ptr<const Lesson> lesson, std::uint64_t seed, int count) {
  std::mt19937_64 random(seed);
  Session session(lesson);
  std::vector<Intent> intents{{Verb::kBegin, {}, std::to_string(seed + 1), 1000}};
  session.apply(intents.front());
  while (static_cast<int>(intents.size()) < count) {
    const Screen screen = show(session, {}, {});
    auto usable = usable_nodes(screen);
    usable.erase(std::remove_if(usable.begin(), usable.end(), [](const Node* node) { return !node->intent; }),
                 usable.end());
    Intent intent = random() % 4 == 0 ? nonsense(random) : press(*usable[random() % usable.size()], random);
    intent.time = 1000 + static_cast<std::int64_t>(intents.size());
    session.apply(intent);
    intents.push_back(std::move(intent));
  }
  return intents;
}

std::vector<Intent> finish_sample() {
  return {{Verb::kBegin, "", "7", 1000},
          {Verb::kChoose, "skip", "", 1001},
          {Verb::kSelect, "single", "hidden", 1002},
          {Verb::kCheck, "single", "", 1003},
          {Verb::kNext, "", "", 1004},
          {Verb::kSelect, "several", "chest", 1005},
          {Verb::kSelect, "several", "fit", 1006},
          {Verb::kCheck, "several", "", 1007},
          {Verb::kNext, "", "", 1008},
          {Verb::kSelect, "truth", "false", 1009},
          {Verb::kCheck, "truth", "", 1010},
          {Verb::kNext, "", "", 1011},
          {Verb::kSet, "guess", "88", 1012},
          {Verb::kCheck, "guess", "", 1013},
          {Verb::kNext, "", "", 1014},
          {Verb::kSet, "units", "1", 1015},
          {Verb::kSet, "units", "14", 1015},
          {Verb::kCheck, "units", "", 1015},
          {Verb::kNext, "", "", 1015},
          {Verb::kPlace, "order", "call 0", 1015},
          {Verb::kPlace, "order", "roll 1", 1016},
          {Verb::kCheck, "order", "", 1017},
          {Verb::kNext, "", "", 1018},
          {Verb::kSelect, "sort.alcohol", "slows", 1018},
          {Verb::kSelect, "sort.coffee", "speeds", 1018},
          {Verb::kSelect, "sort.cocaine", "speeds", 1018},
          {Verb::kCheck, "sort", "", 1018},
          {Verb::kNext, "", "", 1018},
          {Verb::kSelect, "match.fit", "asleep", 1018},
          {Verb::kSelect, "match.asleep", "asleep", 1018},
          {Verb::kSelect, "match.fit", "fit", 1018},
          {Verb::kSelect, "match.scared", "scared", 1018},
          {Verb::kCheck, "match", "", 1018},
          {Verb::kNext, "", "", 1018},
          {Verb::kSelect, "point", "chest", 1018},
          {Verb::kCheck, "point", "", 1018},
          {Verb::kNext, "", "", 1018},
          {Verb::kSelect, "gap.tilt", "back", 1018},
          {Verb::kSelect, "gap.side", "side", 1018},
          {Verb::kCheck, "gap", "", 1018},
          {Verb::kNext, "", "", 1018},
          {Verb::kSet, "reasons", "my brother", 1019},
          {Verb::kNext, "", "", 1020},
          {Verb::kSet, "ruler", "7", 1021},
          {Verb::kNext, "", "", 1022},
          {Verb::kSet, "sides.pros", "it is warm", 1023},
          {Verb::kSet, "sides.cons", "the morning after", 1024},
          {Verb::kNext, "", "", 1025},
          {Verb::kSelect, "plan", "2", 1026},
          {Verb::kSet, "plan.then", "ring my brother", 1027},
          {Verb::kNext, "", "", 1028},
          {Verb::kSelect, "about.often", "weekly", 1029},
          {Verb::kSelect, "about.much", "little", 1030},
          {Verb::kNext, "", "", 1031},
          {Verb::kNext, "", "", 1032},
          {Verb::kSelect, "help-page.area", "wales", 1033},
          {Verb::kNext, "", "", 1900}};
}

}  // namespace waymark::test
