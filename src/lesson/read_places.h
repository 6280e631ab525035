#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lesson/place.h"
#include "lesson/read_options.h"
#include "lesson/reading.h"

namespace waymark {

/// What all places on a picture hold; what else one holds, a shape built on it says.
extern const Shape kPlaceShape;

/// Reads the places of one picture. Tells of those that reach over its edge, or over another so that one of them could
/// not be pressed, and of two of one name.
class PlacesReader {
 public:
  /// `media` is the picture's name, or empty when it could not be read.
  PlacesReader(const std::string& media, Reading& reading);

  /// REQUIRES: the shape of `fields` builds on kPlaceShape.
  Place read(const Fields& fields);

 private:
  void check(const Place& place, const Fields& fields);

  struct Seen {
    Circle circle;
    std::size_t offset = 0;
  };

  Reading* reading_;
  std::optional<int> height_;  ///< Of the picture, in thousandths of its width.
  Names ids_;
  SameWords names_;
  std::vector<Seen> seen_;
};

}  // namespace waymark
