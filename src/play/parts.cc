#include "play/parts.h"

#include <algorithm>
#include <set>

#include "play/kinds.h"

namespace waymark {

namespace {

std::string named(std::string_view part, std::string_view place) {
  return std::string(part) + "." + std::string(place);
}

/// "part" and "place" of "part.place". Ids hold no dots.
std::string_view part_named(std::string_view name) {
  return name.substr(0, name.find('.'));
}
std::string_view place_named(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool holds(const std::vector<std::string_view>& places, std::string_view place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

/// Where the part at `index` is wrong, among the first `wrong` parts: where nothing is shared, they change places with
/// each other.
std::string_view wrong_place(const Parts& parts, Sharing sharing, std::size_t index, std::size_t wrong) {
  if (sharing == Sharing::kOnePartEach) return parts[(index + 1) % wrong].right;
  return *std::find_if(parts[index].places.begin(), parts[index].places.end(),
                       [&](std::string_view place) { return place != parts[index].right; });
}

}  // namespace

std::string_view place_of(const std::vector<std::string>& placed, std::string_view part) {
  for (const std::string& name : placed) {
    if (part_named(name) == part) return place_named(name);
  }
  return {};
}

std::string_view part_in(const std::vector<std::string>& placed, std::string_view place) {
  for (const std::string& name : placed) {
    if (place_named(name) == place) return part_named(name);
  }
  return {};
}

bool put(const Parts& parts, const Gesture& gesture, Draft& draft) {
  if (gesture.verb != Verb::kSelect) return false;
  const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& each) { return each.id == gesture.part; });
  if (part == parts.end() || !holds(part->places, gesture.value)) return false;
  if (place_of(draft.picked, part->id) == gesture.value) return false;
  std::erase_if(draft.picked, [&](const std::string& name) { return part_named(name) == part->id; });
  draft.picked.push_back(named(part->id, gesture.value));
  return true;
}

Answer placed_of(const Parts& parts, const Draft& draft) {
  std::vector<std::string> placed;
  for (const Part& part : parts) {
    const std::string_view place = place_of(draft.picked, part.id);
    if (!place.empty()) placed.push_back(named(part.id, place));
  }
  return placed;
}

bool all_placed(const Parts& parts, Sharing sharing, const Answer& answer) {
  const auto* placed = ids_of(answer);
  if (placed == nullptr || placed->size() != parts.size()) return false;
  std::set<std::string_view> taken;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view name = (*placed)[i], place = place_named(name);
    if (part_named(name) != parts[i].id || !holds(parts[i].places, place)) return false;
    if (sharing == Sharing::kOnePartEach && !taken.insert(place).second) return false;
  }
  return true;
}

std::size_t doubled_parts(const std::vector<std::string>& placed) {
  std::set<std::string_view> places;
  for (const std::string& name : placed) places.insert(place_named(name));
  return placed.size() - places.size();
}

int right_parts(const Parts& parts, const Answer& answer) {
  return static_cast<int>(std::count_if(
      parts.begin(), parts.end(), [&](const Part& part) { return place_of(*ids_of(answer), part.id) == part.right; }));
}

int share_of_right(const Parts& parts, const Answer& answer) {
  return right_parts(parts, answer) * kFullMark / static_cast<int>(parts.size());
}

std::vector<Answer> samples_of(const Parts& parts, Sharing sharing) {
  std::vector<Answer> answers;
  for (std::size_t wrong = 0; wrong <= parts.size(); ++wrong) {
    if (wrong == 1 && sharing == Sharing::kOnePartEach) continue;  // It has nothing to change places with.
    std::vector<std::string> placed;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      placed.push_back(named(parts[i].id, i < wrong ? wrong_place(parts, sharing, i, wrong) : parts[i].right));
    }
    answers.emplace_back(std::move(placed));
  }
  return answers;
}

std::vector<Intent> placings(const std::string& target, const Answer& answer) {
  std::vector<Intent> intents;
  for (const std::string& name : *ids_of(answer)) {
    intents.push_back({Verb::kSelect, target + "." + std::string(part_named(name)), std::string(place_named(name))});
  }
  return intents;
}

}  // namespace waymark
