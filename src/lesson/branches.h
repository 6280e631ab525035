#pragma once

#include <vector>

#include "base/json_value.h"
#include "lesson/lesson.h"
#include "lesson/reading.h"
#include "lesson/report.h"
#include "lesson/ways.h"

namespace waymark {

/// Warns where one branch of a choice runs on into another only because that stands next in the file: its "next" was
/// forgotten. Most often where two options' pages follow each other nothing is wrong: the first is more to read, and
/// the second is where the ways meet. So a page counts as a branch of its own only where what the author wrote says so:
/// it leads on by a written "next" that is needless where ways meet, or passes over another branch; a branch before it
/// passes over it; or it runs on into the page of a third option. REQUIRES: the flow of the pages is sound, and `next`
/// filled in. `objects`: the pages as they were written. `places`: one for each page.
void check_branches(const std::vector<Page>& pages, const PageWays& ways, const JsonValue& objects,
                    const std::vector<PagePlace>& places, Report& report);

}  // namespace waymark
