#include "author/terminal.h"

#include <algorithm>
#include <charconv>

#include "screen/parts.h"
#include "screen/plain_text.h"

namespace waymark::author {
namespace {

constexpr std::size_t kIndent = 5;  // "[10] "

bool takes_value(const Node& node) {
  return node.role == Role::kSlider || node.role == Role::kTextInput || node.role == Role::kTextArea;
}

std::string trimmed(const std::string& line) {
  const auto first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::optional<int> whole_number(const std::string& words) {
  int number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
  return number;
}

Asked unclear(std::string words) {
  return {Asked::Kind::kUnclear, {}, std::move(words), 0};
}

/// What a word means whatever is on the screen.
std::optional<Asked> word(const std::string& line) {
  if (line == "help") return Asked{Asked::Kind::kIntent, {Verb::kOpen, "help", {}}, {}, 0};
  if (line == "back") return Asked{Asked::Kind::kIntent, {Verb::kBack, {}, {}}, {}, 0};
  if (line == "quit" || line == "leave") return Asked{Asked::Kind::kQuit, {}, {}, 0};
  return std::nullopt;
}

/// Finds for each node the nearest group with a name around it.
void add_groups(const Node& node, const std::string& around, std::map<std::string, std::string>& groups) {
  groups[node.id] = around;
  const bool named = node.role == Role::kGroup && !node.words.plain().empty();
  for (const Node& child : node.children) add_groups(child, named ? node.id : around, groups);
}

}  // namespace

std::string Terminal::question_for(const Node& node) const {
  if (node.role == Role::kTextInput && node.level == 1) return std::string(say_("A number:"));
  if (node.role != Role::kSlider) return std::string(say_("Your words, on one line:"));
  const std::string_view pattern = node.reading.empty() ? say_("A number from {minimum} to {maximum}:")
                                                        : say_("A number from {minimum} to {maximum} {unit}:");
  return fill(fill(fill(pattern, "minimum", std::to_string(node.minimum)), "maximum", std::to_string(node.maximum)),
              "unit", node.detail);
}

Asked Terminal::use(const Node& node, int number, const std::optional<std::string>& value) const {
  if (!node.intent) return {Asked::Kind::kAddress, {}, node.href, 0};
  if (!takes_value(node)) return {Asked::Kind::kIntent, *node.intent, {}, 0};
  if (!value) return {Asked::Kind::kValue, {}, question_for(node), number};
  Intent intent = *node.intent;
  intent.value = *value;
  const auto given = whole_number(*value);
  if (node.role == Role::kSlider && (!given || *given < node.minimum || *given > node.maximum)) {
    return unclear(question_for(node) + " " + fill(say_("\"{value}\" is not one."), "value", *value));
  }
  return {Asked::Kind::kIntent, intent, {}, 0};
}

std::string Terminal::how(std::string before) const {
  if (!before.empty()) before += ' ';
  return before + std::string(say_("Type a number from the screen, or: help (who can help you), back, quit."));
}

/// Those that can be typed, as a list.
std::string Terminal::numbers_on(const Screen& screen) const {
  std::set<int> numbers;
  for (const auto& [id, number] : numbers_) {
    const Node* node = find(screen, id);
    if (node != nullptr && !node->disabled) numbers.insert(number);
  }
  std::string list;
  for (const int number : numbers) list += (list.empty() ? "" : ", ") + std::to_string(number);
  return list;
}

int Terminal::number_of(const Node& node) {
  const auto [at, added] = numbers_.try_emplace(node.id, static_cast<int>(numbers_.size()) + 1);
  static_cast<void>(added);
  return at->second;
}

/// Whether a line that changed is said again. One of several places where a choice that stays open could be made only
/// tells what was done elsewhere, which has just been said.
bool Terminal::is_news(const Node* node, const std::string& line, const std::string& before) {
  if (line == before) return false;
  if (node == nullptr || node->role != Role::kRadio) return true;
  const bool was_chosen = chosen_.erase(node->id) != 0;
  if (node->selected) chosen_.insert(node->id);
  return before.empty() || was_chosen || node->selected;
}

void Terminal::tell_part(const Node& part, const Screen& screen, std::string& text) {
  Screen alone;
  alone.main = part;
  std::map<std::string, const Node*> usable;
  for (const Node* node : usable_nodes(alone)) usable[node->id] = node;
  std::map<std::string, std::string> groups;
  add_groups(part, {}, groups);
  std::set<std::string> said;
  std::map<std::string, std::string> now;
  const auto say = [&](const std::string& id) {
    if (said.insert(id).second) text += now[id] + '\n';
  };
  for (const auto& [id, words, begin, end, language] : spoken_lines(alone, say_)) {
    const auto use = usable.find(id);
    const bool in_bar = &part == &screen.bar;
    std::string line = use == usable.end() || in_bar ? "" : "[" + std::to_string(number_of(*use->second)) + "] ";
    line.insert(0, line.size() < kIndent ? kIndent - line.size() : 0, ' ');
    line += words;
    now[id] = line;
    auto& before = told_[id];
    if (is_news(use == usable.end() ? nullptr : use->second, line, before)) {
      if (const std::string& group = groups[id]; !group.empty()) say(group);
      say(id);
    }
    before = line;
  }
}

std::string Terminal::tell(const Screen& screen) {
  std::string text;
  if (screen.id != screen_id_) {
    screen_id_ = screen.id;
    numbers_.clear();
    told_.clear();
    chosen_.clear();
  }
  tell_part(screen.main, screen, text);
  tell_part(screen.actions, screen, text);
  return text;
}

Asked Terminal::understand(const std::string& typed, const Screen& screen) const {
  const std::string line = trimmed(typed);
  if (auto asked = word(line)) return *asked;
  const auto equals = line.find('=');
  const auto number = whole_number(trimmed(line.substr(0, equals)));
  if (!number) return unclear(how({}));
  const auto found =
      std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& pair) { return pair.second == *number; });
  const Node* node = found == numbers_.end() ? nullptr : find(screen, found->first);
  if (node == nullptr || node->disabled) {
    const std::string words =
        fill(say_("There is no {number} here now. There are: {numbers}."), "number", std::to_string(*number));
    return unclear(how(fill(words, "numbers", numbers_on(screen))));
  }
  return use(*node, *number,
             equals == std::string::npos ? std::nullopt : std::optional(trimmed(line.substr(equals + 1))));
}

}  // namespace waymark::author
