#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "play/answer.h"
#include "play/draft.h"

namespace waymark {

/// A part of a question that is put into one of several places: an item into a group, a right side beside a left one,
/// an option into a gap. Draft and answer name both: "part.place".
struct Part {
  std::string_view id;
  std::string_view right;                ///< The place where it belongs.
  std::vector<std::string_view> places;  ///< All that it can be put into.
};
using Parts = std::vector<Part>;

// The parts of each kind that has some, in lesson order.
Parts parts_of(const SortIntoGroups& kind);
Parts parts_of(const MatchPairs& kind);
Parts parts_of(const FillTheGap& kind);

/// Whether several parts may be in one place in an answer. While it is put together they may in any case: with a
/// keyboard's arrows somebody comes through the places between, which must take nothing from other parts.
enum class Sharing { kAny, kOnePartEach };

/// Where the draft or the answer has the part, or empty.
std::string_view place_of(const std::vector<std::string>& placed, std::string_view part);
std::string_view place_of(std::vector<std::string>&& placed, std::string_view part) = delete;  // It would be gone.
/// The first part that is put into the place, or empty.
std::string_view part_in(const std::vector<std::string>& placed, std::string_view place);

/// kSelect for a part: puts it into the place that the value names.
bool put(const Parts& parts, const Gesture& gesture, Draft& draft);
/// What was put somewhere so far, in lesson order.
Answer placed_of(const Parts& parts, const Draft& draft);
/// Whether it has every part in one of its places, in lesson order.
bool all_placed(const Parts& parts, Sharing sharing, const Answer& answer);

/// How many parts are where one before them is, too.
std::size_t doubled_parts(const std::vector<std::string>& placed);

/// How many parts are where they belong, and what share of all that is in thousandths.
int right_parts(const Parts& parts, const Answer& answer);
int share_of_right(const Parts& parts, const Answer& answer);

/// Answers with each number of right parts that there can be, the most first, and how each is put together: see
/// play/possible.h.
std::vector<Answer> samples_of(const Parts& parts, Sharing sharing);
std::vector<Intent> placings(const std::string& target, const Answer& answer);

}  // namespace waymark
