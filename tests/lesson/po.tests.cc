#include "lesson/po.h"

#include <algorithm>
#include <random>

#include <catch2/catch_test_macros.hpp>

#include "base/diagnostic.h"
#include "base/text.h"

using namespace waymark;

namespace {

const std::string kHeader = R"(msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"
)";

PoFile parsed(std::string_view text) {
  ParsedPo read = parse_po(text);
  INFO(text);
  REQUIRE(read.mistakes.empty());
  return std::move(read.file);
}

/// What is told of a file that begins with a header of four lines: line, column, message, hint.
std::string told(std::string_view after_header) {
  const std::string text = kHeader + std::string(after_header);
  std::string lines;
  for (const PoMistake& mistake : parse_po(text).mistakes) {
    const Position at = position_of(text, mistake.offset);
    lines += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + mistake.message + " " + mistake.hint;
    lines += '\n';
  }
  return lines;
}

/// The messages that are sound in a file that begins with a header.
std::vector<std::string> sources(std::string_view after_header) {
  const ParsedPo read = parse_po(kHeader + std::string(after_header));
  std::vector<std::string> found(read.file.entries.size());
  std::transform(read.file.entries.begin(), read.file.entries.end(), found.begin(),
                 [](const PoEntry& entry) { return entry.source; });
  return found;
}

}  // namespace

TEST_CASE("A PO file is read with all that stands in it") {
  const PoFile file = parsed(R"(# Waymark
#
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"

# Say du.
#. A choice of the page "friday".
#: lesson.json:12 lesson.json:13
#: lesson.json:40
#, fuzzy, no-wrap
#| msgctxt "friday"
#| msgid "Call"
#| "999"
msgctxt "friday/call"
msgid "Call 999. "
"Say \"hello\"\n"
msgstr "Ruf 112 an.\t\\\n"

#~ msgid "Gone"
#~ msgstr "Weg"
# The end.
)");
  REQUIRE(file.entries.size() == 3);
  CHECK(file.entries[0].comments == std::vector<std::string>{"Waymark", ""});
  CHECK(&file.entries[0] == po_header(file));
  const PoEntry& entry = file.entries[1];
  CHECK(entry.comments == std::vector<std::string>{"Say du."});
  CHECK(entry.extracted == std::vector<std::string>{"A choice of the page \"friday\"."});
  CHECK(entry.references == std::vector<std::string>{"lesson.json:12", "lesson.json:13", "lesson.json:40"});
  CHECK(entry.fuzzy);
  CHECK(entry.flags == std::vector<std::string>{"no-wrap"});
  CHECK(entry.previous_context == "friday");
  CHECK(entry.previous_source == "Call999");
  CHECK(entry.context == "friday/call");
  CHECK(entry.source == "Call 999. Say \"hello\"\n");
  CHECK(entry.translation == "Ruf 112 an.\t\\\n");
  CHECK_FALSE(entry.obsolete);
  CHECK(file.entries[2].obsolete);
  CHECK(file.entries[2].source == "Gone");
  CHECK_FALSE(file.entries[2].context);
  CHECK(file.closing == std::vector<std::string>{"The end."});
}

TEST_CASE("How a PO file is written does not matter") {
  const std::string wanted = write_po(parsed(kHeader + "\nmsgctxt \"c\"\nmsgid \"one\"\nmsgstr \"eins\"\n"));
  const std::string same[] = {
      kHeader + "msgctxt \"c\" msgid \"o\" \"ne\"\n\n\"\" msgstr\n\"eins\"",
      kHeader + "\t msgctxt\"c\"msgid\"one\"msgstr\"eins\"\r\n",
      "\xEF\xBB\xBF" + kHeader + "msgctxt \"c\"\nmsgid \"\"\n\"one\"\nmsgstr \"\"\n\"ei\"\n\"ns\"\n\n\n",
  };
  for (const std::string& text : same) CHECK(write_po(parsed(text)) == wanted);
  std::string with_crlf;
  for (const char c : wanted) with_crlf += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(write_po(parsed(with_crlf)) == wanted);
}

