#pragma once

#include "server/route.h"

namespace waymark {

// The administrator's pages: people of staff, programmes, settings. None of them shows a case: no reference, no name of
// a participant.

/// GET /staff/admin: everybody of staff.
void admin_staff_list(Services& services, Visit visit, Reply reply);
/// GET, POST /staff/admin/staff/new: one more; their first password is shown once.
void admin_new_staff_page(Services& services, Visit visit, Reply reply);
void admin_new_staff(Services& services, Visit visit, Reply reply);
/// GET /staff/admin/staff/<id>, and what can be done about them.
void admin_staff_page(Services& services, Visit visit, Reply reply);
void admin_change_staff(Services& services, Visit visit, Reply reply);
void admin_new_password(Services& services, Visit visit, Reply reply);
void admin_remove_factor(Services& services, Visit visit, Reply reply);
void admin_hand_over(Services& services, Visit visit, Reply reply);
void admin_end_staff(Services& services, Visit visit, Reply reply);
void admin_let_back(Services& services, Visit visit, Reply reply);

/// GET /staff/admin/programmes, and one, new or known.
void admin_programmes(Services& services, Visit visit, Reply reply);
void admin_programme_page(Services& services, Visit visit, Reply reply);
void admin_put_programme(Services& services, Visit visit, Reply reply);

/// GET, POST /staff/admin/settings: the organisation's name, and how long records are kept.
void admin_settings_page(Services& services, Visit visit, Reply reply);
void admin_change_settings(Services& services, Visit visit, Reply reply);
/// POST /staff/admin/machines, and /<id>/end: who may read completions by machine; the secret is shown once.
void admin_new_machine(Services& services, Visit visit, Reply reply);
void admin_end_machine(Services& services, Visit visit, Reply reply);

/// GET /staff/admin/audit: who did what, newest first.
void admin_audit(Services& services, Visit visit, Reply reply);

}  // namespace waymark
