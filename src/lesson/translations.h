#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/json_value.h"

namespace waymark {

/// What stands for the source's words in one language. The same words may be said otherwise in another context.
class Translations {
 public:
  /// Of several for the same words in the same context, the first counts.
  void add(std::string_view context, std::string_view source, std::string_view words);
  void add_all(const Translations& others);
  void remove(std::string_view context, std::string_view source);

  /// Null when there is none.
  const std::string* find(std::string_view context, std::string_view source) const;

  bool empty() const { return said_.empty(); }
  bool operator==(const Translations&) const = default;

  /// As it stands in a package: {context: {source: words}}. What is no such value is passed over when it is read.
  JsonValue to_json() const;
  static Translations of_json(const JsonValue& value);

 private:
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> said_;
};

}  // namespace waymark
