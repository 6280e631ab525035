#include "lesson/markdown.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

std::vector<Span> spans(std::string_view markdown) {
  const ReadMarkdown read = read_markdown(markdown);
  CHECK(read.mistakes.empty());
  return read.text.spans;
}

std::string words(std::string_view markdown) {
  const ReadMarkdown read = read_markdown(markdown);
  CHECK(read.mistakes.empty());
  return read.text.plain();
}

MarkdownMistake mistake(std::string_view markdown) {
  const ReadMarkdown read = read_markdown(markdown);
  REQUIRE(read.mistakes.size() == 1);
  return read.mistakes.front();
}

Span emphasis(std::string words, bool strong = false) {
  return {std::move(words), strong, {}, {}, true};
}

}  // namespace

TEST_CASE("Plain words stay as they are") {
  CHECK(spans("Call 999.") == std::vector<Span>{{"Call 999.", false}});
  CHECK(words("naïve – “quoted” 😀") == "naïve – “quoted” 😀");
  CHECK(words("5 * 3 < 20, a_b_c & so on [sic] ~x~ www.example.org") ==
        "5 * 3 < 20, a_b_c & so on [sic] ~x~ www.example.org");
}

TEST_CASE("Strong and emphasis are two things, and may be one within the other") {
  CHECK(spans("Call **999** *now*!") ==
        std::vector<Span>{{"Call ", false}, {"999", true}, {" ", false}, emphasis("now"), {"!", false}});
  CHECK(spans("***all of it***") == std::vector<Span>{emphasis("all of it", true)});
  CHECK(spans("**a *b* c**") == std::vector<Span>{{"a ", true}, emphasis("b", true), {" c", true}});
  CHECK(spans("__also__ so") == std::vector<Span>{{"also", true}, {" so", false}});
}

TEST_CASE("A backslash makes a character mean itself") {
  CHECK(spans("2 \\* 3 \\* 4") == std::vector<Span>{{"2 * 3 * 4", false}});
  CHECK(words("\\# 1 \\[@key] \\<b> \\&amp; \\\\") == "# 1 [@key] <b> &amp; \\");
  CHECK(words("1\\. Call") == "1. Call");
  CHECK(words("\\*\\*not strong\\*\\*") == "**not strong**");
}

TEST_CASE("Citations are taken out of the words with the space before them") {
  const auto cites = [](std::string_view markdown) { return read_markdown(markdown).text.cites; };
  CHECK(words("Both strain the heart [@smith].") == "Both strain the heart.");
  CHECK(words("Both [@smith] strain the heart.") == "Both strain the heart.");
  CHECK(words("Both.[@smith] More.") == "Both. More.");
  CHECK(words("Both\xC2\xA0[@smith].") == "Both.");
  CHECK(words("[@smith] Both do.") == "Both do.");
  CHECK(words("Both do [@smith] [@jones].") == "Both do.");
  CHECK(words("**Both do [@smith].**") == "Both do.");
  CHECK(cites("Both [@smith][@jones] do [@smith].") == std::vector<std::string>{"smith", "jones"});
  CHECK(cites("Both do [@smith_2002_b].") == std::vector<std::string>{"smith_2002_b"});
  CHECK(cites("Not \\[@smith].").empty());

  SECTION("each place is told") {
    const auto citations = read_markdown("**Both** [@smith] do [@jones].").citations;
    REQUIRE(citations.size() == 2);
    CHECK(citations[0].index == 9);
    CHECK(citations[1].index == 21);
  }
}

TEST_CASE("A citation names one source") {
  for (const char* markdown :
       {"Both do [@].", "Both do [@a; @b].", "Both do [@a, p. 3].", "Both do [@a", "Both do [@a b]."}) {
    INFO(markdown);
    CHECK(mistake(markdown).mistake == Mistake::kBadCitation);
    CHECK(mistake(markdown).index == 8);
  }
}

TEST_CASE("Hard words are marked, and keep their style") {
  const auto read = read_markdown("It has a [long **half-life**](word:half-life), [too](word:too)[.](word:end)");
  CHECK(read.mistakes.empty());
  CHECK(read.text.spans == std::vector<Span>{{"It has a ", false},
                                             {"long ", false, "half-life"},
                                             {"half-life", true, "half-life"},
                                             {", ", false},
                                             {"too", false, "too"},
                                             {".", false, "end"}});
  REQUIRE(read.hard_words.size() == 3);
  CHECK(read.hard_words[0].id == "half-life");
  CHECK(read.hard_words[0].index == 35);
  CHECK(words("\\[half-life](word:half-life)") == "[half-life](word:half-life)");
  CHECK(read_markdown("[Half-lives [@smith]](word:half-life)").text.cites == std::vector<std::string>{"smith"});
}

TEST_CASE("A slot leaves a place in the text") {
  const auto read = read_markdown("About {fact:rate}, **{gap:one}**{fact:two} [@smith].");
  CHECK(read.mistakes.empty());
  CHECK(read.text.spans ==
        std::vector<Span>{{"About ", false}, {"", false}, {", ", false}, {"", true}, {"", false}, {".", false}});
  REQUIRE(read.slots.size() == 3);
  CHECK(read.slots[0].name == "fact");
  CHECK(read.slots[0].id == "rate");
  CHECK(read.slots[0].index == 6);
  CHECK(read.slots[0].span == 1);
  CHECK(read.slots[1].name == "gap");
  CHECK(read.slots[1].span == 3);
  CHECK(read.slots[2].span == 4);
  CHECK(words("A \\{fact:rate} and a }") == "A {fact:rate} and a }");
}

