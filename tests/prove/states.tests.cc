// How few states there are: what no way on can tell apart is one.
#include <catch2/catch_test_macros.hpp>

#include "prove/prove.h"

using namespace waymark;

namespace {

Page page(const std::string& id, const std::string& next) {
  Page made;
  made.id = id;
  made.title = "Page";
  if (!next.empty()) made.next = {{{}, next}};
  return made;
}

std::size_t states_of(Lesson lesson) {
  Page end = page("end", "");
  end.kind = PageKind::kEnding;
  lesson.pages.push_back(std::move(end));
  return prove::prove(std::make_shared<const Lesson>(std::move(lesson)), {}).states;
}

Choice aside(const std::string& to) {
  return {"aside", Text::of("Aside"), to, true, {}, true};
}

}  // namespace

TEST_CASE("values that no condition tells apart are one") {
  Lesson lesson;
  lesson.variables = {
      {.kind = Variable::Kind::kWhole, .id = "ready", .label = "Ready", .maximum = 10, .is_private = true}};
  lesson.pages = {page("a", "b"), page("b", "c"), page("c", "end")};
  lesson.pages[0].ask = Private{"r", Text::of("How ready?"), ReadinessRuler{"Low", "High", {}}, 0};
  lesson.pages[2].when = parse_condition("ready >= 5", lesson.variables).condition;
  CHECK(states_of(lesson) == 5);  // "b" with much and with little, the others once.
}

TEST_CASE("a count that only rises is kept up to where nothing more follows from it") {
  Lesson lesson;
  lesson.variables = {{.kind = Variable::Kind::kWhole, .id = "drinks", .label = "Drinks", .maximum = 100}};
  lesson.pages = {page("a", ""), page("b", "end")};
  lesson.pages[0].ask =
      Choices{Text::of("What?"),
              {{"more", Text::of("More"), "a", false, {}, false, {{0, true, 1}}}, {"on", Text::of("On"), "b"}}};
  lesson.pages[1].when = parse_condition("drinks >= 3", lesson.variables).condition;
  CHECK(states_of(lesson) == 6);  // "a" with 0 to 3 drinks.
}

TEST_CASE("a detour that was made once is forgotten where it cannot come again, whatever other detours come back") {
  Lesson lesson;
  for (const char* part : {"a", "b", "c"}) {
    const std::string id = part;
    lesson.pages.push_back(page(id, ""));
    lesson.pages.back().ask = Choices{Text::of("What?"),
                                      {aside(id + "-aside"),
                                       {"on", Text::of("On"),
                                        id == "a"   ? "b"
                                        : id == "b" ? "c"
                                                    : "end"}}};
    lesson.pages.push_back(page(id + "-aside", ""));
    lesson.pages.back().returns = true;
  }
  CHECK(states_of(lesson) == 10);  // Each page before and after its detour, and that; and the end.
}
