#include "author/script.h"

#include <fstream>
#include <optional>
#include <utility>

namespace waymark::author {
namespace {

constexpr std::string_view kSpace = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// Takes the first word off `text`.
std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(kSpace));
  text = trimmed(text.substr(word.size()));
  return word;
}

std::optional<Intent> intent_of_act(std::string_view act) {
  const auto verb = verb_of(take_word(act));
  if (!verb) return std::nullopt;
  const std::string_view target = take_word(act);
  return Intent{*verb, std::string(target), std::string(act), 0};
}

/// Adds what a line says; gives back the part of it that is no act, if there is one.
std::optional<std::string_view> add_line(std::string_view line, std::vector<Intent>& intents) {
  while (!line.empty()) {
    const bool json = line.front() == '{';
    const auto end = json ? line.size() : line.find(';');
    const std::string_view act = trimmed(line.substr(0, end));
    line = trimmed(end >= line.size() ? std::string_view() : line.substr(end + 1));
    if (act.empty()) continue;
    auto intent = json ? intent_of_json(act) : intent_of_act(act);
    if (!intent) return act;
    intents.push_back(*std::move(intent));
  }
  return std::nullopt;
}

}  // namespace

std::string to_script(std::span<const Intent> intents) {
  std::string script;
  for (const Intent& intent : intents) {
    if (!script.empty()) script += "; ";
    script += name_of(intent.verb);
    for (const std::string& word : {intent.target, intent.value}) script += word.empty() ? "" : " " + word;
  }
  return script;
}

Result<std::vector<Intent>> intents_of_script(std::istream& lines, const std::string& name) {
  std::vector<Intent> intents;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const std::string_view act = trimmed(line);
    if (act.empty() || act.front() == '#') continue;
    if (const auto wrong = add_line(act, intents)) {
      return Error{"no-act", name + ":" + std::to_string(number) + ": \"" + std::string(*wrong) +
                                 "\" is no act. One looks like: select q-number made-up"};
    }
  }
  return intents;
}

Result<std::vector<Intent>> read_script(const std::string& file, std::istream& in) {
  if (file == "-") return intents_of_script(in, "the input");
  std::ifstream lines(file);
  if (lines) return intents_of_script(lines, file);
  return Error{"unreadable-script", "The script " + file + " cannot be read. Does it exist, and may you read it?"};
}

}  // namespace waymark::author
