#pragma once

#include "lesson/reading.h"
#include "lesson/shapes.h"

namespace waymark {

// One reader and one shape for each kind of page that holds more than the fields that kinds share. `page` has those
// of all kinds already.

extern const Shape kPageShape;
extern const Shape kWayShape;

extern const Shape kChatShape;
extern const Shape kSceneShape;
extern const Shape kSummaryShape;
extern const Shape kSignpostShape;

void read_chat(Fields& fields, Page& page, Reading& reading);
void read_scene(Fields& fields, Page& page, Reading& reading);
void read_summary(Fields& fields, Page& page, Reading& reading);
void read_signpost(Fields& fields, Page& page, Reading& reading);

inline constexpr Value kWays = [] {
  Value value = is::array(is::object(kWayShape));
  value.type = Value::Type::kWays;
  return value;
}();

// Fields of several kinds.

inline constexpr FieldRow kAskRow = {"ask", kOptional, is::kind(kAsks), "A question, or a private kind."};
inline constexpr FieldRow kChoicesRow = {"choices", kOptional, is::object(kChoicesShape),
                                         "Ways on, for the participant to choose from."};
inline constexpr FieldRow kNextRow = {
    "next", kOptional, kWays,
    "The page that follows, or several ways of which the first open one leads on. Left out: the page that stands "
    "next.",
    R"("what-to-do")"};
inline constexpr FieldRow kReturnRow = {
    "return", kOptional, is::flag(), "Instead of next: leads back to the page whose choice made the detour.", "true"};
inline constexpr FieldRow kWhenRow = {"when", kOptional, is::condition(),
                                      "If it does not hold, the page is passed over.", R"("told_friend")"};

}  // namespace waymark
