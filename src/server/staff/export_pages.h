#pragma once

#include "server/route.h"

namespace waymark {

/// GET /staff/export: what can leave, month by month.
void staff_export_page(Services& services, Visit visit, Reply reply);
/// GET /staff/export/completions.csv?month=2026-11: a caseworker's own completions of a month, as docs/export.md has
/// it.
void staff_export_file(Services& services, Visit visit, Reply reply);
/// GET /staff/export/print?month=2026-11: the same, to print.
void staff_export_print(Services& services, Visit visit, Reply reply);

}  // namespace waymark
