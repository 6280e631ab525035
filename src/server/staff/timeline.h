#pragma once

#include <string>
#include <vector>

#include "server/staff/case_file.h"

namespace waymark {

/// Something that happened to somebody, in words that can stand on paper.
struct Event {
  std::int64_t at = 0;
  std::string words;
};

/// Latest first.
std::vector<Event> timeline(const CaseFile& file);

/// "present", "absent", "excused", "not marked".
std::string presence_words(Presence presence);

}  // namespace waymark
