#include "lesson/prose/sentences.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace waymark::prose;

namespace {

using List = std::vector<std::string>;

List sentences(std::string_view text) {
  Sentences prose;
  prose.read(text);
  List found;
  for (const Sentence& sentence : prose.sentences()) found.emplace_back(prose.words_of(sentence));
  return found;
}

List words(std::string_view text) {
  Sentences prose;
  prose.read(text);
  List found;
  for (std::size_t i = 0; i < prose.words().size(); ++i) found.emplace_back(prose.word(i));
  return found;
}

}  // namespace

TEST_CASE("Sentences end with their marks") {
  CHECK(sentences("").empty());
  CHECK(sentences(" … ! ").empty());
  CHECK(sentences("Call now") == List{"Call now"});
  CHECK(sentences("Call now. Stay with them!  Are they awake?") ==
        List{"Call now.", "Stay with them!", "Are they awake?"});
  CHECK(sentences("What?! No.") == List{"What?!", "No."});
  CHECK(sentences("One line\nanother line") == List{"One line", "another line"});
  CHECK(sentences("Are you tired? No. Call.") == List{"Are you tired?", "No.", "Call."});
  CHECK(sentences("it's not better. he's scared") == List{"it's not better.", "he's scared"});
}

TEST_CASE("Closing quotation marks and brackets belong to the sentence before them") {
  CHECK(sentences("“Call 999 now.” Maz is calling.") == List{"“Call 999 now.”", "Maz is calling."});
  CHECK(sentences("It makes a third. (Say: co-ca.) Then") == List{"It makes a third.", "(Say: co-ca.)", "Then"});
  CHECK(sentences("“Why?” he asked. “Because.”") == List{"“Why?” he asked.", "“Because.”"});
  CHECK(sentences("'Stop!' she said.") == List{"'Stop!' she said."});
}

TEST_CASE("Numbers hold no end, but may stand before one") {
  CHECK(sentences("Call 999. You can.") == List{"Call 999.", "You can."});
  CHECK(sentences("999. That is the number.") == List{"999.", "That is the number."});
  CHECK(sentences("It is 0.5 of it. At 10.30 it rose.") == List{"It is 0.5 of it.", "At 10.30 it rose."});
  CHECK(sentences("1. Call for help.") == List{"1. Call for help."});
  CHECK(sentences("In 2025. 3 in 10 did.") == List{"In 2025.", "3 in 10 did."});
}

TEST_CASE("Abbreviations and initials end no sentence") {
  CHECK(sentences("Ask Dr. Shah or Mrs. Lee. Do.") == List{"Ask Dr. Shah or Mrs. Lee.", "Do."});
  CHECK(sentences("Drinks, e.g. Tea or water, i.e. No alcohol.").size() == 1);
  CHECK(sentences("Tea, etc. is fine. Tea, etc. Then go.") == List{"Tea, etc. is fine.", "Tea, etc.", "Then go."});
  CHECK(sentences("At 9 a.m. on Monday. At 9 p.m. They rest.").size() == 3);
  CHECK(sentences("J. Smith and R. Jones wrote it.").size() == 1);
  CHECK(sentences("It is hepatitis C. It can be treated.").size() == 2);
  CHECK(sentences("So am I. Jay is too.").size() == 2);
  CHECK(sentences("Go to samaritans.org now.").size() == 1);
}

TEST_CASE("Dots before a small letter go on") {
  CHECK(sentences("well… maybe. No… Yes") == List{"well… maybe.", "No…", "Yes"});
  CHECK(sentences("well... maybe") == List{"well... maybe"});
}

TEST_CASE("Words are letters and digits with what joins them") {
  CHECK(words("Don't, I can’t: half-way.") == List{"Don't", "I", "can’t", "half-way"});
  CHECK(words("1,000 at 10:30, 24/7, about 0.5%") == List{"1,000", "at", "10:30", "24/7", "about", "0.5"});
  CHECK(words("30–40 or “more” – e.g. 50") == List{"30", "40", "or", "more", "e.g", "50"});
  CHECK(words("naïve 😀 → Ünal") == List{"naïve", "Ünal"});
  CHECK(words("-- ' ’ …").empty());
}

TEST_CASE("What is no UTF-8 is no word, and harms nothing") {
  CHECK(words("a\xFF\xE2\x82 b") == List{"a", "b"});
  CHECK(sentences("\xFF.").empty());
}

TEST_CASE("One reader may read many texts") {
  Sentences prose;
  prose.read("One. Two.");
  prose.read("Three four.");
  REQUIRE(prose.sentences().size() == 1);
  CHECK(prose.sentences()[0] == Sentence{.at = 0, .size = 11, .first_word = 0, .words = 2});
  CHECK(prose.words()[1] == Word{.at = 6, .size = 4, .number = false});
}
