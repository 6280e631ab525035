#include "screen/strings.h"

#include <utility>

namespace waymark {

Strings::Strings(std::string language, Translations translations)
    : language_(std::move(language)), translations_(std::move(translations)) {}

std::string_view Strings::received(std::string_view words) const {
  const std::string* found = translations_.find({}, words);
  return found == nullptr ? words : std::string_view(*found);
}

}  // namespace waymark
