#pragma once

#include <string>

#include "lesson/translations.h"

namespace waymark {

/// What the interface says in that language: assets/i18n/<language>.po of the source that this was built from. Empty
/// where there is none, or nothing in it that may be shown.
Translations interface_translations(const std::string& language);

}  // namespace waymark
