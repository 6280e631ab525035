#include "screen/language_name.h"

#include <utility>

namespace waymark {

std::string_view language_name(std::string_view tag) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"cy", "Cymraeg"},
      {"en-GB", "English"},
      {"en-GB-x-easy", "Easy read"},
  };
  for (const auto& [known, name] : kNames) {
    if (known == tag) return name;
  }
  return tag;
}

}  // namespace waymark
