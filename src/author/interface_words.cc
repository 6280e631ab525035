#include "author/interface_words.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "files/content_folder.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSpace = " \t\r\n";

void skip_space(std::string_view source, std::size_t& at) {
  at = std::min(source.find_first_not_of(kSpace, at), source.size());
}

/// What a backslash and `letter` mean in the literals that Waymark's words are written in.
char unescaped(char letter) {
  return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter;
}

/// The words of the literals that follow one another at `at`, which is moved behind them.
std::optional<std::string> literals(std::string_view source, std::size_t& at, char quote) {
  std::optional<std::string> words;
  for (skip_space(source, at); at < source.size() && source[at] == quote; skip_space(source, at)) {
    if (!words) words.emplace();
    for (++at; at < source.size() && source[at] != quote; ++at) {
      if (source[at] == '\\' && at + 1 < source.size()) {
        *words += unescaped(source[++at]);
      } else {
        *words += source[at];
      }
    }
    ++at;
  }
  return words;
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Finder {
 public:
  Finder(const std::string& name, std::string_view source) : name_(&name), source_(source) {}

  /// What stands in the parentheses behind `word`.
  void calls(std::string_view word, char quote) {
    for (std::size_t at = 0; (at = source_.find(word, at)) != std::string_view::npos;) {
      const bool begins = at == 0 || !is_name(source_[at - 1]);
      const std::size_t from = at;
      at += word.size();
      if (!begins) continue;
      const auto words = literals(source_, at, quote);
      if (words && at < source_.size() && (source_[at] == ')' || source_[at] == ',')) add(*words, from);
    }
  }

  /// The text of elements with `attribute`.
  void elements(std::string_view attribute) {
    for (std::size_t at = 0; (at = source_.find(attribute, at)) != std::string_view::npos;) {
      const std::size_t from = std::min(source_.find('>', at), source_.size() - 1) + 1;
      const std::size_t end = std::min(source_.find('<', from), source_.size());
      std::size_t first = from;
      skip_space(source_, first);
      const std::size_t last = source_.find_last_not_of(kSpace, end - 1);
      if (first < end) add(std::string(source_.substr(first, last + 1 - first)), at);
      at = end;
    }
  }

  std::vector<Phrase> found() && {
    std::sort(found_.begin(), found_.end(), [](const Phrase& a, const Phrase& b) { return a.offset < b.offset; });
    return std::move(found_);
  }

 private:
  void add(const std::string& words, std::size_t at) {
    // Without the line, which would change with every line of code above it.
    found_.push_back({"", words, Phrase::Form::kPattern, "", at, *name_});
  }

  const std::string* name_;
  std::string_view source_;
  std::vector<Phrase> found_;
};

}  // namespace

std::vector<Phrase> interface_words_of(const std::string& name, std::string_view source) {
  Finder finder(name, source);
  if (name.ends_with(".html")) {
    finder.elements(" data-say");
  } else if (name.ends_with(".js")) {
    finder.calls("say(", '\'');
  } else {
    for (const std::string_view call : {"say(", "say_(", "Saying("}) finder.calls(call, '"');
  }
  return std::move(finder).found();
}

std::vector<Phrase> interface_words(const std::string& folder) {
  std::vector<std::string> names;
  for (const char* part : {"src/screen", "src/player", "src/author", "src/server", "web"}) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(fs::path(folder) / part, error), end; !error && at != end;
         at.increment(error)) {
      const std::string name = fs::relative(at->path(), folder, error).generic_string();
      const bool source =
          name.ends_with(".cc") || name.ends_with(".h") || name.ends_with(".js") || name.ends_with(".html");
      if (source) names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  std::vector<Phrase> words;
  for (const std::string& name : names) {
    const auto source = read_whole_file((fs::path(folder) / name).string());
    if (!source) continue;
    for (Phrase& phrase : interface_words_of(name, *source)) words.push_back(std::move(phrase));
  }
  return words;
}

}  // namespace waymark::author
