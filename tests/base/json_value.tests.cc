#include "base/json_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;
using Kind = JsonValue::Kind;

namespace {

JsonValue parsed(std::string_view text) {
  auto value = parse_json(text);
  REQUIRE(std::holds_alternative<JsonValue>(value));
  return std::get<JsonValue>(std::move(value));
}

JsonSyntaxError refused(std::string_view text) {
  auto value = parse_json(text);
  REQUIRE(std::holds_alternative<JsonSyntaxError>(value));
  return std::get<JsonSyntaxError>(std::move(value));
}

}  // namespace

TEST_CASE("A JSON value keeps what was written") {
  CHECK(parsed("null").kind == Kind::kNull);
  CHECK(parsed("true").boolean);
  CHECK(parsed(" -12 ").integer == -12);
  CHECK(parsed("12").number == 12.0);
  CHECK(parsed("0.5").kind == Kind::kNumber);
  CHECK(parsed("0.5").number == 0.5);
  CHECK(parsed("\"a\\u00e9\\n\"").string == "aé\n");
  CHECK(parsed("[1, [2]]").items[1].items[0].integer == 2);
}

TEST_CASE("Numbers beyond 64 bits are numbers, not integers") {
  CHECK(parsed("9223372036854775807").kind == Kind::kInteger);
  CHECK(parsed("-9223372036854775808").kind == Kind::kInteger);
  CHECK(parsed("9223372036854775808").kind == Kind::kNumber);
  CHECK(parsed("18446744073709551615").number == 18446744073709551615.0);
}

TEST_CASE("Doubled keys are kept, in file order, and the first is found") {
  const JsonValue value = parsed(R"({"b": 1, "a": 2, "b": 3})");
  REQUIRE(value.members.size() == 3);
  CHECK(value.members[0].key == "b");
  CHECK(value.members[2].key == "b");
  CHECK(value.find("b")->integer == 1);
  CHECK(value.find("c") == nullptr);
  CHECK(parsed("[1]").find("b") == nullptr);
}

TEST_CASE("Every value and key knows where it stands") {
  const std::string_view text = "\n{ \"a,:\\\"\" : [ 1 ,\ttrue, \"x\" ,{} ] , \"b\":-0.5}";
  const JsonValue value = parsed(text);
  const auto at = [&](std::size_t offset) { return text.substr(offset); };
  CHECK(value.offset == 1);
  CHECK(at(value.members[0].key_offset).starts_with("\"a,:"));
  const JsonValue& array = value.members[0].value;
  CHECK(at(array.offset).starts_with("[ 1"));
  CHECK(at(array.items[0].offset).starts_with("1 ,"));
  CHECK(at(array.items[1].offset).starts_with("true"));
  CHECK(at(array.items[2].offset).starts_with("\"x\""));
  CHECK(at(array.items[3].offset).starts_with("{}"));
  CHECK(at(value.members[1].key_offset).starts_with("\"b\""));
  CHECK(at(value.members[1].value.offset).starts_with("-0.5"));

  SECTION("after a byte order mark as well") {
    CHECK(parsed("\xEF\xBB\xBF{}").offset == 3);
  }
}

TEST_CASE("64 brackets may stand inside one another, and no more") {
  CHECK(parsed(std::string(64, '[') + std::string(64, ']')).kind == Kind::kArray);
  CHECK(refused(std::string(65, '[') + std::string(65, ']')).offset == 64);
  CHECK(refused(std::string(1'000'000, '[')).offset == 64);
}

TEST_CASE("What is no JSON is refused where it goes wrong") {
  CHECK(refused("").offset == 0);
  CHECK(refused("[1,]").offset == 2);
  CHECK(refused("[1 2]").offset == 3);
  CHECK(refused("{\"a\" 1}").offset == 5);
  CHECK(refused("[01]").offset == 1);
  CHECK(refused("[1e999]").offset == 1);
  CHECK(refused("[\"a\nb\"]").offset == 1);
  CHECK(refused("[\"a\xFF\"]").offset == 3);
  CHECK(refused("[\"\\ud800\"]").offset == 2);
  CHECK(refused("[1] 2").offset == 4);
  CHECK(refused("{\"a\": [1}").offset == 8);
}

TEST_CASE("Canonical JSON is the same however a value is written") {
  const std::string canonical = R"({"a":[1,0.5,"é\n"],"b":{"c":null,"d":true}})";
  CHECK(canonical_json(parsed(R"({"a": [1, 0.5, "é\n"], "b": {"c": null, "d": true}})")) == canonical);
  CHECK(canonical_json(parsed("{\"b\":\n{\"d\":true,\"c\":null},\t\"a\":[1.0,5e-1,\"\\u00e9\\u000a\"]}")) == canonical);
  CHECK(canonical_json(parsed(canonical)) == canonical);
}

TEST_CASE("In canonical JSON the last of doubled keys counts, and keys are sorted by byte") {
  CHECK(canonical_json(parsed(R"({"a": 1, "a": 2})")) == R"({"a":2})");
  CHECK(canonical_json(parsed(R"({"é": 1, "z": 2, "Z": 3})")) == R"({"Z":3,"z":2,"é":1})");
  CHECK(canonical_json(parsed("-0.0")) == "0");
}

TEST_CASE("A byte of a string is found in the text that it was written in") {
  const std::string_view text = R"(  "a\n\u00e9\ud83d\ude00é\"z")";
  const std::size_t quote = 2;
  CHECK(offset_in_json_string(text, quote, 0) == text.find('a'));
  CHECK(offset_in_json_string(text, quote, 1) == text.find("\\n"));
  CHECK(offset_in_json_string(text, quote, 2) == text.find("\\u00e9"));
  CHECK(offset_in_json_string(text, quote, 3) == text.find("\\u00e9"));
  CHECK(offset_in_json_string(text, quote, 4) == text.find("\\ud83d"));
  CHECK(offset_in_json_string(text, quote, 8) == text.find("é"));
  CHECK(offset_in_json_string(text, quote, 10) == text.find("\\\""));
  CHECK(offset_in_json_string(text, quote, 11) == text.find('z'));
  CHECK(offset_in_json_string(text, quote, 12) == text.size() - 1);
  CHECK(offset_in_json_string(text, quote, 99) == text.size() - 1);
}
