#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lesson/catalogue.h"

namespace waymark::svg {

/// Why a picture cannot be shown everywhere, and safely.
struct Fault {
  Mistake mistake;   ///< kBrokenPicture, kLivePicture or kPictureFromOutside
  std::size_t line;  ///< Of the picture's file, from 1.
  std::string what;  ///< As its row of the catalogue goes on.
  std::string hint;
};

/// The first thing in an SVG picture that is not well-formed, that may do something (scripts, event handlers, foreign
/// objects), or that is taken from outside of the file, so that somebody would learn who looks at it. A picture may
/// hold PNG and JPEG images inside itself (data:image/png).
std::optional<Fault> find_fault(std::string_view svg);

}  // namespace waymark::svg
