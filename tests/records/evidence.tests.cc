#include <catch2/catch_test_macros.hpp>

#include "records/evidence.h"
#include "support/sample_lesson.h"
#include "support/walk.h"

using namespace waymark;
using namespace waymark::test;

namespace {

Evidence example() {
  Evidence made;
  made.run = std::string(32, '1');
  made.number = 2;
  made.lesson = "sample";
  made.version = std::string(64, 'a');
  made.language = "en-GB";
  made.started = 1000;
  made.finished = 2000;
  made.minutes = 20;
  made.answers = {{"single", 1, std::vector<std::string>{"hidden"}}, {"guess", 1, 88}};
  made.claim = {1000, true};
  return made;
}

std::string with(const std::string& from, const std::string& to) {
  std::string json = to_json(example());
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("Evidence is the same bytes each time, and reads as what it was", "[records]") {
  CHECK(
      to_json(example()) ==
      R"({"answers":[{"answer":["hidden"],"attempt":1,"question":"single"},{"answer":88,"attempt":1,"question":"guess"}],)"
      R"("claim":{"complete":true,"score":1000},"finished":2000,"language":"en-GB","lesson":"sample","minutes":20,"number":2,)"
      R"("run":"11111111111111111111111111111111","started":1000,)"
      R"("version":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})");
  const Result<Evidence> read = evidence_of_json(to_json(example()));
  REQUIRE(read);
  CHECK(*read == example());
}

TEST_CASE("Malformed evidence is told to the letter", "[records]") {
  struct Row {
    std::string json;
    const char* message;
  };
  const Row rows[] = {
      {"", "The evidence is not JSON (at byte 0)."},
      {to_json(example()).substr(0, 30), "The evidence is not JSON (at byte 23)."},
      {"[]", "The evidence must be an object."},
      {with("\"minutes\":20,", ""), "“minutes” is missing."},
      {with("\"minutes\":20", "\"minutes\":20,\"note\":1"), "“note” is not a field of evidence."},
      {with("\"minutes\":20", "\"minutes\":20,\"minutes\":20"), "“minutes” stands there twice."},
      {with("\"minutes\":20", "\"minutes\":21"), "“minutes” must be in whole fives."},
      {with("\"minutes\":20", "\"minutes\":\"20\""), "“minutes” must be a whole number from 0 to 2147483647."},
      {with("\"number\":2", "\"number\":0"), "“number” must be a whole number from 1 to 1000000."},
      {with("\"number\":2", "\"number\":2.5"), "“number” must be a whole number from 1 to 1000000."},
      {with("\"started\":1000", "\"started\":-1"), "“started” must be a whole number from 0 to 253402300799."},
      {with("1111\"", "111G\""), "“run” must be 32 lower-case hexadecimal digits."},
      {with("aaaa\"", "aaa\""), "“version” must be 64 lower-case hexadecimal digits."},
      {with("\"sample\"", "\"Sample\""), "“lesson” must be an id: lower-case letters, digits and hyphens, at most 64."},
      {with("\"sample\"", "7"), "“lesson” must be an id: lower-case letters, digits and hyphens, at most 64."},
      {with("en-GB", "en GB"), "“language” must be a language tag like “en-GB”."},
      {with("\"en-GB\"", "1"), "“language” must be a text."},
      {with("\"score\":1000", "\"score\":1001"), "“claim.score” must be a whole number from 0 to 1000."},
      {with("\"complete\":true", "\"complete\":1"), "“claim.complete” must be true or false."},
      {with("\"score\":1000", "\"score\":1000,\"why\":1"), "“claim.why” is not a field of evidence."},
      {with("\"claim\":{\"complete\":true,\"score\":1000}", "\"claim\":7"), "“claim” must be an object."},
      {with("[\"hidden\"]", "{}"), "“answers[0].answer” must be a whole number or a list of at most 64 ids."},
      {with("[\"hidden\"]", "[\"\"]"),
       "“answers[0].answer[0]” must be an id, or two with a dot between: lower-case letters, digits and hyphens, at "
       "most 64 "
       "each."},
      {with("88", "2147483648"), "“answers[1].answer” must be a whole number from -2147483647 to 2147483647."},
      {with("\"attempt\":1", "\"attempt\":0"), "“answers[0].attempt” must be a whole number from 1 to 100."},
      {with("\"attempt\":1,", ""), "“answers[0].attempt” is missing."},
      {with("{\"answer\":88,\"attempt\":1,\"question\":\"guess\"}", "7"), "“answers[1]” must be an object."},
      {with("\"question\":\"single\"", "\"question\":\"a b\""),
       "“answers[0].question” must be an id: lower-case letters, digits and hyphens, at most 64."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const Result<Evidence> read = evidence_of_json(row.json);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "malformed-evidence");
    CHECK(read.error().message == row.message);
  }
}

TEST_CASE("What was picked is an id, or two with a dot between", "[records]") {
  const std::string longest(64, 'a');
  const auto reads = [&](const std::string& picked) {
    Evidence made = example();
    made.answers = {{"single", 1, std::vector<std::string>{picked}}};
    const Result<Evidence> read = evidence_of_json(to_json(made));
    CHECK((!read.ok() || *read == made));
    return read.ok();
  };
  CHECK(reads("alcohol.slows-down"));
  CHECK(reads(longest + "." + longest));
  for (const std::string& picked : {std::string("."), std::string("a."), std::string(".a"), std::string("a..b"),
                                    std::string("a.b.c"), longest + "a.b", "a." + longest + "a", std::string("a.B")}) {
    CAPTURE(picked);
    CHECK_FALSE(reads(picked));
  }
}

TEST_CASE("A session's evidence holds required answers and nothing private", "[records]") {
  Session session(sample_lesson());
  const auto act = [&](Verb verb, const char* target, const char* value, std::int64_t time) {
    CHECK(session.apply({verb, target, value, time}));
  };
  act(Verb::kBegin, "", "7", 1000);
  act(Verb::kChoose, "skip", "", 1010);
  act(Verb::kSelect, "single", "hidden", 1020);
  act(Verb::kCheck, "single", "", 1301);
  const Evidence made = evidence_of(session, std::string(32, '1'), 3);
  CHECK(made.run == std::string(32, '1'));
  CHECK(made.number == 3);
  CHECK(made.started == 1000);
  CHECK(made.finished == 0);
  CHECK(made.minutes == 10);  // 301 seconds, in whole fives, rounded up
  CHECK(made.answers == std::vector<GivenAnswer>{{"single", 1, std::vector<std::string>{"hidden"}}});
  CHECK(made.claim == Claim{200, false});
  CHECK(to_json(made).find("skip") == std::string::npos);
}

TEST_CASE("Evidence is byte for byte the same, whatever was written or picked for oneself", "[records]") {
  const auto evidence_with = [](bool written, const std::string& words, const char* option) {
    Session session(sample_lesson());
    for (Intent intent : finish_sample()) {
      const bool for_oneself = std::holds_alternative<Private>(session.page().ask) && intent.verb != Verb::kNext;
      if (for_oneself && intent.verb == Verb::kSet && intent.target != "ruler") intent.value = words;
      if (for_oneself && intent.target == "about.often") intent.value = option;
      if (written || !for_oneself) session.apply(intent);
    }
    CHECK(session.page().id == "end");
    return to_json(evidence_of(session, std::string(32, '1'), 1));
  };
  const std::string nothing = evidence_with(false, "", "");
  CHECK(evidence_with(true, "my brother", "weekly") == nothing);
  CHECK(evidence_with(true, "999", "never") == nothing);
  for (const char* private_word : {"ruler", "reasons", "ready", "found", "about"}) {
    CHECK(nothing.find(private_word) == std::string::npos);
  }
}
