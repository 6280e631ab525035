#include "lesson/read_block.h"

#include "lesson/kinds.h"
#include "lesson/picture.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

using Blocks = std::vector<Block>;

/// Each text of a paragraph's prose is a block of its own.
void read_paragraph(Fields& fields, Blocks& blocks, Reading& reading) {
  for (Text& text : read_prose(fields.required("text"), reading)) blocks.emplace_back(Paragraph{std::move(text)});
}

void read_heading(Fields& fields, Blocks& blocks, Reading& reading) {
  blocks.emplace_back(Heading{read_text(fields.required("text"), reading)});
}

void read_figure(Fields& fields, Blocks& blocks, Reading& reading) {
  Figure figure;
  figure.media = read_picture(fields.required("src"), reading);
  figure.alt = read_words(fields.required("alt"), reading.report);
  figure.long_description = read_words(fields.optional("longDescription"), reading.report);
  blocks.emplace_back(std::move(figure));
}

void read_callout(Fields& fields, Blocks& blocks, Reading& reading) {
  Callout callout;
  const std::string tone = read_word(fields.required("tone"), {"tip", "warning", "emergency"}, reading.report);
  if (tone == "warning") callout.tone = Callout::Tone::kWarning;
  if (tone == "emergency") callout.tone = Callout::Tone::kEmergency;
  callout.title = read_words(fields.optional("title"), reading.report);
  callout.text = read_prose(fields.required("text"), reading);
  blocks.emplace_back(std::move(callout));
}

void read_list(Fields& fields, Blocks& blocks, Reading& reading) {
  List list;
  list.items = read_texts(fields.required("items"), reading);
  list.numbered = read_flag(fields.optional("numbered"), false, reading.report);
  blocks.emplace_back(std::move(list));
}

struct BlockKind {
  std::string_view name;
  void (*read)(Fields&, Blocks&, Reading&);
};

constexpr BlockKind kBlockKinds[] = {
    {"paragraph", read_paragraph}, {"heading", read_heading}, {"figure", read_figure},
    {"callout", read_callout},     {"list", read_list},
};

void read_block(const JsonValue& value, Blocks& blocks, Reading& reading) {
  Fields fields(value, "block", reading.report);
  const BlockKind* kind = find_kind<BlockKind>(kBlockKinds, fields, "block", reading.report);
  if (kind == nullptr) return fields.finish_open();  // What else it may hold, its kind would say.
  fields.rename(kind->name);
  kind->read(fields, blocks, reading);
  fields.finish();
}

}  // namespace

std::vector<Block> read_blocks(Field field, Reading& reading) {
  Blocks blocks;
  for (const JsonValue& item : read_items(field, kOneOrMore, reading.report)) read_block(item, blocks, reading);
  return blocks;
}

}  // namespace waymark
