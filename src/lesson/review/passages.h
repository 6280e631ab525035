#pragma once

#include <cstddef>
#include <vector>

#include "base/json_value.h"
#include "lesson/shape.h"

namespace waymark::review {

/// Who speaks in a passage, and to whom.
enum class Voice {
  kTold,    ///< The lesson tells the participant.
  kSaid,    ///< Somebody in the story says it, or the participant does.
  kAnswer,  ///< An answer to pick or a heading: often no whole sentence.
  kLabel,   ///< A title, a name, or what a picture shows.
  kTested,  ///< A questionnaire whose words were tested asks it: they stay as they are.
  kNotes,   ///< For whoever leads a group.
};

/// A string of a lesson that somebody reads.
struct Passage {
  const JsonValue* value = nullptr;
  bool markdown = false;
  bool term = false;  ///< The word that a definition explains.
  Voice voice = Voice::kTold;
  bool takes_time =
      true;              ///< Everybody reads it who comes by; not what is said to one answer, or instead of a picture.
  std::size_t page = 0;  ///< Index among the lesson's pages; kNoPage for the lesson's own fields.
  std::size_t unit = 0;  ///< What one citation covers: a block, a question with its answers, a message.
};
inline constexpr std::size_t kNoPage = static_cast<std::size_t>(-1);

/// All passages of a lesson of today's format, or of an object of another shape, in the order of the file. The shapes
/// say what is read, so that new kinds of pages, blocks and questions need no change here.
std::vector<Passage> passages_of(const JsonValue& object, const Shape& shape);

}  // namespace waymark::review
