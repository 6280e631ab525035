#pragma once

#include "server/route.h"

namespace waymark {

void staff_style(Services& services, Visit visit, Reply reply);
void staff_sign_in_page(Services& services, Visit visit, Reply reply);
void staff_sign_in(Services& services, Visit visit, Reply reply);
void staff_sign_out(Services& services, Visit visit, Reply reply);
void staff_today(Services& services, Visit visit, Reply reply);
void staff_enrol_page(Services& services, Visit visit, Reply reply);
void staff_enrol(Services& services, Visit visit, Reply reply);
void staff_reissue(Services& services, Visit visit, Reply reply);

}  // namespace waymark
