#include "base/text.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("Words are joined and listed as a person would") {
  CHECK(join({}, ", ").empty());
  CHECK(join({"a", "b", "c"}, " → ") == "a → b → c");
  CHECK(quoted_list({"a"}, "or") == "\"a\"");
  CHECK(quoted_list({"a", "b"}, "or") == "\"a\" or \"b\"");
  CHECK(quoted_list({"a", "b", "c"}, "and") == "\"a\", \"b\" and \"c\"");
}

TEST_CASE("Equal words are joined as often as they stand there") {
  CHECK(join({"a", "a"}, "-") == "a-a");
}

TEST_CASE("A pattern's holes are filled") {
  CHECK(fill("{0} has {1}.", {"This page", "no title"}) == "This page has no title.");
  CHECK(fill("{1}{0}{1}", {"a", "b"}) == "bab");
  CHECK(fill("{ \"date-parts\": [[2002]] }", {}) == "{ \"date-parts\": [[2002]] }");

  SECTION("and what is put in is never filled again") {
    CHECK(fill("{0} {1}", {"{1}", "b"}) == "{1} b");
  }
  SECTION("a hole without an argument vanishes") {
    CHECK(fill("a{7}", {"b"}) == "a");
  }
}

TEST_CASE("UTF-8 is told from what is none") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("naïve – ✓ 😀"));
  CHECK_FALSE(is_utf8("\xFF"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xE0\x80\xAF"));      // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(is_utf8("\xE2\x82"));          // cut off
}

TEST_CASE("Lengths are counted in code points") {
  CHECK(utf8_length("naïve") == 5);
  CHECK(utf8_length("😀✓") == 2);
  CHECK(utf8_length("a\xFFz") == 3);
  CHECK(shortened("naïve", 3) == "naï…");
  CHECK(shortened("naïve", 5) == "naïve");
}

TEST_CASE("The edit distance counts slips of the finger") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("title", "title") == 0);
  CHECK(edit_distance("titel", "title") == 1);  // swapped
  CHECK(edit_distance("tile", "title") == 1);
  CHECK(edit_distance("titles", "title") == 1);
  CHECK(edit_distance("", "title") == 5);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("The nearest word is what was most likely meant") {
  CHECK(nearest("titel", {"text", "title", "tilt"}) == "title");
  CHECK(nearest("colour", {"title", "id"}).empty());
  CHECK(nearest("a", {"b"}).empty());
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest(std::string(100000, 'a'), {"a"}).empty());
}

TEST_CASE("Only one word can be meant when no other is nearly as near") {
  CHECK(only_nearest("titel", {"title", "kind", "id"}) == "title");
  CHECK(only_nearest("colour", {"colours", "color"}).empty());
  CHECK(only_nearest("text", {"texts", "tests"}).empty());
  CHECK(only_nearest("nothing", {"title"}).empty());
}
