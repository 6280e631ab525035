#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lesson/reading.h"

namespace waymark {

/// What a picture has, wherever one stands.
inline constexpr FieldRow kPictureFields[] = {
    {"src", kRequired, is::of(Value::Type::kFile), "The picture: a file in the lesson's media folder.",
     R"("liver.svg")"},
    {"alt", kRequired, is::words(), "What the picture shows, in a sentence or two, for whoever does not see it.",
     R"("A liver. Two streams flow in, a third flows out.")"},
    {"longDescription", kOptional, is::words(), "All that the picture says, where alt is too short for it."},
};

/// An object with those fields.
Figure read_figure(Fields& fields, Reading& reading);

/// The name of a file in the media folder; tells when there is none of that name, or it is no SVG
/// picture, or none that is safe to show.
std::string read_picture(Field field, Reading& reading);

/// How high an SVG picture is, in thousandths of its width, rounded down: by its viewBox, else by its width and height.
/// Nothing when it says neither.
std::optional<int> picture_height(std::string_view svg);

}  // namespace waymark
