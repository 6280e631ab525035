#include "play/session.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "play/save.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;

namespace {

Session begun() {
  Session session(test::sample_lesson());
  REQUIRE(session.apply({Verb::kBegin, "", "7", 1000}));
  return session;
}

Session at_single() {
  Session session = begun();
  REQUIRE(session.apply({Verb::kChoose, "skip", ""}));
  return session;
}

}  // namespace

TEST_CASE("a run goes from the first page to the ending") {
  const Session session = replay(test::sample_lesson(), test::finish_sample());
  CHECK(session.page().id == "end");
  CHECK(session.marks().complete());
  CHECK(session.marks().score() == 1000);
  CHECK(session.progress() == 1000);
  CHECK(session.started() == 1000);
  CHECK(session.last_seen() == 1900);
}

TEST_CASE("a night between two acts is a pause, not playing") {
  Session session = begun();
  session.apply({Verb::kOpen, "help", "", 1060});
  session.apply({Verb::kClose, "", "", 1060 + 9 * 3600});
  CHECK(session.active_seconds() == 60 + 300);
  session.apply({Verb::kOpen, "help", "", 500});
  CHECK(session.active_seconds() == 60 + 300);
}

TEST_CASE("a required question is passed only when it is settled") {
  Session session = at_single();
  CHECK_FALSE(session.apply({Verb::kNext, "", ""}));
  CHECK_FALSE(session.apply({Verb::kCheck, "single", ""}));
  session.apply({Verb::kSelect, "single", "sober"});
  session.apply({Verb::kCheck, "single", ""});
  CHECK_FALSE(session.can_go_next());
  session.apply({Verb::kSelect, "single", "hidden"});
  session.apply({Verb::kCheck, "single", ""});
  CHECK(session.can_go_next());
}

TEST_CASE("a double press does not use up another attempt") {
  Session session = at_single();
  session.apply({Verb::kSelect, "single", "sober"});
  CHECK(session.apply({Verb::kCheck, "single", ""}));
  CHECK_FALSE(session.apply({Verb::kCheck, "single", ""}));
  CHECK(session.marks().of(*session.lesson().question("single")).answers.size() == 1);
}

TEST_CASE("what is settled stays as it was answered") {
  Session session = at_single();
  session.apply({Verb::kSelect, "single", "hidden"});
  session.apply({Verb::kCheck, "single", ""});
  CHECK_FALSE(session.apply({Verb::kSelect, "single", "sober"}));
  CHECK_FALSE(session.apply({Verb::kCheck, "single", ""}));
}

TEST_CASE("back returns along the way that was taken and keeps the marks") {
  Session session = at_single();
  session.apply({Verb::kSelect, "single", "hidden"});
  session.apply({Verb::kCheck, "single", ""});
  session.apply({Verb::kNext, "", ""});
  CHECK(session.apply({Verb::kBack, "", ""}));
  CHECK(session.page().id == "single-page");
  CHECK(session.apply({Verb::kBack, "", ""}));
  CHECK(session.page().id == "hello");
  CHECK_FALSE(session.apply({Verb::kBack, "", ""}));
  CHECK(session.marks().score() == 1000 / session.marks().required_total());
}

TEST_CASE("choices that are passed over lead to the page that stands next") {
  Lesson lesson = *test::sample_lesson();
  lesson.variables = {{.id = "curious", .label = "Wants to know"}};
  lesson.pages.front().when = parse_condition("curious", lesson.variables).condition;
  REQUIRE(std::holds_alternative<Choices>(lesson.pages.front().ask));
  const auto changed = std::make_shared<const Lesson>(std::move(lesson));
  CHECK(Session(changed).page().id == changed->pages[1].id);
}

TEST_CASE("while help lies over the page, the page takes nothing, and back closes it") {
  Session session = begun();
  CHECK(session.apply({Verb::kOpen, "help", ""}));
  CHECK_FALSE(session.apply({Verb::kChoose, "skip", ""}));
  CHECK(session.apply({Verb::kBack, "", ""}));
  CHECK(session.overlay() == Overlay::kNone);
  CHECK(session.page().id == "hello");
}

TEST_CASE("a run begins once") {
  Session session = begun();
  CHECK_FALSE(session.apply({Verb::kBegin, "", "8", 2000}));
  CHECK(session.started() == 1000);
}

TEST_CASE("an ordering never comes solved, and one press moves one item") {
  for (int seed = 0; seed < 50; ++seed) {
    Session session(test::sample_lesson());
    session.apply({Verb::kBegin, "", std::to_string(seed + 1), 1});
    const auto order = session.draft(*session.lesson().question("order")).picked;
    CHECK(order != std::vector<std::string>{"call", "roll", "stay"});
  }
}

TEST_CASE("a simulation's time stands on a step, and its switches change its curves") {
  Session session(test::sample_lesson());
  for (const Intent& intent : test::finish_sample()) {
    if (session.page().id != "notes") session.apply(intent);
  }
  REQUIRE(session.page().id == "notes");
  const Marks before = session.marks();
  const auto& model = std::get<Simulation>(session.page().blocks.front().kind);
  CHECK(session.apply({Verb::kSet, "evening", "52"}));
  CHECK(session.draft("evening").number == 45);
  CHECK_FALSE(session.apply({Verb::kSet, "evening", "44"}));
  CHECK(session.apply({Verb::kSet, "evening", "360"}));
  for (const char* nonsense : {"-15", "361", "later", ""})
    CHECK_FALSE(session.apply({Verb::kSet, "evening", nonsense}));
  CHECK_FALSE(session.apply({Verb::kSet, "evening.time", "15"}));

  CHECK(session.curves(model)[3].filled);
  CHECK(session.apply({Verb::kSelect, "evening", "no-food"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "evening", "no-food"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "evening", "unheard-of"}));
  CHECK_FALSE(session.curves(model)[3].filled);
  CHECK(&session.curves(model) == &session.curves(model));
  CHECK(session.apply({Verb::kDeselect, "evening", "no-food"}));
  CHECK_FALSE(session.apply({Verb::kDeselect, "evening", "no-food"}));
  CHECK(session.curves(model)[3].filled);

  // It is used on its own page only, and counts for nothing.
  CHECK(session.marks() == before);
  session.apply({Verb::kNext, "", ""});
  CHECK_FALSE(session.apply({Verb::kSet, "evening", "15"}));
}