TEST_CASE("A brace begins a slot, or has a backslash") {
  for (const char* markdown : {"About {rate}.", "About {fact:}.", "About {fact:rate", "About {", "About {facts:rate}.",
                               "About { fact:rate}.", "About {fact:rate\\}"}) {
    INFO(markdown);
    CHECK(mistake(markdown).mistake == Mistake::kBadSlot);
    CHECK(mistake(markdown).index == 6);
  }
}

TEST_CASE("Asterisks without a partner are told of") {
  CHECK(mistake("Call **999").mistake == Mistake::kLooseMarker);
  CHECK(mistake("Call **999").index == 5);
  CHECK(mistake("Call ** 999 **").mistake == Mistake::kLooseMarker);
}

TEST_CASE("All else that Markdown knows is told of, and never changed in silence") {
  for (const char* markdown : {"# Heading",
                               "- item",
                               "+ item",
                               "* item",
                               "1. item",
                               "7) item",
                               "> quote",
                               "---",
                               "* * *",
                               "    code",
                               "```",
                               "a `code`",
                               "a [link](x)",
                               "a <https://example.org>",
                               "a <b>b</b>",
                               "<!-- note -->",
                               "<div>",
                               "an ![image](x)",
                               "a &amp; b",
                               "&#65;",
                               "&nbsp;x",
                               "[a]: x",
                               "[@smith]: x",
                               "a <word:unit>",
                               "a [](word:unit)",
                               "a [unit](word:unit \"title\")",
                               "a [unit](<word:unit>)",
                               "a [unit](Word:unit)"}) {
    INFO(markdown);
    CHECK(mistake(markdown).mistake == Mistake::kMarkdown);
  }
  CHECK(mistake("a `code`").index == 2);
}

TEST_CASE("What is read from any words can be shown") {
  // Every text of up to five of these pieces: read without a mistake, its words hold nothing but
  // what was written.
  const std::vector<std::string> pieces = {"*",  "**", "_", "[@a]", "[", "]", "(x)",
                                           "\\", "<",  "`", "a",    " ", "é", "&lt;"};
  std::vector<std::string> texts = {""};
  for (std::size_t i = 0, end = 0; i < texts.size() && end < 40000; ++i) {
    for (const std::string& piece : pieces) {
      if (texts.size() < 40000) texts.push_back(texts[i] + piece);
    }
    end = texts.size();
  }
  for (const std::string& text : texts) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') continue;
    const ReadMarkdown read = read_markdown(text);
    if (!read.mistakes.empty()) continue;
    INFO(text);
    std::size_t at = 0;
    for (const char c : read.text.plain()) {
      at = text.find(c, at);
      REQUIRE(at != std::string::npos);
      ++at;
    }
    for (const Citation& citation : read.citations) REQUIRE(text.substr(citation.index, 2) == "[@");
  }
}

TEST_CASE("What is called plain is read as it stands by md4c too") {
  const auto letters_of = [](const std::string& markdown) {
    const Letters found = read_letters(markdown);
    std::string letters = found.forbidden ? "forbidden" : "";
    for (const Letter& letter : found.letters) {
      if (!letter.strong && !letter.emphasis && !letter.escaped && letter.word == 0) letters += letter.byte;
    }
    return letters;
  };
  std::string wrong;
  const auto check = [&](const std::string& markdown) {
    if (is_plain(markdown) && letters_of(markdown) != markdown) wrong += markdown + "\n";
  };
  // Every two bytes before, inside, after and alone.
  for (int one = 1; one < 256; ++one) {
    for (int other = 1; other < 256; ++other) {
      const std::string two = {static_cast<char>(one), static_cast<char>(other)};
      check(two + " so");
      check("so " + two + "on");
      check("so " + two);
      check(two + two);
    }
  }
  for (const char* text : {"1. Call",
                           "12) Call",
                           "1: Call",
                           "999",
                           "===",
                           "---",
                           "- - -",
                           "+ so",
                           "~~~",
                           "~~so~~",
                           "# so",
                           "> so",
                           "<b>",
                           "<a@b.c>",
                           "a@b.c",
                           "www.a.org",
                           "https://a.org",
                           "|a|b|",
                           "&amp;",
                           "[a]: b",
                           "![a](b)",
                           "a](b)",
                           "    so",
                           "so  ",
                           "\\",
                           "\xC2\xA0so\xC2\xA0",
                           "{fact:a}",
                           "$a$",
                           "- [ ] so",
                           "“so”",
                           "\"so\"",
                           "'so'",
                           "(so)",
                           "…",
                           "9) so",
                           "123456789) so"}) {
    check(text);
  }
  CHECK(wrong == "");
  CHECK(is_plain("Call 999, now: it's (nearly) “naïve” – 1 in 3, 5% + 2 > 6!"));
  for (const char* text : {"", " so", "so ", "*so*", "_so_", "a\\*b", "`so`", "<b>", "&amp;", "[so](word:so)",
                           "{fact:so}", "# so", "> so", "- so", "+ so", "~~~", "1. so", "1) so", "so\nso"}) {
    INFO(text);
    CHECK_FALSE(is_plain(text));
  }
}

TEST_CASE("Words behind a slot are a span of their own, words of one style are one") {
  CHECK(spans("a{gap:b}c") == std::vector<Span>{{"a"}, {""}, {"c"}});
  CHECK(spans("{gap:a}{gap:b} c") == std::vector<Span>{{""}, {""}, {" c"}});
  CHECK(spans("**a{gap:b}c**d") == std::vector<Span>{{"a", true}, {"", true}, {"c", true}, {"d"}});
  CHECK(spans("a\\*b *c* d") == std::vector<Span>{{"a*b "}, emphasis("c"), {" d"}});
  CHECK(spans("[a](word:x)[b](word:x)[c](word:y)") == std::vector<Span>{{"ab", false, "x"}, {"c", false, "y"}});
}
