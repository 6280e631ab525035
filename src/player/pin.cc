#include "player/pin.h"

#include <algorithm>

#include "records/json_object.h"

namespace waymark {
namespace {

constexpr std::size_t kShortest = 4, kLongest = 12;
constexpr int kFree = 5, kFirstWait = 30, kLongestWait = 900;

}  // namespace

bool can_be_pin(std::string_view typed) {
  return typed.size() >= kShortest && typed.size() <= kLongest &&
         std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int seconds_to_wait(const Pin& pin, std::int64_t now) {
  if (pin.wrong < kFree) return 0;
  const int wait = std::min(kLongestWait, kFirstWait << std::min(pin.wrong - kFree, 5));
  return static_cast<int>(std::clamp<std::int64_t>(pin.tried_at + wait - now, 0, wait));
}

std::string write_pin(const Pin& pin) {
  return canonical_json(json_object({{"salt", json_text(pin.salt)},
                                     {"hash", json_text(pin.hash)},
                                     {"wrong", json_number(pin.wrong)},
                                     {"tried_at", json_number(pin.tried_at)}}));
}

std::optional<Pin> read_pin(const Kept& kept) {
  const auto json = object_of(value_of(kept, kPinKey));
  if (!json) return std::nullopt;
  return Pin{text_in(*json, "salt"), text_in(*json, "hash"), static_cast<int>(number_in(*json, "wrong")),
             number_in(*json, "tried_at")};
}

}  // namespace waymark
