#include "lesson/review/plain_words.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/markdown.h"

using namespace waymark;
using review::PlainWords;

namespace {

const std::map<std::string, Fact> kFacts = {{"how-long",
                                             {.id = "how-long",
                                              .text = {{{"three", true}, {" hours", false}}, {}},
                                              .sources = {},
                                              .reviewed = "",
                                              .expires = ""}}};

}  // namespace

TEST_CASE("Markdown is taken away, and each byte knows where it stood") {
  PlainWords plain(kFacts);
  plain.read_markdown("So **chest pain** means 999. [@nhs][@who] Half-lives [differ](word:half-life).");
  CHECK(plain.text() == "So chest pain means 999.  Half-lives differ.");
  CHECK(plain.cites());
  CHECK(plain.place(0) == 0);
  CHECK(plain.place(3) == 5);
  CHECK(plain.place(plain.text().find("means")) == 18);
  CHECK(plain.place(plain.text().find("differ")) == 54);
}

TEST_CASE("A fact's words are put in; text without markup stays, and cites nothing") {
  PlainWords plain(kFacts);
  plain.read_markdown("About {fact:how-long} \\{ after {gap:one}.");
  CHECK(plain.text() == "About three hours { after .");
  CHECK(plain.cites());
  CHECK(plain.place(plain.text().find("hours")) == 6);
  CHECK(plain.is_of_fact(plain.text().find("hours")));
  CHECK_FALSE(plain.is_of_fact(plain.text().find('{')));
  CHECK_FALSE(plain.is_of_fact(0));
  plain.read_markdown("Call 999.");
  CHECK(plain.text() == "Call 999.");
  CHECK_FALSE(plain.cites());
  CHECK(plain.place(5) == 5);
}

TEST_CASE("Words without Markdown stay as they are") {
  PlainWords plain(kFacts);
  plain.read_markdown("a *b*");
  plain.read_words("2 * 3 [a]");
  CHECK(plain.text() == "2 * 3 [a]");
  CHECK(plain.place(4) == 4);
}

TEST_CASE("It shows the words that the reader of Markdown shows") {
  for (const std::string_view markdown : {"**Call** 999.", "*soft* words", R"(Five \* stars, a \\ and a \[)",
                                          "No [@a] gaps [@b].", "“Ünal” – naïve 😀"}) {
    PlainWords plain(kFacts);
    plain.read_markdown(markdown);
    std::string words(plain.text());
    for (std::size_t at = words.find("  "); at != std::string::npos; at = words.find("  ")) words.erase(at, 1);
    for (std::size_t at = words.find(" ."); at != std::string::npos; at = words.find(" .")) words.erase(at, 1);
    CHECK(words == read_markdown(markdown).text.plain());
  }
}

TEST_CASE("What is cut off does no harm") {
  PlainWords plain(kFacts);
  for (const std::string_view markdown : {"\\", "[@", "{", "{fact:", "{fact:none}", "a](word:", "[", "**", "]"}) {
    plain.read_markdown(markdown);
    CHECK(plain.text().size() <= markdown.size());
  }
}
