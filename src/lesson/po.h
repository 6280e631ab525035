#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/translations.h"

namespace waymark {

/// One message of a gettext PO file, with what is noted about it. Strings are as meant, without quotes and escapes;
/// notes are one for each line, without what marks them.
struct PoEntry {
  std::vector<std::string> comments;            ///< "# ": the translator's own.
  std::vector<std::string> extracted;           ///< "#. ": for the translator, from where the message comes from.
  std::vector<std::string> references;          ///< "#: ": the places, such as "lesson.json:12".
  bool fuzzy = false;                           ///< A guess that nobody has looked at: never shown.
  std::vector<std::string> flags;               ///< "#, ": the others.
  std::optional<std::string> previous_context;  ///< "#| msgctxt": what was translated before it changed …
  std::optional<std::string> previous_source;   ///< … "#| msgid".
  bool obsolete = false;                        ///< "#~ ": kept for later, though nothing says it any more.
  std::optional<std::string> context;           ///< msgctxt
  std::string source;                           ///< msgid
  std::string translation;                      ///< msgstr
  std::size_t offset = 0;                       ///< Of the first line that is no note, in the text that was read.
};

struct PoFile {
  std::vector<PoEntry> entries;      ///< In file order; the header is the one with neither context nor source.
  std::vector<std::string> closing;  ///< The translator's comments behind the last entry.
};

/// Something that is wrong in a PO file, at a byte of it.
struct PoMistake {
  std::size_t offset = 0;
  std::string message;  ///< One plain sentence: what is wrong.
  std::string hint;     ///< One plain sentence: how to mend it.
};

struct ParsedPo {
  PoFile file;                      ///< All entries that are sound.
  std::vector<PoMistake> mistakes;  ///< In the order in which they were noticed, at most 100.
};

/// The PO file in `text`: any bytes, with or without byte order mark, lines ended by LF or CRLF. Each entry that is
/// broken is told of and left out. Without plural forms, which no lesson has.
ParsedPo parse_po(std::string_view text);

/// The file as text, as `msgcat --no-wrap` writes it: obsolete entries last, each place once, no fuzzy flag without a
/// translation, strings broken behind line breaks only. (msgcat drops the closing comments; they are kept here.)
/// REQUIRES: UTF-8 without control characters but those that have an escape; notes of one line.
std::string write_po(const PoFile& file);

/// The entry that speaks of the file itself: without context and source. Null when there is none.
const PoEntry* po_header(const PoFile& file);

/// What the file says that may be shown: neither guesses nor what was put aside. Whether it is right for what it
/// translates is not looked at.
Translations translations_in(const PoFile& file);

/// The field of the header, such as "Language", or empty.
std::string po_header_field(const PoFile& file, std::string_view name);

}  // namespace waymark
