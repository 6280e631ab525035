#include "lesson/block_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kQuoteFields[] = {
    {"text", kRequired, is::prose(), "What they said, without quotation marks around it.",
     R"("I thought I was fine to drive.")"},
    {"by", kRequired, is::words(), "Who said it.", R"("Sam, 19")"},
};

}  // namespace

constinit const Shape kQuoteShape = {"quote", kQuoteFields, &kBlockShape, "quote", "What somebody said or wrote."};

void read_quote(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading) {
  Quote quote;
  quote.text = read_prose(fields["text"], reading);
  quote.by = read_words(fields["by"], reading.report);
  blocks.emplace_back(std::move(quote));
}

}  // namespace waymark
