#pragma once

#include <string>

#include "lesson/reading.h"

namespace waymark {

/// The name of a file in the media folder; tells when there is none of that name, or it is no SVG
/// picture.
std::string read_picture(Field field, Reading& reading);

/// Tells of files in the media folder that no figure shows.
void check_unused_media(const Reading& reading);

}  // namespace waymark