TEST_CASE("A PO file is written as msgcat writes it, and stays as it is") {
  const std::string text = R"(# Waymark
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"

#
#. For the translator.
#: content/modules/alcohol-and-cocaine/lesson.json:12
#: content/modules/alcohol-and-cocaine/lesson.json:1234 content/facts.json:78
#, fuzzy, no-wrap
#| msgctxt "old"
#| msgid ""
#| "older\n"
#| "still"
msgctxt "page"
msgid "A very long line that goes on beyond any limit of columns, since nothing is wrapped: so a change of one word is one line."
msgstr ""
"eins\n"
"\n"
"\"zwei\" \\ \t\n"

msgid "trailing\n"
msgstr ""

# still worth keeping
#, fuzzy
#~| msgid "Go"
#~ msgctxt "x"
#~ msgid "Gone"
#~ msgstr ""
#~ "Weg\n"
#~ "zwei"

# The end.
)";
  CHECK(write_po(parsed(text)) == text);

  SECTION("whatever the order and the marks it was read from") {
    PoFile file = parsed(text);
    std::swap(file.entries[1], file.entries[3]);
    file.entries[2].fuzzy = true;
    file.entries[3].references.push_back("content/facts.json:78");
    const PoFile again = parsed(write_po(file));
    CHECK(again.entries[1].source == "trailing\n");
    CHECK_FALSE(again.entries[1].fuzzy);
    CHECK(again.entries[3].obsolete);
    CHECK(write_po(again).find("content/facts.json:78\n#, fuzzy") != std::string::npos);
  }
}

TEST_CASE("Nothing is an empty PO file") {
  CHECK(write_po({}).empty());
  CHECK(write_po({{}, {"Only a comment."}}) == "# Only a comment.\n");
  CHECK(po_header({}) == nullptr);
  CHECK(po_header_field({}, "Language").empty());
}

TEST_CASE("The header has fields") {
  const PoFile file = parsed(R"(msgid ""
msgstr "Language-Team: x\nLanguage:  de-AT \nContent-Type: text/plain; charset=utf-8\nLast: y")");
  CHECK(po_header_field(file, "Language") == "de-AT");
  CHECK(po_header_field(file, "Language-Team") == "x");
  CHECK(po_header_field(file, "Last") == "y");
  CHECK(po_header_field(file, "Lang").empty());
  CHECK(po_header_field(file, "").empty());
}

TEST_CASE("What is wrong in a PO file is told once, with the way to mend it") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"msgid \"a\nmsgstr \"b\"\n", "5:7 This quotation mark is never closed. Write a \" where the words end.\n"},
      {"msgid \"a\\\"\nmsgstr \"b\"\n", "5:7 This quotation mark is never closed. Write a \" where the words end.\n"},
      {"msgid \"é \\d\"\nmsgstr \"b\"\n",
       "5:10 This backslash means nothing. Write \\\\ for a backslash that is to be read.\n"},
      {"msgid \"\\x41\"\nmsgstr \"b\"\n",
       "5:8 This backslash means nothing. Write \\\\ for a backslash that is to be read.\n"},
      {"msgid \"a\\", "5:9 This backslash means nothing. Write \\\\ for a backslash that is to be read.\n"},
      {"msgid \"a \"b\" c\"\nmsgstr \"b\"\n",
       "5:11 \"b\" stands outside the quotation marks. A \" inside of words is written \\\".\n"},
      {"mgsid \"a\"\nmsgstr \"b\"\n", "5:1 \"mgsid\" means nothing in a PO file. Did you mean \"msgid\"?\n"},
      {"Hello\n",
       "5:1 \"Hello\" means nothing in a PO file. An entry has msgctxt, msgid and msgstr, each with words in double "
       "quotation marks.\n"},
      {"#| msgstr \"b\"\nmsgid \"a\"\nmsgstr \"b\"\n",
       "5:4 \"msgstr\" means nothing in a PO file. An entry has msgctxt, msgid and msgstr, each with words in double "
       "quotation marks.\n"},
      {"#| msgid \"b\n", "5:10 This quotation mark is never closed. Write a \" where the words end.\n"},
      {"# note\n\"a\"\n", "6:1 These words belong to nothing. Write msgid or msgstr before them.\n"},
      {"# note\n\"\n", "6:1 This quotation mark is never closed. Write a \" where the words end.\n"},
      {"msgid \"a\"\n", "5:1 This entry has no msgstr. Write msgstr \"\" where a translation is still to come.\n"},
      {"msgid \"a\"\n# note\n",
       "5:1 This entry has no msgstr. Write msgstr \"\" where a translation is still to come.\n"},
      {"msgctxt \"a\"\n", "5:1 This entry has no msgid. Write msgid and the words that are translated.\n"},
      {"msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"b\"\nmsgstr \"\"\n",
       "5:1 This entry has no msgid. Write msgid and the words that are translated.\n"},
      {"msgctxt \"a\"\nmsgstr \"b\"\n",
       "6:1 A msgid is missing before this. Write msgid and the words that this translates.\n"},
      {"msgid\nmsgstr \"b\"\n",
       "5:1 Words are missing after this. Write them in double quotation marks; \"\" if there are none.\n"},
      {"msgid \"a\"\nmsgstr\n",
       "6:1 Words are missing after this. Write them in double quotation marks; \"\" if there are none.\n"},
      {"msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n",
       "7:1 A msgid is missing before this. Write msgid and the words that this translates.\n"},
      {"msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n\n",
       "6:1 Plural forms are not used in lessons. Write the entry with one msgid and one msgstr.\n"},
      {"#~ msgid \"a\"\nmsgstr \"b\"\n",
       "6:1 Only a part of this entry is marked with #~. Write #~ before each of its lines, or none.\n"},
      {"msgid \"a\"\nmsgstr \"b\"\n#~ \"c\"\n",
       "7:4 Only a part of this entry is marked with #~. Write #~ before each of its lines, or none.\n"},
      {"msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n",
       "8:1 This entry stands here twice; the other is in line 5. Keep one of the two.\n"},
      {"msgid \"\"\nmsgstr \"b\"\n",
       "5:1 This entry stands here twice; the other is in line 1. Keep one of the two.\n"},
      {"msgid \"a\xFF\"\nmsgstr \"b\"\n", "5:9 This byte is no UTF-8. Save the file in UTF-8.\n"},
      {"# \xC3\n", "5:3 This byte is no UTF-8. Save the file in UTF-8.\n"},
      {std::string_view("msgid \"\0\"\nmsgstr \"b\"\n", 21), "5:8 A control character stands here. Take it away.\n"},
      {"msgid \"a\"\rmsgstr \"b\"\n", "5:10 A control character stands here. Take it away.\n"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(told(text) == expected);
  }
}

