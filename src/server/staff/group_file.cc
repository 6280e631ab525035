#include "server/staff/group_file.h"

#include <algorithm>

namespace waymark {

bool may_see(const StaffMember& staff, const MeetingGroup& group) {
  if (group.organisation != staff.organisation) return false;
  return staff.roles.has(StaffRole::kCaseworker) || group.facilitator == staff.id;
}

const Meeting* GroupFile::meeting(const std::string& id) const {
  const auto found = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& each) { return each.id == id; });
  return found == meetings.end() ? nullptr : &*found;
}

Result<std::optional<GroupFile>> group_file(Services& services, const StaffMember& staff, const std::string& group) {
  Store& store = services.store;
  const auto groups = store.groups(staff.organisation);
  if (!groups) return groups.error();
  const auto found = std::find_if(groups->begin(), groups->end(),
                                  [&](const MeetingGroup& each) { return each.id == group && may_see(staff, each); });
  if (found == groups->end()) return std::optional<GroupFile>();
  auto members = store.members(staff.organisation, group);
  if (!members) return members.error();
  auto meetings = store.meetings(staff.organisation, group);
  if (!meetings) return meetings.error();
  auto all_staff = store.staff(staff.organisation);
  if (!all_staff) return all_staff.error();
  return std::optional(GroupFile{*found, std::move(*members), std::move(*meetings), std::move(*all_staff)});
}

std::string member_words(const StaffMember& staff, const MeetingGroup& group, const GroupMember& member) {
  const bool named = group.facilitator == staff.id || member.caseworker == staff.id;
  return named && !member.display_name.empty() ? member.reference + " · " + member.display_name : member.reference;
}

std::vector<SelectOption> leaders(const std::vector<StaffMember>& staff, const std::string& now) {
  std::vector<SelectOption> options;
  for (const StaffMember& each : staff) {
    const bool can = each.roles.any(StaffRoles(StaffRole::kFacilitator).with(StaffRole::kCaseworker));
    if ((can && each.ended == 0) || each.id == now) options.push_back({each.id, name_of(staff, each.id)});
  }
  return options;
}

bool is_option(const std::vector<SelectOption>& options, const std::string& value) {
  return std::any_of(options.begin(), options.end(), [&](const SelectOption& each) { return each.first == value; });
}

std::string name_of(const std::vector<StaffMember>& staff, const std::string& id) {
  const auto found = std::find_if(staff.begin(), staff.end(), [&](const StaffMember& each) { return each.id == id; });
  if (found == staff.end()) return "";
  return found->name.empty() ? found->email : found->name;
}

}  // namespace waymark
