#include "lesson/po.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "lesson/po_escapes.h"

namespace waymark {

namespace {

constexpr std::size_t kReferenceColumns = 79;  // Where msgcat breaks "#:" lines, even when it wraps nothing else.

void write_notes(std::string_view mark, const std::vector<std::string>& notes, std::string& text) {
  for (const std::string& note : notes) {
    text += mark;
    if (!note.empty()) text += " " + note;
    text += '\n';
  }
}

void write_references(const std::vector<std::string>& references, std::string& text) {
  std::set<std::string_view> written;
  std::size_t column = 0;
  for (const std::string& reference : references) {
    if (!written.insert(reference).second) continue;
    const bool full = column + 1 + reference.size() > kReferenceColumns;
    if (column == 0 || full) {
      text += column == 0 ? "#:" : "\n#:";
      column = 2;
    }
    text += " " + reference;
    column += 1 + reference.size();
  }
  if (column > 0) text += '\n';
}

void write_flags(const PoEntry& entry, std::string& text) {
  std::vector<std::string> flags = entry.flags;
  if (entry.fuzzy && !entry.translation.empty()) flags.insert(flags.begin(), "fuzzy");
  if (!flags.empty()) text += "#, " + join(flags, ", ") + "\n";
}

/// `mark` stands before each line; a string with a line break inside begins on a line of its own.
void write_string(std::string_view mark, std::string_view keyword, std::string_view value, std::string& text) {
  text += mark;
  text += keyword;
  const std::size_t first_break = value.find('\n');
  const bool broken = first_break != std::string_view::npos && first_break + 1 < value.size();
  if (!broken) {
    text += " \"" + po_escaped(value) + "\"\n";
    return;
  }
  text += " \"\"\n";
  while (!value.empty()) {
    const std::string_view line = value.substr(0, std::min(value.find('\n'), value.size() - 1) + 1);
    text += mark;
    text += '"' + po_escaped(line) + "\"\n";
    value.remove_prefix(line.size());
  }
}

void write_entry(const PoEntry& entry, std::string& text) {
  if (!text.empty()) text += '\n';
  write_notes("#", entry.comments, text);
  write_notes("#.", entry.extracted, text);
  write_references(entry.references, text);
  write_flags(entry, text);
  const std::string_view previous = entry.obsolete ? "#~| " : "#| ";
  const std::string_view mark = entry.obsolete ? "#~ " : "";
  if (entry.previous_context) write_string(previous, "msgctxt", *entry.previous_context, text);
  if (entry.previous_source) write_string(previous, "msgid", *entry.previous_source, text);
  if (entry.context) write_string(mark, "msgctxt", *entry.context, text);
  write_string(mark, "msgid", entry.source, text);
  write_string(mark, "msgstr", entry.translation, text);
}

}  // namespace

std::string write_po(const PoFile& file) {
  std::string text;
  for (const bool obsolete : {false, true}) {
    for (const PoEntry& entry : file.entries) {
      if (entry.obsolete == obsolete) write_entry(entry, text);
    }
  }
  if (!file.closing.empty() && !text.empty()) text += '\n';
  write_notes("#", file.closing, text);
  return text;
}

const PoEntry* po_header(const PoFile& file) {
  const auto header = std::find_if(file.entries.begin(), file.entries.end(), [](const PoEntry& entry) {
    return !entry.obsolete && !entry.context && entry.source.empty();
  });
  return header == file.entries.end() ? nullptr : &*header;
}

std::string po_header_field(const PoFile& file, std::string_view name) {
  const PoEntry* header = po_header(file);
  std::string_view rest = header == nullptr ? std::string_view() : header->translation;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.starts_with(name) || !line.substr(name.size()).starts_with(':')) continue;
    line.remove_prefix(name.size() + 1);
    while (line.starts_with(' ')) line.remove_prefix(1);
    while (line.ends_with(' ')) line.remove_suffix(1);
    return std::string(line);
  }
  return {};
}

Translations translations_in(const PoFile& file) {
  Translations translations;
  for (const PoEntry& entry : file.entries) {
    if (entry.obsolete || entry.fuzzy || entry.source.empty() || entry.translation.empty()) continue;
    translations.add(entry.context.value_or(""), entry.source, entry.translation);
  }
  return translations;
}

}  // namespace waymark
