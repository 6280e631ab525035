#pragma once

#include "lesson/reading.h"

namespace waymark {

// Fields that several kinds of questions share.

inline constexpr std::string_view kMarks[] = {"partial", "whole"};
inline constexpr FieldRow kMarkField = {
    "mark", kOptional, is::word(kMarks),
    "\"whole\": only a wholly right answer counts. Left out, or \"partial\": each part that is right counts."};

inline constexpr FieldRow kShuffleField = {"shuffle", kOptional, is::flag(),
                                           "Whether each run shows them in an order of its own. Left out: no.", "true"};

/// "feedback" of one text for a right answer and one for any other.
inline constexpr FieldRow kRightWrongFields[] = {
    {"right", kRequired, is::text(), "What is said when all of it is right."},
    {"wrong", kRequired, is::text(), "What is said when some of it is not."},
};
inline constexpr Shape kRightWrongShape = {.noun = "feedback", .fields = kRightWrongFields};
inline constexpr FieldRow kRightWrongField = {"feedback", kOptional, is::object(kRightWrongShape),
                                              "What is said about the answer given."};

/// Whether the field "mark" says "whole".
bool read_mark(const Fields& fields, Report& report);

/// The two texts of the field "feedback", if it is there.
void read_right_wrong(const Fields& fields, Text& right, Text& wrong, Reading& reading);

}  // namespace waymark
