#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace waymark::desktop {

/// A sound as a loudspeaker takes it.
struct Samples {
  int rate = 0;  ///< In a second, of each channel.
  int channels = 0;
  std::vector<std::int16_t> values;  ///< One for each channel in turn.
};

/// What the bytes of an .mp3 or .ogg file sound like, or nothing when they are none.
std::optional<Samples> read_sound(std::string_view bytes);

}  // namespace waymark::desktop
