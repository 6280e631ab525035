#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "play/parts.h"
#include "screen/show_kinds.h"

namespace waymark {

// What question kinds with parts share on the screen.

/// A place that a part can be put into, as it is shown.
struct ShownPlace {
  std::string_view id;
  Text words;
  std::string note = {};  ///< What is said of it while it is not picked for this part.
};

/// Where parts are now: what was picked so far, or what was given last.
std::vector<std::string> placed_now(const QuestionView& view);

/// The part as a group of radios, one for each place. Once the question is settled, only what was picked and what is
/// right stays, told apart in words. `said` stands under a part whose answer is told now; it may be empty.
Node part_node(const Part& part, Text name, const std::vector<ShownPlace>& places, const Text& said,
               const QuestionView& view);

/// How many parts were put somewhere, as long as that can change.
std::vector<Node> progress_nodes(const Parts& parts, Sharing sharing, const QuestionView& view);

/// How many parts are right.
Text words_for_right(const Parts& parts, const QuestionView& view);

}  // namespace waymark
