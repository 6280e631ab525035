#include "author/script.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <utility>

namespace waymark::author {
namespace {

constexpr std::string_view kSpace = " \t\r";
constexpr std::string_view kCommand = "waymark play ";

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

std::string no_act(std::string_view act) {
  return "\"" + std::string(act) + "\" is no act. One looks like: select q-number made-up";
}

/// The run of a command that plays one; empty when it plays from the beginning.
std::string_view run_in(std::string_view command) {
  constexpr std::string_view kPath = " --path '";
  const auto at = command.find(kPath);
  if (at == std::string_view::npos) return {};
  const std::string_view run = command.substr(at + kPath.size());
  return run.substr(0, run.find('\''));
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

Result<std::vector<Intent>> intents_of_script(std::istream& in, const std::string& name) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const auto command = std::find_if(lines.begin(), lines.end(),
                                    [](const std::string& line) { return trimmed(line).starts_with(kCommand); });
  if (command != lines.end()) lines = {std::string(run_in(*command))};
  std::vector<Intent> intents;
  for (std::size_t number = 1; number <= lines.size(); ++number) {
    const std::string_view act = trimmed(lines[number - 1]);
    if (act.empty() || act.front() == '#') continue;
    if (const auto wrong = add_line(act, intents)) {
      return Error{"no-act", name + ":" + std::to_string(number) + ": " + no_act(*wrong)};
    }
  }
  return intents;
}

Result<std::vector<Intent>> read_script(const std::string& given, std::istream& in) {
  if (given == "-") return intents_of_script(in, "the input");
  std::ifstream file(given);
  if (file) return intents_of_script(file, given);
  std::vector<Intent> intents;
  if (const auto wrong = add_line(trimmed(given), intents)) {
    return Error{"no-act", given + " is no file that can be read, and no run: " + no_act(*wrong)};
  }
  return intents;
}

}  // namespace waymark::author
