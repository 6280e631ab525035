#include "player/desktop/sound_file.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace waymark::desktop {
namespace {

constexpr int kMostChannels = 2;

/// Bytes in memory as libsndfile reads a file.
struct Bytes {
  std::string_view all;
  sf_count_t at = 0;
};

Bytes& bytes_of(void* user) {
  return *static_cast<Bytes*>(user);
}

sf_count_t length(void* user) {
  return static_cast<sf_count_t>(bytes_of(user).all.size());
}

sf_count_t seek(sf_count_t offset, int whence, void* user) {
  Bytes& bytes = bytes_of(user);
  const sf_count_t from = whence == SEEK_CUR ? bytes.at : whence == SEEK_END ? length(user) : 0;
  bytes.at = std::clamp<sf_count_t>(from + offset, 0, length(user));
  return bytes.at;
}

sf_count_t read(void* into, sf_count_t count, void* user) {
  Bytes& bytes = bytes_of(user);
  count = std::min(count, length(user) - bytes.at);
  std::memcpy(into, bytes.all.data() + bytes.at, static_cast<std::size_t>(count));
  bytes.at += count;
  return count;
}

sf_count_t write(const void*, sf_count_t, void*) {
  return 0;
}

sf_count_t tell(void* user) {
  return bytes_of(user).at;
}

}  // namespace

std::optional<Samples> read_sound(std::string_view bytes) {
  Bytes file{bytes};
  SF_VIRTUAL_IO io{length, seek, read, write, tell};
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> opened(sf_open_virtual(&io, SFM_READ, &info, &file), sf_close);
  if (opened == nullptr || info.channels < 1 || info.channels > kMostChannels || info.samplerate < 1) {
    return std::nullopt;
  }
  Samples samples{info.samplerate, info.channels, {}};
  std::array<std::int16_t, 8192> some{};
  for (;;) {
    const sf_count_t count = sf_read_short(opened.get(), some.data(), static_cast<sf_count_t>(some.size()));
    if (count <= 0) break;
    samples.values.insert(samples.values.end(), some.begin(), some.begin() + count);
  }
  return samples.values.empty() ? std::nullopt : std::optional(std::move(samples));
}

}  // namespace waymark::desktop
