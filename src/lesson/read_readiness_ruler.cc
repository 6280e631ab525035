#include "lesson/ask_kinds.h"
#include "lesson/read_into.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"low", kRequired, is::words(), "What stands at 0.", R"("Not at all")"},
    {"high", kRequired, is::words(), "What stands at 10.", R"("Completely")"},
    {"after", kOptional, is::prose(), "What is said once a place was picked.", R"("Why there, and not lower?")"},
    {"into", kOptional, is::of(Value::Type::kVariable), "The private variable that takes the place, from 0 to 10.",
     R"("ready_to_change")"},
};

void check_range(Field into, std::size_t index, Reading& reading) {
  const Variable& variable = reading.variables[index];
  if (variable.minimum <= 0 && variable.maximum >= kRulerEnd) return;
  reading.report.tell(Mistake::kIntoRange, into.value->offset,
                      {reading.report.line_of(reading.variable_places[index]), variable.id,
                       std::to_string(variable.minimum), std::to_string(variable.maximum)});
}

}  // namespace

constinit const Shape kReadinessRulerShape = {"readiness ruler", kFields, &kAskShape, "readiness-ruler",
                                              "A place on a line from 0 to 10, picked for oneself."};

PrivateKind read_readiness_ruler(Fields& fields, Private& private_one, Reading& reading) {
  ReadinessRuler ruler;
  ruler.low = read_words(fields["low"], reading.report);
  ruler.high = read_words(fields["high"], reading.report);
  ruler.after = read_prose(fields["after"], reading);
  const Field into = fields["into"];
  private_one.into = read_into(into, Variable::Kind::kWhole, "ruler", reading);
  if (private_one.into) check_range(into, *private_one.into, reading);
  return ruler;
}

}  // namespace waymark
