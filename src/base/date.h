#pragma once

#include <string_view>

namespace waymark {

/// True for a date of the calendar written year-month-day, such as "2026-11-22".
bool is_iso_date(std::string_view text);

/// How many days `to` lies after `from`; less than 0 when it lies before. REQUIRES: both are ISO dates.
int days_between(std::string_view from, std::string_view to);

}  // namespace waymark
