#include "lesson/read_block.h"

#include "lesson/block_kinds.h"
#include "lesson/kinds.h"
#include "lesson/picture.h"
#include "lesson/read_text.h"
#include "lesson/read_variables.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

using Blocks = std::vector<BlockKind>;

/// Each text of a paragraph's prose is a block of its own.
void read_paragraph(Fields& fields, Blocks& blocks, Reading& reading) {
  for (Text& text : read_prose(fields["text"], reading)) blocks.emplace_back(Paragraph{std::move(text)});
}

void read_heading(Fields& fields, Blocks& blocks, Reading& reading) {
  blocks.emplace_back(Heading{read_text(fields["text"], reading)});
}

void read_figure_block(Fields& fields, Blocks& blocks, Reading& reading) {
  blocks.emplace_back(read_figure(fields, reading));
}

void read_callout(Fields& fields, Blocks& blocks, Reading& reading) {
  Callout callout;
  const std::string tone = read_word(fields["tone"], reading.report);
  if (tone == "warning") callout.tone = Callout::Tone::kWarning;
  if (tone == "emergency") callout.tone = Callout::Tone::kEmergency;
  callout.title = read_words(fields["title"], reading.report);
  callout.text = read_prose(fields["text"], reading);
  blocks.emplace_back(std::move(callout));
}

void read_list(Fields& fields, Blocks& blocks, Reading& reading) {
  List list;
  list.items = read_texts(fields["items"], reading);
  list.numbered = read_flag(fields["numbered"], false, reading.report);
  blocks.emplace_back(std::move(list));
}

constexpr FieldRow kBlockFields[] = {
    {"kind", kRequired, is::words(), "What is read here.", R"("paragraph")"},
    {"when", kOptional, is::condition(), "Shown only if this holds.", R"("told_friend")"},
};

}  // namespace

constinit const Shape kBlockShape = {.noun = "block", .fields = kBlockFields};

namespace {

constexpr FieldRow kParagraphFields[] = {
    {"text", kRequired, is::prose(), "What is read: one text, or one for each paragraph.",
     R"("Drink water between drinks.")"},
};
constexpr Shape kParagraph = {"paragraph", kParagraphFields, &kBlockShape, "paragraph", "One paragraph or more."};

constexpr FieldRow kHeadingFields[] = {
    {"text", kRequired, is::text(), "The words of the heading.", R"("What to do first")"},
};
constexpr Shape kHeading = {"heading", kHeadingFields, &kBlockShape, "heading", "A heading inside a page."};

constexpr Shape kFigure = {"figure", kPictureFields, &kBlockShape, "figure", "A picture."};

constexpr std::string_view kTones[] = {"tip", "warning", "emergency"};
constexpr FieldRow kCalloutFields[] = {
    {"tone", kRequired, is::word(kTones), "How it is meant."},
    {"title", kOptional, is::words(), "A few words over it.", R"("Call 999 if")"},
    {"text", kRequired, is::prose(), "What it says.", R"("They do not wake up.")"},
};
constexpr Shape kCallout = {"callout", kCalloutFields, &kBlockShape, "callout", "Something that must not be missed."};

constexpr FieldRow kListFields[] = {
    {"items", kRequired, is::array(is::text()), "What is listed.", R"(["Water", "Rest"])"},
    {"numbered", kOptional, is::flag(), "Whether the order matters. Left out: no.", "true"},
};
constexpr Shape kList = {"list", kListFields, &kBlockShape, "list", "A list with bullets or numbers."};

struct BlockRow {
  const Shape* shape;
  void (*read)(Fields&, Blocks&, Reading&);
};

constexpr BlockRow kBlockRows[] = {
    {&kParagraph, read_paragraph},
    {&kHeading, read_heading},
    {&kFigure, read_figure_block},
    {&kCallout, read_callout},
    {&kList, read_list},
    {&kTableShape, read_table},
    {&kDefinitionShape, read_definition},
    {&kQuoteShape, read_quote},
    {&kSoundShape, read_sound},
    {&kBodyMapShape, read_body_map},
    {&kSimulationShape, read_simulation},
};
constexpr auto kShapes = shapes_of(kBlockRows);

void read_block(const JsonValue& value, std::vector<Block>& blocks, Reading& reading) {
  Fields fields(value, kBlockShape, reading.report);
  const BlockRow* kind = find_kind<BlockRow>(kBlockRows, fields, reading.report);
  if (kind == nullptr) return fields.finish_open();  // What else it may hold, its kind would say.
  Blocks read;
  kind->read(fields, read, reading);
  const Condition when = read_condition(fields["when"], reading);
  for (BlockKind& block : read) blocks.push_back({std::move(block), when});
  fields.finish();
}

}  // namespace

constinit const Kinds kBlocks = {&kBlockShape, kShapes};

std::vector<Block> read_blocks(Field field, Reading& reading) {
  std::vector<Block> blocks;
  for (const JsonValue& item : read_items(field, reading.report)) read_block(item, blocks, reading);
  return blocks;
}

}  // namespace waymark
