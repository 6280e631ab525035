#include <algorithm>
#include <charconv>

#include "play/kinds.h"

namespace waymark {

const std::vector<std::string>* ids_of(const Answer& answer) {
  return std::get_if<std::vector<std::string>>(&answer);
}

const Option* option_of(const std::vector<Option>& options, std::string_view id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

std::vector<Answer> each_alone(const std::vector<Option>& options) {
  std::vector<Answer> answers;
  for (const Option& option : options) answers.emplace_back(std::vector{option.id});
  return answers;
}

bool pick_one(const std::vector<Option>& options, const Gesture& gesture, Draft& draft) {
  if (gesture.verb != Verb::kSelect || !gesture.part.empty() || option_of(options, gesture.value) == nullptr)
    return false;
  std::vector<std::string> picked{std::string(gesture.value)};
  if (draft.picked == picked) return false;
  draft.picked = std::move(picked);
  return true;
}

bool is_one_of(const std::vector<Option>& options, const Answer& answer) {
  const auto* ids = ids_of(answer);
  return ids != nullptr && ids->size() == 1 && option_of(options, ids->front()) != nullptr;
}

int mark_of_one(const std::vector<Option>& options, const Answer& answer) {
  return option_of(options, ids_of(answer)->front())->correct ? kFullMark : 0;
}

bool write(std::string_view field, const Gesture& gesture, Draft& draft) {
  if (gesture.verb != Verb::kSet || gesture.part != field) return false;
  std::string& words = draft.written[std::string(field)];
  if (words == gesture.value) return false;
  words = gesture.value;
  return true;
}

const std::string& written_in(const Draft& draft, const std::string& field) {
  static const std::string kNothing;
  const auto found = draft.written.find(field);
  return found == draft.written.end() ? kNothing : found->second;
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace waymark
