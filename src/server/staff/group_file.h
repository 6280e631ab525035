#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/services.h"
#include "server/staff/form_parts.h"

namespace waymark {

/// Whether they may see that group: a facilitator their own, a caseworker all of the organisation's.
bool may_see(const StaffMember& staff, const MeetingGroup& group);

/// A group with who is in it and when it meets.
struct GroupFile {
  MeetingGroup group;
  std::vector<GroupMember> members;
  std::vector<Meeting> meetings;
  std::vector<StaffMember> staff;

  /// The meeting of that id, or null.
  const Meeting* meeting(const std::string& id) const;
};

/// Nothing when there is no such group, or it is not theirs to see. Error: "store-failed".
Result<std::optional<GroupFile>> group_file(Services& services, const StaffMember& staff, const std::string& group);

/// What `staff` sees of a member: the reference, and the name if they lead the group or it is their own case.
std::string member_words(const StaffMember& staff, const MeetingGroup& group, const GroupMember& member);

/// As many characters may name a group, or a place.
inline constexpr std::size_t kLongestName = 64;

/// Who can lead a group: all who are here and see groups, and whoever leads it now.
std::vector<SelectOption> leaders(const std::vector<StaffMember>& staff, const std::string& now);
/// Whether this is the value of one of the options.
bool is_option(const std::vector<SelectOption>& options, const std::string& value);

/// A person of staff's name, or their e-mail address while they have none; empty when there is nobody of that id.
std::string name_of(const std::vector<StaffMember>& staff, const std::string& id);

}  // namespace waymark
