// How long `waymark explore` takes over a lesson far larger than those that are written, and how many states it visits.
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdio>

#include "large_lesson.h"
#include "lesson/leaks.h"
#include "prove/prove.h"

using namespace waymark;

TEST_CASE("exploring a lesson of 500 pages with 12 variables") {
  const auto lesson = test::large_lesson();
  prove::Options options;
  options.seconds.assign(lesson->pages.size(), 20);
  const prove::Findings findings = prove::prove(lesson, options);
  REQUIRE(findings.verdict() == prove::Verdict::kProved);
  std::printf("%zu pages, %zu variables: %zu states visited, which are %s\n", lesson->pages.size(),
              lesson->variables.size(), findings.states, findings.whole ? "all" : "not all");
  BENCHMARK("all that waymark explore proves") {
    return prove::prove(lesson, options);
  };
  BENCHMARK("of that: nothing private shows") {
    return leaks_in(*lesson);
  };
}
