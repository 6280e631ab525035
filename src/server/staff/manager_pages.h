#pragma once

#include "server/route.h"

namespace waymark {

/// GET /staff/figures: tables and plots of the last twelve months that have ended.
void staff_figures(Services& services, Visit visit, Reply reply);
/// GET /staff/figures/months.csv and lessons.csv: the same tables.
void staff_figures_file(Services& services, Visit visit, Reply reply);

}  // namespace waymark
