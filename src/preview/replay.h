#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "play/session.h"

namespace waymark::preview {

/// One act of a run, and the page on which it left whoever did it.
struct Step {
  Intent intent;
  std::string page;
};

/// The way that an author went through a lesson. The first step begins the run.
struct Trail {
  std::vector<Step> steps;
  std::set<std::string> pages;  ///< Of the lesson in which it was gone.
};

/// Where a trail leads in a lesson that was changed since.
struct Replayed {
  enum class Fit {
    kWhole,     ///< Everything fits.
    kLeftOut,   ///< The way fits, but something that was answered does not: it was left out.
    kPageGone,  ///< The page on which it ended is gone, and this is where its way leads now.
    kBack,      ///< It fits no longer: back at the last checkpoint that it came by, or at the beginning.
  };

  Session session;
  std::vector<Step> steps;  ///< What was done in it, to be a trail itself.
  Fit fit = Fit::kWhole;
  std::string left_out;  ///< kLeftOut: the title of the page where.
};

/// Follows the trail through the lesson, act by act. What counts are the pages:
///
/// - An act that turned no page and means nothing any more is left out, with all that is done to the same question
///   after it: half an answer is another answer.
/// - An act that turned the page has to lead to the page of before. It may come by pages that are new, if "next" (or
///   "back", where it went back) leads on from them; pages that are gone are passed over.
/// - Where it leads elsewhere or nowhere, the trail ends: the state is the one of when it last came to a page that is a
///   checkpoint now.
Replayed replay(const Trail& trail, std::shared_ptr<const Lesson> lesson);

}  // namespace waymark::preview
