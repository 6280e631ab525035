#include "lesson/names.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

/// The hint that is given for a word that cannot be an id; empty when it can.
std::string mended(const std::string& word) {
  Report report("lesson.json", "");
  const bool sound = is_sound_id(word, 0, report);
  CHECK(sound == report.told().empty());
  return sound ? "" : report.told().front().hint;
}

}  // namespace

TEST_CASE("Ids are lower-case words joined by hyphens") {
  for (const char* word : {"a", "7", "my-reasons", "2-in-100", "a-b-c"}) CHECK(mended(word).empty());
  CHECK(mended(std::string(64, 'a')).empty());
  CHECK(mended(std::string(65, 'a')) == "Choose a shorter name.");
}

TEST_CASE("For a word that cannot be an id a near one is named") {
  CHECK(mended("My Reasons") == "Write \"my-reasons\".");
  CHECK(mended("my_reasons") == "Write \"my-reasons\".");
  CHECK(mended("a--b") == "Write \"a-b\".");
  CHECK(mended("-a") == "Write \"a\".");
  CHECK(mended("a-") == "Write \"a\".");
  CHECK(mended("café") == "Write \"caf\".");
  CHECK(mended("…") == "Choose a name such as \"my-reasons\".");
}

TEST_CASE("A name is taken once, and the second is told where the first stands") {
  Names names;
  CHECK(names.take("a", 3) == nullptr);
  const std::size_t* before = names.take("a", 9);
  REQUIRE(before != nullptr);
  CHECK(*before == 3);
  CHECK(names.all() == std::vector<std::string>{"a"});
}

TEST_CASE("While a name could not be read, any name may be it") {
  Names names;
  names.take("a", 0);
  CHECK(names.may_hold("a"));
  CHECK_FALSE(names.may_hold("b"));
  names.miss_one();
  CHECK(names.may_hold("b"));
}

TEST_CASE("of what there is at most eight are named") {
  CHECK(there_are({}).empty());
  CHECK(there_are({"a"}) == " There is only \"a\".");
  CHECK(there_are({"a", "b"}) == " There are \"a\" and \"b\".");
  CHECK(there_are({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}) ==
        " There are \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\" and 2 more.");
}
