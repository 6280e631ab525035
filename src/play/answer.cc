#include "play/answer.h"

#include <algorithm>

#include "play/kinds.h"

namespace waymark {

bool fits(const Question& question, const Answer& answer) {
  return std::visit([&](const auto& kind) { return fits(kind, answer); }, question.kind);
}

int mark(const Question& question, const Answer& answer) {
  return std::visit([&](const auto& kind) { return mark(kind, answer); }, question.kind);
}

const std::vector<std::string>* ids_of(const Answer& answer) {
  return std::get_if<std::vector<std::string>>(&answer);
}

const Option* option_of(const std::vector<Option>& options, const std::string& id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

}  // namespace waymark
