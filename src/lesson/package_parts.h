#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/json_value.h"
#include "base/result.h"
#include "lesson/translations.h"

namespace waymark {

/// A package as far as it is one: its fields are there and of the right type. The lesson itself is
/// not looked at.
struct PackageParts {
  std::string version;
  JsonValue lesson;
  JsonValue sources;
  JsonValue services;
  JsonValue facts;                           ///< No items in packages that were made before there were any.
  JsonValue glossary;                        ///< Likewise.
  std::map<std::string, std::string> media;  ///< Pictures and sounds, as bytes.
  std::map<std::string, Translations> translations = {};  ///< By language.
};

Result<PackageParts> parse_package(std::string_view json);

}  // namespace waymark
