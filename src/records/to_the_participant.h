#pragma once

#include <string_view>

namespace waymark {

/// What the detail of a rejection that judge() found ends with: it is for the participant, and not for staff.
inline constexpr std::string_view kToTheParticipant =
    " Nothing you did is lost on your device: ask your caseworker to look at it with you.";

}  // namespace waymark
