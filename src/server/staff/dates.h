#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark {

// What browsers send of their date and time fields, in UTC.

/// The midnight with which the day of "2026-11-22" begins; nothing when there is no such day.
std::optional<std::int64_t> read_date(std::string_view text);
/// Seconds after midnight of "18:30", or "18:30:00".
std::optional<std::int64_t> read_time(std::string_view text);

}  // namespace waymark
