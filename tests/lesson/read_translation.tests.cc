#include "lesson/read_translation.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

constexpr const char* kHeader = R"(msgid ""
msgstr "Language: cy\nContent-Type: text/plain; charset=UTF-8\n"

)";

struct Read {
  ReadTranslation found;
  std::string told;  ///< Codes, joined by spaces.
};

Read read(const std::string& entries, const std::vector<Phrase>& phrases) {
  const std::string text = kHeader + entries;
  Report report("cy.po", text);
  Read read{read_translation("cy", phrases, report), {}};
  for (const Diagnostic& told : report.told()) {
    CHECK(told.severity == Severity::kWarning);
    read.told += (read.told.empty() ? "" : " ") + told.code;
  }
  return read;
}

std::string entry(const std::string& context, const std::string& source, const std::string& translation) {
  return "msgctxt \"" + context + "\"\nmsgid \"" + source + "\"\nmsgstr \"" + translation + "\"\n\n";
}

std::string said(const ReadTranslation& read, std::string_view context, std::string_view source) {
  const std::string* found = read.words.find(context, source);
  return found == nullptr ? "(none)" : *found;
}

}  // namespace

TEST_CASE("A translation is taken when it may be shown") {
  const std::vector<Phrase> phrases = {{"a", "one"}, {"b", "one"}, {"a", "two"}, {"a", "three"}, {"a", "four"}};
  const Read welsh =
      read(entry("a", "one", "un") + entry("b", "one", "pwynt un") + "#, fuzzy\n" + entry("a", "two", "dau") +
               entry("a", "three", "") + "#~ msgctxt \"a\"\n#~ msgid \"four\"\n#~ msgstr \"pedwar\"\n",
           phrases);
  CHECK(said(welsh.found, "a", "one") == "un");
  CHECK(said(welsh.found, "b", "one") == "pwynt un");
  CHECK(said(welsh.found, "a", "two") == "(none)");
  CHECK(said(welsh.found, "a", "three") == "(none)");
  CHECK(said(welsh.found, "a", "four") == "(none)");
  CHECK(welsh.found.translated == 2);
  CHECK(welsh.found.fuzzy == 1);
  CHECK(welsh.found.missing == 2);
  CHECK(welsh.told == "W907 W906");
}

TEST_CASE("The same words in one context are one phrase") {
  const Read welsh = read(entry("a", "one", "un"), {{"a", "one"}, {"a", "one"}});
  CHECK(welsh.found.phrases() == 1);
  CHECK(welsh.told.empty());
}

TEST_CASE("A translation holds what its source holds") {
  using Form = Phrase::Form;
  struct Row {
    Form form;
    const char* source;
    const char* translation;
    bool sound;
  };
  const Row rows[] = {
      {Form::kWords, "In 100", "Ym mhob 100", true},
      {Form::kWords, "In 100", " Ym mhob 100", false},
      {Form::kWords, "In 100", "Ym\\nmhob", false},
      {Form::kWords, "In 100", "Ym **mhob** [@x]", true},  // Words are shown as they stand.
      {Form::kText, "Strong **heart**", "Calon **gref**", true},
      {Form::kText, "Strong **heart**", "Calon gref", true},
      {Form::kText, "Strong **heart**", "Calon **gref", false},
      {Form::kText, "Strong", "Calon <b>gref</b>", false},
      {Form::kText, "It lasts [@a] [@b].", "Mae'n para [@b] [@a].", true},
      {Form::kText, "It lasts [@a] [@b].", "Mae'n para [@a].", false},
      {Form::kText, "It lasts.", "Mae'n para [@a].", false},
      {Form::kText, "It lasts [@a].", "Mae'n para [@c].", false},
      {Form::kText, "It lasts [@a].", "[@a]", false},
      {Form::kPattern, "{a} of {b}", "{b}: {a}", true},
      {Form::kPattern, "{a} of {b}", "{a}", false},
      {Form::kPattern, "{a}", "{a} {c}", false},
  };
  for (const Row& row : rows) {
    INFO(row.source << " -> " << row.translation);
    const Read welsh = read(entry("a", row.source, row.translation), {{"a", row.source, row.form}});
    CHECK(welsh.found.words.empty() != row.sound);
    CHECK(welsh.found.broken == (row.sound ? 0 : 1));
    CHECK(welsh.told == (row.sound ? "" : "W904"));
  }
}

TEST_CASE("What is broken in the file leaves all else as it is") {
  const Read welsh = read(entry("a", "one", "un") + "msgid \"two\nmsgstr \"dau\"\n\n" + entry("a", "three", "tri"),
                          {{"a", "one"}, {"a", "three"}});
  CHECK(said(welsh.found, "a", "one") == "un");
  CHECK(said(welsh.found, "a", "three") == "tri");
  CHECK(welsh.told == "W901");
}

TEST_CASE("A stale translation is told once, and its phrase is not missed once more") {
  const Read welsh = read(entry("a", "It lasts three hours.", "Mae'n para tair awr."), {{"a", "It lasts four hours."}});
  CHECK(welsh.found.words.empty());
  CHECK(welsh.found.missing == 1);
  CHECK(welsh.told == "W905");
  CHECK(read(entry("a", "Gone.", "Wedi mynd."), {}).told == "W905");
  CHECK(read(entry("a", "Never translated.", ""), {}).told.empty());
}

TEST_CASE("A file without any of it says nothing, and is told of once") {
  const Read welsh = read("", {{"a", "one"}, {"a", "two"}});
  CHECK(welsh.told == "W907");
  CHECK(welsh.found.missing == 2);
}
