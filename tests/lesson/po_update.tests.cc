#include "lesson/po_update.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

const std::string kHeader = R"(# Draft.
msgid ""
msgstr "Language: cy\nContent-Type: text/plain; charset=UTF-8\n"
)";

PoFile parsed(const std::string& text) {
  const ParsedPo po = parse_po(text);
  REQUIRE(po.mistakes.empty());
  return po.file;
}

std::string after(const std::string& text, const std::vector<Phrase>& phrases, Guess guess = Guess::kYes) {
  const PoFile file = updated(parsed(text), phrases, "cy", guess);
  CHECK(write_po(updated(file, phrases, "cy", guess)) == write_po(file));
  CHECK(write_po(updated(parsed(write_po(file)), phrases, "cy", guess)) == write_po(file));
  const std::string written = write_po(file);
  return written.substr(written.find("\n\n") + 2);  // Without the header.
}

Phrase phrase(const std::string& context, const std::string& source, const std::string& place = "") {
  return {context, source, Phrase::Form::kWords, "page, title: Its heading.", 0, place};
}

}  // namespace

TEST_CASE("A new file has a header, and all phrases in their order") {
  const std::vector<Phrase> phrases = {phrase("b", "Two", "lesson.json:4"), phrase("a", "One", "lesson.json:9"),
                                       phrase("b", "Two", "lesson.json:12")};
  CHECK(write_po(updated({}, phrases, "cy", Guess::kNo)) == R"(msgid ""
msgstr ""
"Language: cy\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

#. page, title: Its heading.
#: lesson.json:4 lesson.json:12
msgctxt "b"
msgid "Two"
msgstr ""

#. page, title: Its heading.
#: lesson.json:9
msgctxt "a"
msgid "One"
msgstr ""
)");
}

TEST_CASE("What a translator did stays; what the source says of it is made anew") {
  CHECK(after(kHeader + R"(
# Is this right?
#. Old note.
#: lesson.json:1
#, fuzzy, no-wrap
#| msgid "On"
msgctxt "a"
msgid "One"
msgstr "Un"
)",
              {phrase("a", "One", "lesson.json:7")}) == R"(# Is this right?
#. page, title: Its heading.
#: lesson.json:7
#, fuzzy, no-wrap
#| msgid "On"
msgctxt "a"
msgid "One"
msgstr "Un"
)");
}

TEST_CASE("Words that changed keep their translation as a guess, if that is wanted") {
  const std::string before = kHeader + R"(
msgctxt "a"
msgid "It lasts three hours."
msgstr "Mae'n para tair awr."
)";
  CHECK(after(before, {phrase("a", "It lasts four hours.")}) == R"(#. page, title: Its heading.
#, fuzzy
#| msgid "It lasts three hours."
msgctxt "a"
msgid "It lasts four hours."
msgstr "Mae'n para tair awr."
)");
  const std::string aside = after(before, {phrase("a", "It lasts four hours.")}, Guess::kNo);
  CHECK(aside == R"(#. page, title: Its heading.
msgctxt "a"
msgid "It lasts four hours."
msgstr ""

#~ msgctxt "a"
#~ msgid "It lasts three hours."
#~ msgstr "Mae'n para tair awr."
)");
  INFO("What was put aside can be carried over later.");
  CHECK(after(kHeader + "\n" + aside, {phrase("a", "It lasts four hours.")})
            .starts_with("#. page, title: Its heading.\n#, fuzzy"));
}

TEST_CASE("Words that moved keep their translation as a guess") {
  CHECK(after(kHeader + R"(
msgctxt "a"
msgid "One"
msgstr "Un"
)",
              {phrase("b", "One")}) == R"(#. page, title: Its heading.
#, fuzzy
#| msgctxt "a"
#| msgid "One"
msgctxt "b"
msgid "One"
msgstr "Un"
)");
}

TEST_CASE("The nearest words are meant, and none that are far") {
  const std::string before = kHeader + R"(
msgctxt "a"
msgid "Call 999 now."
msgstr "Ffonia 999 nawr."

msgctxt "a"
msgid "Stay with them."
msgstr "Arhosa gyda nhw."
)";
  const std::string text =
      after(before, {phrase("a", "Call 999 soon, please."), phrase("a", "Call 999 now!"), phrase("a", "Breathe.")});
  CHECK(text.find("msgid \"Call 999 now!\"\nmsgstr \"Ffonia 999 nawr.\"") != std::string::npos);
  CHECK(text.find("msgid \"Call 999 soon, please.\"\nmsgstr \"\"") != std::string::npos);
  CHECK(text.find("msgid \"Breathe.\"\nmsgstr \"\"") != std::string::npos);
  CHECK(text.find("#~ msgid \"Stay with them.\"") != std::string::npos);
}

TEST_CASE("What comes back has its translation again; what was never translated goes") {
  const std::string before = kHeader + R"(
msgctxt "a"
msgid "New"
msgstr ""

#~ msgctxt "a"
#~ msgid "One"
#~ msgstr "Un"
)";
  CHECK(after(before, {phrase("a", "One")}) == R"(#. page, title: Its heading.
msgctxt "a"
msgid "One"
msgstr "Un"
)");
}
