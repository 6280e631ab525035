#include "lesson/block_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kDefinitionFields[] = {
    {"term", kRequired, is::words(), "The word.", R"("Half-life")"},
    {"text", kRequired, is::prose(), "What it means.", R"("How long it takes until half of it is gone.")"},
};

}  // namespace

constinit const Shape kDefinitionShape = {"definition", kDefinitionFields, &kBlockShape, "definition",
                                          "A word, and what it means."};

void read_definition(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  Definition definition;
  definition.term = read_words(fields["term"], reading.report);
  definition.text = read_prose(fields["text"], reading);
  blocks.emplace_back(std::move(definition));
}

}  // namespace waymark
