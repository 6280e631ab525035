#include "files/interface_translations.h"

#include "files/content_folder.h"
#include "lesson/language.h"
#include "lesson/po.h"

namespace waymark {

Translations interface_translations(const std::string& language) {
  if (!is_language(language)) return {};
  const auto text = read_whole_file(std::string(WAYMARK_INTERFACE_DIR) + "/" + language + ".po");
  return text ? translations_in(parse_po(*text).file) : Translations();
}

}  // namespace waymark
