#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lesson/translations.h"

namespace waymark {

/// The language that the interface is written in.
inline constexpr const char* kSourceLanguage = "en-GB";

/// Words of the interface that stand in a table until they are said. Always a literal behind this name, so that
/// `waymark i18n` finds it.
class Saying {
 public:
  consteval explicit Saying(const char* words) : words_(words) {}

  constexpr std::string_view words() const { return words_; }

 private:
  std::string_view words_;
};

/// The interface's words in one language. The source text is the key, as in gettext; what is not translated is said as
/// it stands in the source.
class Strings {
 public:
  Strings() = default;
  /// `translations`: those without a context.
  Strings(std::string language, Translations translations);

  const std::string& language() const { return language_; }

  /// The words for a literal, valid as long as this is. Nothing but a literal is taken, and `waymark i18n` finds each.
  template <std::size_t size>
  std::string_view operator()(const char (&literal)[size]) const {
    return received(literal);
  }
  std::string_view operator()(Saying saying) const { return received(saying.words()); }

  /// The same for words that came from elsewhere, such as the server: in this language if the interface knows them.
  /// Valid as long as both are.
  std::string_view received(std::string_view words) const;

 private:
  std::string language_ = kSourceLanguage;
  Translations translations_;
};

}  // namespace waymark
