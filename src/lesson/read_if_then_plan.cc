#include "lesson/ask_kinds.h"

namespace waymark {

namespace {

constexpr FieldRow kIdeaFields[] = {
    {"if", kRequired, is::words(), "What is put in after \"if\".", R"("we go out")"},
    {"then", kRequired, is::words(), "What is put in after \"then\".", R"("sort the way home first")"},
};
constexpr Shape kIdeaShape = {.noun = "idea", .fields = kIdeaFields};

constexpr FieldRow kFields[] = {
    {"if", kRequired, is::words(), "Words before what may happen.", R"("If …")"},
    {"then", kRequired, is::words(), "Words before what is done then.", R"("then I will …")"},
    {"ideas", kOptional, is::array(is::object(kIdeaShape)), "Plans to begin with; a press puts one in."},
};

IfThenPlan::Idea read_idea(const JsonValue& value, Report& report) {
  Fields fields(value, kIdeaShape, report);
  IfThenPlan::Idea idea{read_words(fields["if"], report), read_words(fields["then"], report)};
  fields.finish();
  return idea;
}

}  // namespace

constinit const Shape kIfThenPlanShape = {"plan", kFields, &kAskShape, "if-then-plan",
                                          "What one will do when something happens, written for oneself."};

PrivateKind read_if_then_plan(Fields& fields, Private&, Reading& reading) {
  Report& report = reading.report;
  IfThenPlan plan{read_words(fields["if"], report), read_words(fields["then"], report), {}};
  for (const JsonValue& item : read_items(fields["ideas"], report)) plan.ideas.push_back(read_idea(item, report));
  return plan;
}

}  // namespace waymark