TEST_CASE("A file without a header in UTF-8 is told of") {
  const auto first = [](std::string_view text) {
    const ParsedPo read = parse_po(text);
    REQUIRE(read.mistakes.size() == 1);
    return read.mistakes[0].message + " " + read.mistakes[0].hint;
  };
  const std::string hint = "Write \"Content-Type: text/plain; charset=UTF-8\\n\" in its msgstr.";
  const std::string none = "This file has no header. Begin it with an entry whose msgid is \"\". " + hint;
  const std::string other = "The header does not say that the file is in UTF-8. " + hint;
  CHECK(first("") == none);
  CHECK(first("\xEF\xBB\xBF") == none);
  CHECK(first("msgid \"a\"\nmsgstr \"b\"\n") == none);
  CHECK(first("msgctxt \"\"\nmsgid \"\"\nmsgstr \"b\"\n") == none);
  CHECK(first("#~ msgid \"\"\n#~ msgstr \"b\"\n") == none);
  CHECK(first("msgid \"\"\nmsgstr \"Language: de\\n\"\n") == other);
  CHECK(first("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n") == other);
  CHECK(first("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n") == other);
}

TEST_CASE("A broken entry leaves the others whole") {
  const std::string_view broken[] = {
      "msgid \"x\n",
      "msgid \"x\nmsgstr \"y\"\n",
      "msgid \"x\"\n",
      "msgid \"\xFF\"\nmsgstr \"y\"\n",
      "msgid \"x\"\nmsgstr \"\\q\"\n",
      "msgid x\nmsgstr y\n",
      "mgsid \"x\"\nmsgstr \"y\"\n",
      "msgstr \"y\"\n",
      "Hello there\nand \"there\"\n",
      "msgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\n",
      "#~ msgid \"x\"\nmsgstr \"y\"\n",
      "# \xFF\nmsgid \"x\"\nmsgstr \"y\"\n",
      std::string_view("\0\n", 2),
  };
  for (const std::string_view middle : broken) {
    INFO(middle);
    const std::string text =
        "msgid \"a\"\nmsgstr \"A\"\n\n" + std::string(middle) + "\n# kept\nmsgid \"b\"\nmsgstr \"B\"\n";
    CHECK(sources(text) == std::vector<std::string>{"", "a", "b"});
    const std::string close = "msgid \"a\"\nmsgstr \"A\"\n" + std::string(middle) + "\nmsgid \"b\"\nmsgstr \"B\"\n";
    CHECK(sources(close) == std::vector<std::string>{"", "a", "b"});
    CHECK_FALSE(told(text).empty());
  }
}

