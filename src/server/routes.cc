#include <array>

#include "server/api.h"
#include "server/route.h"
#include "server/staff.h"

namespace waymark {
namespace {

constexpr std::array kRoutes = {
    Route{"POST", "/api/enter", Role::kAnyone, api_enter},
    Route{"GET", "/api/lessons/*", Role::kAnyone, api_lesson},
    Route{"GET", "/.well-known/jwks.json", Role::kAnyone, api_keys},
    Route{"GET", "/api/me", Role::kParticipant, api_me},
    Route{"PUT", "/api/runs/*/submissions/*", Role::kParticipant, api_submit},
    Route{"GET", "/staff/staff.css", Role::kAnyone, staff_style},
    Route{"GET", "/staff/sign-in", Role::kAnyone, staff_sign_in_page},
    Route{"POST", "/staff/sign-in", Role::kAnyone, staff_sign_in},
    Route{"POST", "/staff/sign-out", Role::kCaseworker, staff_sign_out},
    Route{"GET", "/staff", Role::kCaseworker, staff_today},
    Route{"GET", "/staff/enrol", Role::kCaseworker, staff_enrol_page},
    Route{"POST", "/staff/enrol", Role::kCaseworker, staff_enrol},
    Route{"POST", "/staff/participants/*/reissue", Role::kCaseworker, staff_reissue},
};

}  // namespace

std::span<const Route> routes() {
  return kRoutes;
}

}  // namespace waymark
