#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace waymark::ui {

enum class Typeface { kHyperlegible, kDyslexic };
enum class Style { kRegular, kBold, kItalic };

/// What a file of the build's fonts folder, waymark-<name>.ttf, is cut for: cmake/WaymarkFonts.cmake makes them.
enum class Repertoire {
  kHyperlegible,  ///< Latin letters, signs and the icons.
  kDyslexic,      ///< Latin letters and signs.
  kMoreLatin,     ///< Letters of Vietnamese, Yoruba, Igbo and Hausa, which Hyperlegible lacks.
  kGreek,
  kCyrillic,
  kEmoji,      ///< Those that many use.
  kMoreEmoji,  ///< The others.
};

struct FontFile {
  std::string_view name;
  Repertoire repertoire;
  Style style;
};

/// The first two are always there; each other is brought when a screen needs it.
inline constexpr std::array<FontFile, 17> kFontFiles{{
    {"regular", Repertoire::kHyperlegible, Style::kRegular},
    {"bold", Repertoire::kHyperlegible, Style::kBold},
    {"italic", Repertoire::kHyperlegible, Style::kItalic},
    {"dyslexic-regular", Repertoire::kDyslexic, Style::kRegular},
    {"dyslexic-bold", Repertoire::kDyslexic, Style::kBold},
    {"dyslexic-italic", Repertoire::kDyslexic, Style::kItalic},
    {"latin-regular", Repertoire::kMoreLatin, Style::kRegular},
    {"latin-bold", Repertoire::kMoreLatin, Style::kBold},
    {"latin-italic", Repertoire::kMoreLatin, Style::kItalic},
    {"greek-regular", Repertoire::kGreek, Style::kRegular},
    {"greek-bold", Repertoire::kGreek, Style::kBold},
    {"greek-italic", Repertoire::kGreek, Style::kItalic},
    {"cyrillic-regular", Repertoire::kCyrillic, Style::kRegular},
    {"cyrillic-bold", Repertoire::kCyrillic, Style::kBold},
    {"cyrillic-italic", Repertoire::kCyrillic, Style::kItalic},
    {"emoji", Repertoire::kEmoji, Style::kRegular},
    {"emoji-more", Repertoire::kMoreEmoji, Style::kRegular},
}};

/// The order in which files are asked for a character: the chosen typeface first, then Hyperlegible in that style and
/// upright, then Noto for the character's script. Indexes into kFontFiles; only of files that may hold it.
class FontChain {
 public:
  FontChain(Typeface typeface, Style style, unsigned code_point);

  const std::size_t* begin() const { return files_.data(); }
  const std::size_t* end() const { return files_.data() + count_; }

 private:
  void add(Repertoire repertoire, Style style);

  std::array<std::size_t, 4> files_{};
  std::size_t count_ = 0;
};

/// Whether a character only tells how those around it look: joiners, variation selectors, skin tones, tags. It is not
/// drawn and takes no room.
bool is_invisible(unsigned code_point);

}  // namespace waymark::ui
