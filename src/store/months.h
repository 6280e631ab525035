#pragma once

#include <cstdint>

namespace waymark {

/// When the calendar month of `time` began, in UTC.
std::int64_t month_of(std::int64_t time);
/// When the month that begins `count` months later (earlier, when negative) began.
std::int64_t month_after(std::int64_t month, int count);

}  // namespace waymark
