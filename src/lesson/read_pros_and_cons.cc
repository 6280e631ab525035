#include "lesson/ask_kinds.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"pros", kRequired, is::words(), "Words over what speaks for it.", R"("Good things about it")"},
    {"cons", kRequired, is::words(), "Words over what speaks against it.", R"("Not so good things")"},
};

}  // namespace

constinit const Shape kProsAndConsShape = {"list of pros and cons", kFields, &kAskShape, "pros-and-cons",
                                           "What speaks for something and what against it, written for oneself."};

PrivateKind read_pros_and_cons(Fields& fields, Private&, Reading& reading) {
  return ProsAndCons{read_words(fields["pros"], reading.report), read_words(fields["cons"], reading.report)};
}

}  // namespace waymark
