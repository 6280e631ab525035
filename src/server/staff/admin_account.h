#pragma once

#include <map>
#include <string>

#include "server/staff/page.h"

namespace waymark {

// What an administrator's pages about accounts have in common.

inline constexpr const char* kStaffPlace = "/staff/admin";
inline constexpr const char* kTooMany =
    "Many people are coming in at once. Nothing was changed. Try again in a moment.";
inline constexpr std::size_t kPasswordLength = 16;  ///< 80 random bits.
inline constexpr std::size_t kLongestName = 64;

/// "Caseworker, Manager", or "none".
std::string roles_words(StaffRoles roles);
/// A box for each role, and what was ticked.
void role_fields(Html& html, StaffRoles roles);
StaffRoles roles_in(const std::map<std::string, std::string>& fields);

/// Their name, or else their address.
std::string called(const StaffMember& member);
/// Of their page.
std::string path_of(const StaffMember& member);

/// Shows a new password, this once. `then`: what comes after it.
Response password_page(const StaffSession& staff, const std::string& title, const std::string& email,
                       const std::string& password, const char* then);

}  // namespace waymark
