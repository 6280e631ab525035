#include <filesystem>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

#include "author/catalogues.h"
#include "author/command_words.h"
#include "author/commands.h"
#include "files/content_folder.h"
#include "files/interface_translations.h"
#include "lesson/language.h"
#include "lesson/po_update.h"
#include "lesson/read_translation.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

/// One PO file, as it is or is to be.
struct Translated {
  const Catalogue* catalogue;
  std::string language;

  std::string path() const { return (fs::path(catalogue->folder) / (language + ".po")).string(); }
};

std::set<std::string> languages_in_any(const std::vector<Catalogue>& catalogues) {
  std::set<std::string> languages;
  for (const Catalogue& catalogue : catalogues) {
    for (std::string& found : languages_in(catalogue)) languages.insert(std::move(found));
  }
  return languages;
}

/// The files of all catalogues in that language; in all that any of them has, if it is empty.
std::vector<Translated> files_of(const std::vector<Catalogue>& catalogues, const std::string& language) {
  const std::set<std::string> languages = language.empty() ? languages_in_any(catalogues) : std::set{language};
  std::vector<Translated> files;
  for (const Catalogue& catalogue : catalogues) {
    for (const std::string& found : languages) {
      const bool other = is_language(found) && found != catalogue.language;
      if (other && !catalogue.phrases.empty()) files.push_back({&catalogue, found});
    }
  }
  return files;
}

/// "298 of 312 translated, 2 fuzzy, 12 missing".
std::string counts(const ReadTranslation& read) {
  std::string words = std::to_string(read.translated) + " of " + std::to_string(read.phrases()) + " translated";
  const std::pair<std::size_t, const char*> left[] = {
      {read.fuzzy, "fuzzy"}, {read.broken, "broken"}, {read.missing, "missing"}, {read.stale, "stale"}};
  for (const auto& [count, what] : left) {
    if (count != 0) words += ", " + std::to_string(count) + " " + what;
  }
  return words;
}

/// Prints how far one file is; true when nothing is left to do.
bool tell_status(const Translated& file, Streams streams) {
  const auto text = read_whole_file(file.path());
  Report report(file.path(), text ? std::string_view(*text) : std::string_view());
  const ReadTranslation read = read_translation(file.language, file.catalogue->phrases, report);
  streams.out << file.path() << ": " << (text ? "" : "not there: ") << counts(read);
  if (file.catalogue->of_lesson && text && !is_offered(read.translated, read.phrases())) {
    streams.out << "; participants are offered it from " << kOfferedFrom << " %";
  }
  streams.out << '\n';
  return report.count() == 0;
}

/// Prints what is broken in the file; false when there was something.
bool is_sound(const ParsedPo& parsed, const std::string& path, std::string_view text, Streams streams) {
  Report report(path, text);
  for (const PoMistake& mistake : parsed.mistakes) {
    report.tell(Mistake::kPoSyntax, mistake.offset, {mistake.message, mistake.hint});
  }
  Diagnostics all;
  report.append_to(all);
  for (const Diagnostic& told : all) streams.err << to_text(told, text) << '\n';
  return report.count() == 0;
}

/// False when it cannot be done, which was said.
bool update(const Translated& file, Guess guess, Streams streams) {
  const std::string path = file.path();
  const auto text = read_whole_file(path);
  ParsedPo before;
  if (text) before = parse_po(*text);
  if (text && !is_sound(before, path, *text, streams)) return false;
  const std::string after = write_po(updated(before.file, file.catalogue->phrases, file.language, guess));
  if (text && after == *text) return true;
  std::error_code error;
  fs::create_directories(file.catalogue->folder, error);
  const Status written = write_whole_file(path, after);
  if (!written) streams.err << written.error().message << '\n';
  return written.ok();
}

/// The files that the options speak of, or nothing, with the reason printed.
std::vector<Translated> find_files(const I18nOptions& options, std::vector<Catalogue>& catalogues, Streams streams) {
  auto found = catalogues_in(options.path);
  if (!found) {
    streams.err << found.error().message << '\n';
    return {};
  }
  catalogues = std::move(*found);
  if (!options.language.empty() && !is_language(options.language)) {
    streams.err << '"' << options.language << "\" is no language tag. Write one such as cy or pl.\n";
    return {};
  }
  std::vector<Translated> files = files_of(catalogues, options.language);
  if (files.empty()) {
    streams.err << "There is no translation yet. To begin one: waymark i18n extract " << for_shell(options.path)
                << " --language cy\n";
  }
  return files;
}

int update_all(const I18nOptions& options, Guess guess, Streams streams) {
  std::vector<Catalogue> catalogues;
  const std::vector<Translated> files = find_files(options, catalogues, streams);
  if (files.empty()) return kUsage;
  bool fine = true;
  for (const Translated& file : files) {
    if (guess == Guess::kYes && !fs::exists(file.path())) continue;  // To begin a file is to extract.
    if (update(file, guess, streams)) {
      tell_status(file, streams);
    } else {
      fine = false;
    }
  }
  return fine ? kFine : kProblems;
}

}  // namespace

int extract(const I18nOptions& options, Streams streams) {
  return update_all(options, Guess::kNo, streams);
}

int merge(const I18nOptions& options, Streams streams) {
  return update_all(options, Guess::kYes, streams);
}

int translation_status(const I18nOptions& options, Streams streams) {
  std::vector<Catalogue> catalogues;
  const std::vector<Translated> files = find_files(options, catalogues, streams);
  if (files.empty()) return kUsage;
  bool complete = true;
  for (const Translated& file : files) complete = tell_status(file, streams) && complete;
  return complete || !options.strict ? kFine : kProblems;
}

int pack_interface(const I18nOptions& options, Streams streams) {
  const auto interface = interface_catalogue(options.path);
  if (!interface) {
    streams.err << interface.error().message << '\n';
    return kUsage;
  }
  std::error_code error;
  fs::create_directories(options.out, error);
  for (const std::string& language : languages_in(*interface)) {
    const auto text = read_whole_file((fs::path(interface->folder) / (language + ".po")).string());
    if (!text) continue;
    Report report(language, *text);
    const Translations words = read_translation(language, interface->phrases, report).words;
    const std::string path = (fs::path(options.out) / (language + ".json")).string();
    if (const Status written = write_whole_file(path, canonical_json(words.to_json())); !written) {
      streams.err << written.error().message << '\n';
      return kProblems;
    }
    streams.out << path << '\n';
  }
  return kFine;
}

Strings interface_in(const std::string& language) {
  Translations words = interface_translations(language);
  return words.empty() ? Strings() : Strings(language, std::move(words));
}

}  // namespace waymark::author
