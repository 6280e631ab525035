#pragma once

#include "lesson/reading.h"

namespace waymark {

/// The lesson's variables, into `reading`; whoever reads a condition or a setting looks there.
void read_variables(Field field, Reading& reading);

/// A condition over them; one that always holds when the field is not there or wrong.
Condition read_condition(Field field, Reading& reading);

/// Tells of variables that nothing asks for, and of those that nothing sets, once all is read.
void check_unused_variables(Reading& reading);

/// What happens to variables.
std::vector<Setting> read_settings(Field field, Reading& reading);

/// The index of a variable; tells when there is none of that name.
std::optional<std::size_t> read_variable_name(Field field, Reading& reading);

}  // namespace waymark
