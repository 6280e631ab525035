#include "lesson/block_kinds.h"
#include "lesson/media.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

/// Why the file is no sound that browsers and the desktop play, or empty.
std::string fault_of(std::string_view name, std::string_view bytes) {
  if (name.ends_with(".ogg")) return bytes.starts_with("OggS") ? "" : "it does not begin as an Ogg file";
  if (!name.ends_with(".mp3")) return "its name ends with neither .mp3 nor .ogg";
  // A tag, or the eleven bits that begin each frame.
  const bool frame = bytes.size() > 1 && bytes[0] == '\xFF' && (static_cast<unsigned char>(bytes[1]) & 0xE0U) == 0xE0U;
  return bytes.starts_with("ID3") || frame ? "" : "it does not begin as an MP3 file";
}

std::string read_file(Field field, Reading& reading) {
  const MediaFile file = find_media(field, "sound", reading);
  const std::string fault = file.first ? fault_of(file.name, *file.bytes) : std::string();
  if (!fault.empty()) reading.report.tell(Mistake::kNoSound, field.value->offset, {file.name, fault});
  return file.name;
}

constexpr FieldRow kSoundFields[] = {
    {"src", kRequired, is::of(Value::Type::kFile), "The sound: an .mp3 or .ogg file in the lesson's media folder.",
     R"("sam.mp3")"},
    {"title", kRequired, is::words(), "What is heard.", R"("Sam tells of that night")"},
    {"transcript", kRequired, is::prose(), "All that is heard, in words; always shown.",
     R"("I thought he was only asleep.")"},
};

}  // namespace

constinit const Shape kSoundShape = {"sound", kSoundFields, &kBlockShape, "sound",
                                     "Something to listen to, and the same in words."};

void read_sound(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  Sound sound;
  sound.media = read_file(fields["src"], reading);
  sound.title = read_words(fields["title"], reading.report);
  sound.transcript = read_prose(fields["transcript"], reading);
  blocks.emplace_back(std::move(sound));
}

}  // namespace waymark
