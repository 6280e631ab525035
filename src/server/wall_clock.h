#pragma once

#include <cstdint>
#include <string>

namespace waymark {

// Instants as the clock on the wall says them, and back: in the time zone of the process (TZ, else /etc/localtime). All
// of it may be used from several threads. What machines read is in UTC, and is none of this.

/// The local time in strftime()'s words.
std::string wall_words(std::int64_t time, const char* format);

/// The local day on which that instant falls, counted from 1 January 1970.
std::int64_t wall_day(std::int64_t time);
/// The instant with which such a day begins: midnight, or what comes first if there is none.
std::int64_t begin_of_day(std::int64_t day);
/// The instant at which the clock says that many seconds after midnight on that day. In an hour that is there twice the
/// first is meant; one that is left out counts as the hour after it.
std::int64_t on_day(std::int64_t day, std::int64_t seconds);

/// "Times are in UTC.", or that they are local time, and which that is now.
std::string zone_sentence(std::int64_t now);

}  // namespace waymark
