#include "lesson/ask_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"hint", kOptional, is::text(), "A few words that help to begin.", R"("Nobody else reads this.")"},
};

}  // namespace

constinit const Shape kReflectionShape = {"reflection", kFields, &kAskShape, "reflection",
                                          "A place to write for oneself."};

PrivateKind read_reflection(Fields& fields, Private&, Reading& reading) {
  return Reflection{read_text(fields["hint"], reading)};
}

}  // namespace waymark
