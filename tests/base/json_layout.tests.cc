#include "base/json_layout.h"

#include <random>

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"

using namespace waymark;
using Kind = JsonValue::Kind;

namespace {

JsonValue parsed(std::string_view text) {
  auto value = parse_json(text);
  INFO(text);
  REQUIRE(std::holds_alternative<JsonValue>(value));
  return std::get<JsonValue>(std::move(value));
}

std::string laid_out(std::string_view text) {
  return layout_json(parsed(text));
}

/// Alike, wherever they stood.
bool same(const JsonValue& one, const JsonValue& other) {
  const bool alike = one.kind == other.kind && one.boolean == other.boolean && one.integer == other.integer &&
                     one.number == other.number && one.string == other.string &&
                     one.items.size() == other.items.size() && one.members.size() == other.members.size();
  if (!alike) return false;
  for (std::size_t i = 0; i < one.items.size(); ++i) {
    if (!same(one.items[i], other.items[i])) return false;
  }
  for (std::size_t i = 0; i < one.members.size(); ++i) {
    if (one.members[i].key != other.members[i].key) return false;
    if (!same(one.members[i].value, other.members[i].value)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("What stands in the house layout stays as it is") {
  const std::string_view lesson = R"({
  "format": 2,
  "id": "alcohol-and-cocaine",
  "completion": { "moveOn": "CompletedAndPassed", "masteryScore": 0.5 },
  "speakers": { "maz": "Maz", "jay": "Jay" },
  "pages": [
    {
      "kind": "plain",
      "id": "start",
      "blocks": [
        {
          "kind": "paragraph",
          "text": "How drunk someone **feels**, and how drunk they **are**:"
        },
        {
          "kind": "paragraph",
          "text": [
            "People who mix tend to take **more of both**. [@gossop-2006] And in one hospital study, about one in three who had mixed had an **injury**. [@ajem-1996]",
            "So nobody who has mixed should drive, however sober they feel."
          ]
        }
      ],
      "choices": {
        "prompt": "What do you say?",
        "options": [
          { "id": "promise", "text": "“They won't come. I promise.”", "goto": "police-promise" },
          { "id": "honest", "text": "“Police don't often come. I can't promise. Jay comes first.”", "goto": "handler" },
          {
            "id": "outside",
            "text": "“Get Jay down to the street, then call. And stay with him until somebody comes who knows what to do.”",
            "goto": "police-outside"
          }
        ]
      }
    },
    {
      "kind": "ending",
      "id": "end"
    }
  ]
}
)";
  CHECK(laid_out(lesson) == lesson);

  const std::string_view sources = R"([
  {
    "id": "laizure-2003",
    "type": "article-journal",
    "author": [{ "family": "Laizure", "given": "S. C." }, { "literal": "and others" }],
    "container-title": "Drug Metabolism and Disposition",
    "issued": { "date-parts": [[2000, 4]] },
    "URL": "https://pubmed.ncbi.nlm.nih.gov/12485948/"
  },
  {
    "id": "two-authors",
    "author": [
      { "family": "Van Amsterdam", "given": "Jan" },
      { "family": "Van den Brink", "given": "Wim" }
    ]
  }
]
)";
  CHECK(laid_out(sources) == sources);
}

TEST_CASE("A value that is short stands on one line") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"null", "null\n"},
      {" \"a\" ", "\"a\"\n"},
      {"[ ]", "[]\n"},
      {"{ }", "{}\n"},
      {"{\"a\":[],\"b\":{}}", "{ \"a\": [], \"b\": {} }\n"},
      {"[1,\n2,[3 ]]", "[1, 2, [3]]\n"},
      {"{\"a\":{\"b\":{\"c\":true}}}", "{ \"a\": { \"b\": { \"c\": true } } }\n"},
      {"{\"kind\":\"ending\"}", "{\n  \"kind\": \"ending\"\n}\n"},
      {"[{\"kind\":1}]", "[\n  {\n    \"kind\": 1\n  }\n]\n"},
      {"[{\"a\":1,\"b\":2},{\"a\":3}]", "[{ \"a\": 1, \"b\": 2 }, { \"a\": 3 }]\n"},
      {"[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}]", "[\n  { \"a\": 1, \"b\": 2 },\n  { \"a\": 3, \"b\": 4 }\n]\n"},
      {"{\"a\":1,\"b\":2,\"c\":3,\"d\":{\"e\":4}}",
       "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": { \"e\": 4 }\n}\n"},
      {"{\"b\":1,\"a\":2,\"b\":3}", "{ \"b\": 1, \"a\": 2, \"b\": 3 }\n"},
  };
  for (const auto& [text, expected] : rows) CHECK(laid_out(text) == expected);
}

