#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

// What browsers send of their date and time fields and show in them, as local time.

/// The local day of "2026-11-22", counted as wall_day() does; nothing when there is no such day.
std::optional<std::int64_t> read_day(std::string_view text);
/// The instant with which the local day of "2026-11-22" begins.
std::optional<std::int64_t> read_date(std::string_view text);
/// Seconds after midnight of "18:30", or "18:30:00".
std::optional<std::int64_t> read_time(std::string_view text);
/// The instant of a date and a time.
std::optional<std::int64_t> read_moment(std::string_view date, std::string_view time);

/// "2026-11-22" and "18:30".
std::string date_value(std::int64_t time);
std::string time_value(std::int64_t time);

}  // namespace waymark
