#pragma once

#include "server/route.h"

namespace waymark {

void staff_style(Services& services, Visit visit, Reply reply);
void staff_sign_in_page(Services& services, Visit visit, Reply reply);
void staff_sign_in(Services& services, Visit visit, Reply reply);
void staff_sign_out(Services& services, Visit visit, Reply reply);
/// The second step of signing in: the code, or, where there is no second factor yet, setting one up.
void staff_code_page(Services& services, Visit visit, Reply reply);
void staff_code(Services& services, Visit visit, Reply reply);
void staff_set_up(Services& services, Visit visit, Reply reply);
void staff_password_page(Services& services, Visit visit, Reply reply);
void staff_password(Services& services, Visit visit, Reply reply);
/// Ends one of one's own sessions: where one is signed in stands below the change of the password.
void staff_end_session(Services& services, Visit visit, Reply reply);
/// Why somebody cannot have this new password, which was typed twice; empty when they can. Slow: it hashes. Error:
/// "store-failed".
Result<std::string> new_password_fault(Services& services, const StaffMember& staff, const std::string& password,
                                       const std::string& again);
/// Sends everybody to the first page that they may see.
void staff_home(Services& services, Visit visit, Reply reply);
void staff_today(Services& services, Visit visit, Reply reply);
void staff_people(Services& services, Visit visit, Reply reply);
void staff_person(Services& services, Visit visit, Reply reply);
void staff_evidence(Services& services, Visit visit, Reply reply);
void staff_correct(Services& services, Visit visit, Reply reply);
void staff_put_in_group(Services& services, Visit visit, Reply reply);
void staff_waive(Services& services, Visit visit, Reply reply);
void staff_called(Services& services, Visit visit, Reply reply);
void staff_close(Services& services, Visit visit, Reply reply);
void staff_hold(Services& services, Visit visit, Reply reply);
void staff_lift(Services& services, Visit visit, Reply reply);
void staff_hand_over(Services& services, Visit visit, Reply reply);
/// Erases the person, and answers with the certificate of it.
void staff_erase(Services& services, Visit visit, Reply reply);
void staff_groups(Services& services, Visit visit, Reply reply);
void staff_new_group(Services& services, Visit visit, Reply reply);
void staff_group(Services& services, Visit visit, Reply reply);
void staff_join_group(Services& services, Visit visit, Reply reply);
void staff_leave_group(Services& services, Visit visit, Reply reply);
void staff_change_group(Services& services, Visit visit, Reply reply);
void staff_close_group(Services& services, Visit visit, Reply reply);
void staff_open_group(Services& services, Visit visit, Reply reply);
void staff_new_meeting(Services& services, Visit visit, Reply reply);
void staff_meeting(Services& services, Visit visit, Reply reply);
void staff_mark(Services& services, Visit visit, Reply reply);
void staff_change_meeting(Services& services, Visit visit, Reply reply);
void staff_remove_meeting(Services& services, Visit visit, Reply reply);
void staff_enrol_page(Services& services, Visit visit, Reply reply);
void staff_enrol(Services& services, Visit visit, Reply reply);
void staff_reissue(Services& services, Visit visit, Reply reply);
/// All that is kept of one of the caseworker's own cases, to read and as JSON.
void staff_record(Services& services, Visit visit, Reply reply);
void staff_record_json(Services& services, Visit visit, Reply reply);

}  // namespace waymark
