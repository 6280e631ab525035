#pragma once

#include <string>
#include <vector>

#include "play/session.h"
#include "prove/prove.h"
#include "screen/node.h"

namespace waymark::preview {

/// What the author's panel tells of a run.
struct PanelView {
  const Session& session;
  const prove::Findings& findings;           ///< Of the session's lesson, with every run.
  const std::vector<std::string>& warnings;  ///< What the check says of it.
  std::string graph;                         ///< The name of its picture.
  int text_size = 100;                       ///< Percent
  std::string note;                          ///< To be said at once, or empty.
};

/// The author's panel: where one is, the pages to jump to, variables, the evidence so far, language, text size, what
/// the check says, and the graph.
Screen panel_screen(const PanelView& view);

/// How a page can be come to, for the panel's buttons and what they do; null when no run comes there.
const prove::Case* way_to(const prove::Findings& findings, const std::string& page);

}  // namespace waymark::preview
