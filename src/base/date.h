#pragma once

#include <string_view>

namespace waymark {

/// True for a date of the calendar written year-month-day, such as "2026-11-22".
bool is_iso_date(std::string_view text);

}  // namespace waymark