TEST_CASE("A line goes to column 120, counted in characters, and a comma has room there") {
  const auto nested = [](std::size_t length, std::string_view letter) {
    std::string word;
    for (std::size_t i = 0; i < length; ++i) word += letter;
    return "{\"key\":[\"" + word + "\"],\"other\":{\"kind\":1}}";
  };
  const auto first_line = [](const std::string& text) {
    const std::size_t from = text.find('\n') + 1;
    return text.substr(from, text.find('\n', from) - from);
  };
  // `  "key": ["` and `"]` are 13 columns.
  const std::string fits = first_line(laid_out(nested(106, "é")));
  CHECK(utf8_length(fits) == 120);
  CHECK(fits.ends_with("\"],"));
  CHECK(first_line(laid_out(nested(107, "é"))) == "  \"key\": [");
}

TEST_CASE("Strings and numbers are written as briefly as JSON lets them") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {R"("\u00e9\/é\u2028")", "\"é/é\u2028\"\n"},
      {R"("\"\\\n\t\u0001\u007f")", "\"\\\"\\\\\\n\\t\\u0001\x7f\"\n"},
      {"0.50", "0.5\n"},
      {"1.0", "1.0\n"},
      {"-0", "0\n"},
      {"1e2", "100.0\n"},
      {"9223372036854775807", "9223372036854775807\n"},
      {"0.001", "0.001\n"},
  };
  for (const auto& [text, expected] : rows) {
    CHECK(laid_out(text) == expected);
  }
}

namespace {

class SomeValues {
 public:
  explicit SomeValues(unsigned seed) : engine_(seed) {}

  JsonValue value(int depth) {
    JsonValue made;
    made.kind = static_cast<Kind>(below(depth == 0 ? 5 : 7));
    switch (made.kind) {
      case Kind::kNull:
        break;
      case Kind::kBool:
        made.boolean = below(2) == 0;
        break;
      case Kind::kInteger:
        made.integer = static_cast<std::int64_t>(engine_()) * (below(2) == 0 ? 1 : -2'000'000'000);
        made.number = static_cast<double>(made.integer);
        break;
      case Kind::kNumber:
        made.number = (below(2000) - 1000) * (below(2) == 0 ? 0.001 : 1e20);
        break;
      case Kind::kString:
        made.string = word();
        break;
      case Kind::kArray:
        for (int i = below(5); i > 0; --i) made.items.push_back(value(depth - 1));
        break;
      case Kind::kObject:
        for (int i = below(5); i > 0; --i)
          made.members.push_back({below(9) == 0 ? "kind" : word(), 0, value(depth - 1)});
        break;
    }
    return made;
  }

 private:
  int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }

  std::string word() {
    const std::string_view letters[] = {"a", "é", "✓", "😀", "\"", "\\", "\n", "\x01", " ", "/", "words "};
    std::string made;
    for (int i = below(below(6) == 0 ? 90 : 6); i > 0; --i) made += letters[below(11)];
    return made;
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("Any value laid out is the same value, and stays as it was laid out") {
  SomeValues some(5);
  for (int round = 0; round < 3000; ++round) {
    const JsonValue value = some.value(5);
    const std::string text = layout_json(value);
    INFO(text);
    const JsonValue again = parsed(text);
    REQUIRE(same(again, value));
    REQUIRE(layout_json(again) == text);
  }
}
