#pragma once

#include <set>
#include <vector>

#include "lesson/lesson.h"
#include "lesson/reading.h"
#include "lesson/report.h"
#include "lesson/ways.h"

namespace waymark {

/// Tells of pages that no way leads to, of pages from which none leads to an ending, of detours that never come back,
/// and of required questions that a way leads round. Of pages that are lost for one reason only the first
/// is told. REQUIRES: all targets exist, `next` is filled in, and the last page is an ending.
/// `places`: one for each page. `told`: pages of whose required question enough was told.
void check_flow(const std::vector<Page>& pages, const PageWays& ways, const std::vector<PagePlace>& places,
                const std::set<std::size_t>& told, Report& report);

}  // namespace waymark
