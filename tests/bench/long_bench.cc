// A lesson of 1 MB (tests/bench/make_content.mjs) in memory, once everything is warm, and a long run of it. `./dev
// bench` makes the lesson and says where it is in WAYMARK_BENCH; beside it stands what ajv takes over the same file.
#include <catch2/catch_test_macros.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <vector>

#include "base/json_value.h"
#include "lesson/reader.h"
#include "play/save.h"
#include "support/walk.h"

using namespace waymark;

namespace {

constexpr std::size_t kRuns = 9;
constexpr int kIntents = 10'000;

/// Milliseconds that `work` takes, the median of kRuns after two to warm up.
double median_of(const std::function<void()>& work) {
  std::vector<double> took;
  for (std::size_t run = 0; run < kRuns + 2; ++run) {
    const auto from = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - from;
    if (run >= 2) took.push_back(time.count());
  }
  std::nth_element(took.begin(), took.begin() + kRuns / 2, took.end());
  return took[kRuns / 2];
}

/// The most memory that this program has held so far, in MB.
double most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void tell(const char* what, const std::function<void()>& work) {
  const double took = median_of(work);
  std::printf("%-44s %8.2f ms, %6.1f MB held at most so far\n", what, took, most_memory());
}

LessonFiles long_lesson(const std::string& content) {
  std::ifstream file(content + "/modules/long/lesson.json", std::ios::binary);
  LessonFiles files;
  files.lesson = {"lesson.json", {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
  files.sources = {"sources.json", "[]"};
  files.services = {"services.json", "[]"};
  return files;
}

}  // namespace

TEST_CASE("a lesson of 1 MB, medians of 9") {
  const char* content = std::getenv("WAYMARK_BENCH");
  if (content == nullptr) SKIP("WAYMARK_BENCH names no folder: run ./dev bench");
  const LessonFiles files = long_lesson(content);
  std::printf("%zu bytes\n", files.lesson.text.size());
  tell("parse, with places", [&] { REQUIRE(parse_json(files.lesson.text).index() == 0); });
  tell("read: shape, ids, ways", [&] { REQUIRE(read_lesson(files).lesson.has_value()); });
  tell("check: all that, and how it reads", [&] { REQUIRE(check_lesson(files, "2026-11-23").lesson.has_value()); });
  const auto lesson = std::make_shared<const Lesson>(*read_lesson(files).lesson);
  const std::vector<Intent> intents = test::wander(lesson, 1, kIntents);
  tell("replay 10,000 intents", [&] { replay(lesson, intents); });
}
