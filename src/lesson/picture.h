#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lesson/reading.h"

namespace waymark {

/// The name of a file in the media folder; tells when there is none of that name, or it is no SVG
/// picture.
std::string read_picture(Field field, Reading& reading);

/// How high an SVG picture is, in thousandths of its width, rounded down: by its viewBox, else by its width and height.
/// Nothing when it says neither.
std::optional<int> picture_height(std::string_view svg);

/// Tells of files in the media folder that no figure shows.
void check_unused_media(const Reading& reading);

}  // namespace waymark
