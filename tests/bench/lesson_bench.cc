// How long the core takes over the lesson that comes with Waymark. Run by `./dev bench`; no test depends on it.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "play/save.h"
#include "screen/html.h"
#include "screen/show.h"
#include "support/sample_lesson.h"
#include "support/shipped.h"
#include "support/walk.h"

using namespace waymark;

TEST_CASE("the core") {
  const LessonFiles files = test::shipped_files("alcohol-and-cocaine");
  BENCHMARK("read and check the shipped lesson") {
    return read_lesson(files);
  };
  const auto lesson = test::sample_lesson();
  const auto intents = test::finish_sample();
  BENCHMARK("replay a whole run") {
    return replay(lesson, intents);
  };
  const Session session = replay(lesson, {intents.begin(), intents.begin() + 6});
  BENCHMARK("build a question's screen") {
    return show(session, {}, {});
  };
  const Screen screen = show(session, {}, {});
  const auto no_picture = [](std::string_view) { return std::string(); };
  BENCHMARK("write a screen as HTML") {
    return to_html(screen, no_picture);
  };
}
