#pragma once

#include <string>

#include "lesson/reading.h"

namespace waymark {

/// A file of the media folder that a field names.
struct MediaFile {
  std::string name;                    ///< Empty when there is none, which was told.
  const std::string* bytes = nullptr;  ///< Valid as long as the reading.
  bool first = false;                  ///< It was not named before, so it is worth looking at.
};

/// `what` is what the lesson's author would put there: "picture".
MediaFile find_media(Field field, const std::string& what, Reading& reading);

/// Tells of files in the media folder that nothing shows or plays.
void check_unused_media(const Reading& reading);

}  // namespace waymark
