#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/keys.h"

namespace waymark {

/// Keeps the next person who picks the device up out of the lesson of the one before: four to twelve digits that are
/// asked for when the player opens. What is kept is not hidden by it from somebody who reads the device's storage.
struct Pin {
  std::string salt, hash;     ///< As Host::stretch takes and gives them.
  int wrong = 0;              ///< Tries in a row that were not it.
  std::int64_t tried_at = 0;  ///< The last of them, seconds since 1970.
};

bool can_be_pin(std::string_view typed);

/// Seconds until it may be tried again: none for the first five times, then 30, doubling up to 900. A clock that was
/// set back makes nobody wait longer than that.
int seconds_to_wait(const Pin& pin, std::int64_t now);

std::string write_pin(const Pin& pin);
/// Under kPinKey, or nothing.
std::optional<Pin> read_pin(const Kept& kept);

}  // namespace waymark