TEST_CASE("a body map tells of one place at a time, and of none when that is put back") {
  Session session = begun();
  const auto told = [&] { return session.draft("where").picked; };
  CHECK(session.apply({Verb::kSelect, "where", "liver"}));
  CHECK(told() == std::vector<std::string>{"liver"});
  CHECK_FALSE(session.apply({Verb::kSelect, "where", "liver"}));
  CHECK_FALSE(session.apply({Verb::kDeselect, "where", "heart"}));
  CHECK(session.apply({Verb::kSelect, "where", "heart"}));
  CHECK(told() == std::vector<std::string>{"heart"});
  CHECK(session.apply({Verb::kDeselect, "where", "heart"}));
  CHECK(told().empty());
  CHECK_FALSE(session.apply({Verb::kSelect, "where", "lungs"}));
  CHECK_FALSE(session.apply({Verb::kSelect, "where.liver", "liver"}));
  CHECK_FALSE(session.apply({Verb::kSet, "where", "1"}));
}

TEST_CASE("a block takes nothing while it is not shown, nor under an overlay, nor on another page") {
  Lesson lesson = *test::sample_lesson();
  Block& map = lesson.pages.front().blocks.back();
  map.when = parse_condition("score > 0.5", {}).condition;
  Session session(std::make_shared<const Lesson>(std::move(lesson)));
  session.apply({Verb::kBegin, "", "7", 1000});
  CHECK_FALSE(session.apply({Verb::kSelect, "where", "liver"}));
  session = begun();
  session.apply({Verb::kOpen, "help", ""});
  CHECK_FALSE(session.apply({Verb::kSelect, "where", "liver"}));
  session.apply({Verb::kClose, "", ""});
  session.apply({Verb::kChoose, "skip", ""});
  CHECK_FALSE(session.apply({Verb::kSelect, "where", "liver"}));
}

TEST_CASE("options are shuffled by the seed and by nothing else") {
  const auto order_of = [](const char* seed) {
    Session session(test::sample_lesson());
    session.apply({Verb::kBegin, "", seed, 1});
    return session.shown_order(*session.lesson().question("single"), {"sober", "hidden", "nobody"});
  };
  CHECK(order_of("7") == order_of("7"));
  bool differs = false;
  for (const char* seed : {"1", "2", "3", "4", "5", "6"}) differs = differs || order_of(seed) != order_of("7");
  CHECK(differs);
}

TEST_CASE("replaying any prefix of intents gives the state that it gave the first time") {
  const auto seed = GENERATE(range(0, 12));
  const auto lesson = test::sample_lesson();
  const auto intents = test::wander(lesson, static_cast<std::uint64_t>(seed), 120);
  Session live(lesson);
  for (std::size_t length = 0; length <= intents.size(); ++length) {
    const std::vector<Intent> prefix(intents.begin(), intents.begin() + static_cast<std::ptrdiff_t>(length));
    REQUIRE(replay(lesson, prefix) == live);
    if (length < intents.size()) live.apply(intents[length]);
  }
}

TEST_CASE("saving and loading anywhere changes nothing") {
  const auto seed = GENERATE(range(20, 28));
  const auto lesson = test::sample_lesson();
  Save save{"0123456789abcdef0123456789abcdef", lesson->id, lesson->version, {}};
  Session live(lesson);
  for (const Intent& intent : test::wander(lesson, static_cast<std::uint64_t>(seed), 80)) {
    // Only what changed something is kept, as the player's journal does.
    if (!live.apply(intent)) continue;
    save.intents.push_back(intent);
    const auto loaded = save_of_json(to_json(save));
    REQUIRE(loaded.ok());
    REQUIRE(*loaded == save);
    REQUIRE(replay(lesson, loaded->intents) == live);
  }
}

TEST_CASE("marks follow from the answers alone, however they were reached") {
  const auto seed = GENERATE(range(40, 52));
  const auto lesson = test::sample_lesson();
  const Session session = replay(lesson, test::wander(lesson, static_cast<std::uint64_t>(seed), 400));
  Marks again(lesson);
  for (const GivenAnswer& given : session.marks().evidence()) REQUIRE(again.give(given).ok());
  CHECK(again.evidence() == session.marks().evidence());
  CHECK(again.score() == session.marks().score());
}

TEST_CASE("a save that is not one says what is wrong with it") {
  const auto why = [](const char* json) { return save_of_json(json).error().message; };
  CHECK(why("[") == "The saved run cannot be read: it is not a JSON object. Start the lesson again.");
  CHECK(why(R"({"save":2})") == "The saved run cannot be read: it is of another format. Start the lesson again.");
  CHECK(why(R"({"save":1,"run":"r","lesson":"l"})") ==
        "The saved run cannot be read: \"version\" is missing. Start the lesson again.");
  CHECK(why(R"({"save":1,"run":"r","lesson":"l","version":"v","intents":[{"do":"next"},{"do":"fly"}]})") ==
        "The saved run cannot be read: intent 2 means nothing. Start the lesson again.");
}
