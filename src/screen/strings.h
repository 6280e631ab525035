#pragma once

#include <map>
#include <string>
#include <string_view>

namespace waymark {

/// The interface's words in one language. The source text is the key, as in gettext; what is not translated is shown
/// as it stands in the source.
class Strings {
 public:
  Strings() = default;
  explicit Strings(std::map<std::string, std::string, std::less<>> translations);

  /// The words for `source`, valid as long as both are.
  std::string_view operator()(std::string_view source) const;

 private:
  std::map<std::string, std::string, std::less<>> translations_;
};

}  // namespace waymark
