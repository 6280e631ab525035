#include <cmath>

#include "lesson/review/review.h"
#include "lesson/svg/faint_words.h"

namespace waymark::review {

namespace {

/// "2.8": cut, not rounded, so that 4.49 is not called 4.5.
std::string one_decimal(double ratio) {
  const int tenths = static_cast<int>(std::floor(ratio * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// All places in an object that name a picture.
void find_pictures(const JsonValue& value, std::map<std::string, std::size_t>& places) {
  for (const JsonValue& item : value.items) find_pictures(item, places);
  for (const JsonValue::Member& member : value.members) {
    if (member.key == "src" && member.value.kind == JsonValue::Kind::kString) {
      places.try_emplace(member.value.string, member.value.offset);
    }
    find_pictures(member.value, places);
  }
}

}  // namespace

void review_pictures(const Reviewed& lesson, const std::map<std::string, std::string>& media) {
  std::map<std::string, std::size_t> places;  // Where each is shown first.
  find_pictures(*lesson.object.find("pages"), places);
  for (const auto& [name, offset] : places) {
    const auto file = media.find(name);
    if (file == media.end() || !name.ends_with(".svg")) continue;
    for (const svg::FaintWords& faint : svg::find_faint_words(file->second)) {
      lesson.report.tell(
          Mistake::kFaintWords, offset,
          {faint.words, name, one_decimal(faint.ratio), svg::to_hex(faint.ink), svg::to_hex(faint.ground)});
    }
  }
}

}  // namespace waymark::review
