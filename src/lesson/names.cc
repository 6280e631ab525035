#include "lesson/names.h"

#include "base/text.h"

namespace waymark {

namespace {

constexpr std::size_t kLongestId = 64;

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The word as an id would have it, or empty when none of its letters can stay.
std::string as_id(std::string_view word) {
  std::string id;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_id_letter(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

}  // namespace

const std::size_t* Names::take(const std::string& name, std::size_t offset) {
  const auto [place, taken] = places_.try_emplace(name, offset);
  return taken ? nullptr : &place->second;
}

std::vector<std::string> Names::all() const {
  std::vector<std::string> names;
  for (const auto& [name, place] : places_) names.push_back(name);
  return names;
}

std::string did_you_mean(std::string_view word, const Names& names, std::string otherwise, const Report& report) {
  return report.is_full() ? std::string() : did_you_mean(word, names.all(), std::move(otherwise));
}

bool is_id(std::string_view word) {
  bool joined = true;  // A hyphen must stand between two letters.
  for (const char c : word) {
    if (!is_id_letter(c) && (c != '-' || joined)) return false;
    joined = c == '-';
  }
  return !joined && word.size() <= kLongestId;
}

bool is_sound_id(const std::string& word, std::size_t offset, Report& report) {
  if (is_id(word)) return true;
  if (!is_id(std::string_view(word).substr(0, kLongestId)) || word.size() <= kLongestId) {
    const std::string better = as_id(word);
    report.tell(Mistake::kBadId, offset,
                {word, "ids are lower-case words of a to z and 0 to 9, joined by hyphens",
                 better.empty() ? "Choose a name such as \"my-reasons\"." : "Write \"" + better + "\"."});
    return false;
  }
  report.tell(Mistake::kBadId, offset, {word, "it is longer than 64 characters", "Choose a shorter name."});
  return false;
}

std::string read_id(Field field, std::string_view noun, Names& names, Report& report) {
  const std::string id = read_words(field, report);
  if (id.empty()) {
    names.miss_one();
    return {};
  }
  if (!is_sound_id(id, field.value->offset, report)) names.miss_one();
  if (const std::size_t* before = names.take(id, field.value->offset)) {
    names.miss_one();
    report.tell(Mistake::kDoubledId, field.value->offset, {id, report.line_of(*before), noun});
  }
  return id;
}

}  // namespace waymark