TEST_CASE("Any bytes are read, to a limit of mistakes") {
  std::mt19937 random(3);
  const std::string_view pieces[] = {"msgid", "msgstr", "msgctxt", " ",    "\"",  "\"a\"",   "\\",     "\n",    "#",
                                     "#~",    "#|",     "#,",      "#.",   "#:",  "\r\n",    "\xFF",   "fuzzy", "é",
                                     "\t",    "[0]",    "\\n",     "\n\n", "#~|", "_plural", "\"b\"\n"};
  for (int round = 0; round < 3000; ++round) {
    std::string text = round % 2 == 0 ? kHeader : "";
    for (auto i = random() % 40; i > 0; --i) text += pieces[random() % std::size(pieces)];
    INFO(text);
    const ParsedPo read = parse_po(text);
    for (const PoMistake& mistake : read.mistakes) REQUIRE(mistake.offset <= text.size());
    const std::string written = write_po(read.file);
    REQUIRE(write_po(parse_po(written).file) == written);
  }

  SECTION("a great many as well") {
    const auto repeated = [](std::string_view piece, std::size_t size) {
      std::string text;
      while (text.size() < size) text += piece;
      return text;
    };
    for (const std::string_view piece : {"\"", "\"\"", "a", "\\", "#", "#\n", "\n", "msgid ", "#: a ", "\xFF\n",
                                         "msgid \"a\"\n", "msgid \"a\"\nmsgstr \"b\"\n\n", "#, fuzzy"}) {
      CHECK(parse_po(repeated(piece, 50'000)).mistakes.size() <= 100);
    }
    const std::string megabyte = repeated("a", 1'000'000);
    CHECK(parsed(kHeader + "msgid \"" + megabyte + "\"\nmsgstr \"b\"\n").entries[1].source == megabyte);
  }
}

namespace {

class SomeEntries {
 public:
  explicit SomeEntries(unsigned seed) : engine_(seed) {}

  PoFile file() {
    PoFile made = parsed(kHeader);
    for (int i = below(6); i > 0; --i) made.entries.push_back(entry(std::to_string(i)));
    made.closing = notes();
    return made;
  }

 private:
  int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }

  std::string words() {
    const std::string_view letters[] = {"a", "é", "😀", "\"", "\\", "\n", "\t", " ", "#", "msgid ", "\r"};
    std::string made;
    for (int i = below(below(5) == 0 ? 120 : 6); i > 0; --i) made += letters[below(11)];
    return made;
  }

  std::vector<std::string> notes() {
    std::vector<std::string> made;
    for (int i = below(3); i > 0; --i) made.push_back(below(3) == 0 ? "" : "A note, 100% \"é\" ");
    return made;
  }

  PoEntry entry(const std::string& context) {
    PoEntry made;
    made.comments = notes();
    made.extracted = notes();
    for (int i = below(9); i > 0; --i) made.references.push_back("lesson.json:" + std::to_string(i * i * i));
    if (below(3) == 0) made.flags = {"no-wrap"};
    if (below(3) == 0) made.previous_context = words();
    if (below(3) == 0) made.previous_source = words();
    made.obsolete = below(4) == 0;
    made.context = context;
    made.source = words();
    made.translation = words();
    made.fuzzy = !made.translation.empty() && below(3) == 0;
    return made;
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("Any PO file that is written is read as the same, and written as the same") {
  SomeEntries some(11);
  for (int round = 0; round < 300; ++round) {
    PoFile file = some.file();
    const std::string text = write_po(file);
    INFO(text);
    const PoFile again = parsed(text);
    REQUIRE(write_po(again) == text);
    std::stable_partition(file.entries.begin(), file.entries.end(),
                          [](const PoEntry& entry) { return !entry.obsolete; });
    REQUIRE(again.closing == file.closing);
    REQUIRE(again.entries.size() == file.entries.size());
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
      const PoEntry& one = file.entries[i];
      const PoEntry& other = again.entries[i];
      REQUIRE(other.comments == one.comments);
      REQUIRE(other.extracted == one.extracted);
      REQUIRE(other.references == one.references);
      REQUIRE(other.flags == one.flags);
      REQUIRE(other.fuzzy == one.fuzzy);
      REQUIRE(other.obsolete == one.obsolete);
      REQUIRE(other.previous_context == one.previous_context);
      REQUIRE(other.previous_source == one.previous_source);
      REQUIRE(other.context == one.context);
      REQUIRE(other.source == one.source);
      REQUIRE(other.translation == one.translation);
    }
  }
}
