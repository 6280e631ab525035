#include <array>

#include "server/api.h"
#include "server/health.h"
#include "server/receipt_page.h"
#include "server/route.h"
#include "server/staff/admin_pages.h"
#include "server/staff/export_pages.h"
#include "server/staff/manager_pages.h"
#include "server/staff/pages.h"

namespace waymark {
namespace {

constexpr std::array kRoutes = {
    Route{"POST", "/api/enter", Role::kAnyone, api_enter},
    Route{"GET", "/api/lessons/*", Role::kAnyone, api_lesson},
    Route{"GET", "/.well-known/jwks.json", Role::kAnyone, api_keys},
    Route{"GET", "/api/me", Role::kParticipant, api_me},
    Route{"PUT", "/api/call", Role::kParticipant, api_call},
    Route{"PUT", "/api/runs/*/submissions/*", Role::kParticipant, api_submit},
    Route{"GET", "/receipts", Role::kAnyone, receipt_form},
    Route{"POST", "/receipts", Role::kAnyone, receipt_sent},
    Route{"GET", "/receipts/*", Role::kAnyone, receipt_shown},
    Route{"GET", "/healthz", Role::kAnyone, health_alive},
    Route{"GET", "/readyz", Role::kAnyone, health_ready},
    Route{"GET", "/staff/staff.css", Role::kAnyone, staff_style},
    Route{"GET", "/staff/sign-in", Role::kAnyone, staff_sign_in_page},
    Route{"POST", "/staff/sign-in", Role::kAnyone, staff_sign_in},
    Route{"POST", "/staff/sign-out", Role::kPassword, staff_sign_out},
    Route{"GET", "/staff/code", Role::kPassword, staff_code_page},
    Route{"POST", "/staff/code", Role::kPassword, staff_code},
    Route{"POST", "/staff/code/new", Role::kPassword, staff_set_up},
    Route{"GET", "/staff/password", Role::kStaff, staff_password_page},
    Route{"POST", "/staff/password", Role::kStaff, staff_password},
    Route{"POST", "/staff/sessions/*/end", Role::kStaff, staff_end_session},
    Route{"GET", "/staff", Role::kStaff, staff_home},
    Route{"GET", "/staff/today", Role::kCaseworker, staff_today},
    Route{"GET", "/staff/enrol", Role::kCaseworker, staff_enrol_page},
    Route{"POST", "/staff/enrol", Role::kCaseworker, staff_enrol},
    Route{"GET", "/staff/people", Role::kCaseworker, staff_people},
    Route{"GET", "/staff/people/*", Role::kCaseworker, staff_person},
    Route{"GET", "/staff/people/*/evidence", Role::kCaseworker, staff_evidence},
    Route{"GET", "/staff/people/*/record", Role::kCaseworker, staff_record},
    Route{"GET", "/staff/people/*/record.json", Role::kCaseworker, staff_record_json},
    Route{"POST", "/staff/people/*/reissue", Role::kCaseworker, staff_reissue},
    Route{"POST", "/staff/people/*/correct", Role::kCaseworker, staff_correct},
    Route{"POST", "/staff/people/*/group", Role::kCaseworker, staff_put_in_group},
    Route{"POST", "/staff/people/*/waive", Role::kCaseworker, staff_waive},
    Route{"POST", "/staff/people/*/called", Role::kCaseworker, staff_called},
    Route{"POST", "/staff/people/*/close", Role::kCaseworker, staff_close},
    Route{"POST", "/staff/people/*/hold", Role::kCaseworker, staff_hold},
    Route{"POST", "/staff/people/*/lift", Role::kCaseworker, staff_lift},
    Route{"POST", "/staff/people/*/hand-over", Role::kCaseworker, staff_hand_over},
    Route{"POST", "/staff/people/*/erase", Role::kCaseworker, staff_erase},
    Route{"GET", "/staff/groups", Role::kGroups, staff_groups},
    Route{"POST", "/staff/groups", Role::kGroups, staff_new_group},
    Route{"GET", "/staff/groups/*", Role::kGroups, staff_group},
    Route{"POST", "/staff/groups/*/join", Role::kCaseworker, staff_join_group},
    Route{"POST", "/staff/groups/*/leave", Role::kCaseworker, staff_leave_group},
    Route{"POST", "/staff/groups/*/change", Role::kGroups, staff_change_group},
    Route{"POST", "/staff/groups/*/close", Role::kGroups, staff_close_group},
    Route{"POST", "/staff/groups/*/open", Role::kGroups, staff_open_group},
    Route{"POST", "/staff/groups/*/meetings", Role::kGroups, staff_new_meeting},
    Route{"GET", "/staff/groups/*/meetings/*", Role::kGroups, staff_meeting},
    Route{"POST", "/staff/groups/*/meetings/*", Role::kGroups, staff_mark},
    Route{"POST", "/staff/groups/*/meetings/*/change", Role::kGroups, staff_change_meeting},
    Route{"POST", "/staff/groups/*/meetings/*/remove", Role::kGroups, staff_remove_meeting},
    Route{"GET", "/staff/export", Role::kCaseworker, staff_export_page},
    Route{"GET", "/staff/export/completions.csv", Role::kCaseworker, staff_export_file},
    Route{"GET", "/staff/export/print", Role::kCaseworker, staff_export_print},
    Route{"GET", "/staff/figures", Role::kManager, staff_figures},
    Route{"GET", "/staff/figures/*", Role::kManager, staff_figures_file},
    Route{"GET", "/staff/admin", Role::kAdministrator, admin_staff_list},
    Route{"GET", "/staff/admin/staff/new", Role::kAdministrator, admin_new_staff_page},
    Route{"POST", "/staff/admin/staff/new", Role::kAdministrator, admin_new_staff},
    Route{"GET", "/staff/admin/staff/*", Role::kAdministrator, admin_staff_page},
    Route{"POST", "/staff/admin/staff/*", Role::kAdministrator, admin_change_staff},
    Route{"POST", "/staff/admin/staff/*/password", Role::kAdministrator, admin_new_password},
    Route{"POST", "/staff/admin/staff/*/second-factor", Role::kAdministrator, admin_remove_factor},
    Route{"POST", "/staff/admin/staff/*/hand-over", Role::kAdministrator, admin_hand_over},
    Route{"POST", "/staff/admin/staff/*/end", Role::kAdministrator, admin_end_staff},
    Route{"POST", "/staff/admin/staff/*/back", Role::kAdministrator, admin_let_back},
    Route{"GET", "/staff/admin/programmes", Role::kAdministrator, admin_programmes},
    Route{"GET", "/staff/admin/programmes/*", Role::kAdministrator, admin_programme_page},
    Route{"POST", "/staff/admin/programmes/*", Role::kAdministrator, admin_put_programme},
    Route{"GET", "/staff/admin/settings", Role::kAdministrator, admin_settings_page},
    Route{"POST", "/staff/admin/settings", Role::kAdministrator, admin_change_settings},
    Route{"POST", "/staff/admin/machines", Role::kAdministrator, admin_new_machine},
    Route{"POST", "/staff/admin/machines/*/end", Role::kAdministrator, admin_end_machine},
    Route{"GET", "/staff/admin/audit", Role::kAdministrator, admin_audit},
    Route{"GET", "/xapi/statements", Role::kMachine, xapi_statements},
};

}  // namespace

std::span<const Route> routes() {
  return kRoutes;
}

}  // namespace waymark
