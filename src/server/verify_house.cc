#include "server/verifying.h"

namespace waymark {
namespace {

/// What stands in the store, by id.
struct FoundHouse {
  std::optional<Organisation> organisation;
  std::map<std::string, StaffMember> staff;
  std::map<std::string, Credential> credentials;
  std::map<std::string, Programme> programmes;
  std::map<std::string, MeetingGroup> groups;
  std::map<std::string, Meeting> meetings;
};

template <typename Row>
Status keep(const Result<std::vector<Row>>& rows, std::map<std::string, Row>& by_id) {
  if (!rows) return rows.error();
  for (const Row& row : *rows) by_id[row.id] = row;
  return Done{};
}

Result<FoundHouse> find_house(Store& store, const std::string& organisation) {
  FoundHouse found;
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  for (const Organisation& each : *organisations) {
    if (each.id == organisation) found.organisation = each;
  }
  for (const Status& read :
       {keep(store.staff(organisation), found.staff), keep(store.credentials(organisation), found.credentials),
        keep(store.programmes(organisation), found.programmes), keep(store.groups(organisation), found.groups)}) {
    if (!read) return read.error();
  }
  for (const auto& [id, group] : found.groups) {
    if (const Status read = keep(store.meetings(organisation, id), found.meetings); !read) return read.error();
  }
  return found;
}

/// A mark that is not told fits everything.
bool fits(const std::string& mark, const std::string& id, const std::string& value) {
  return mark.empty() || mark == audit_mark(id, value);
}

void compare_staff(const ToldHouse& told, const FoundHouse& found, Differences& differences) {
  differences.between("staff ", told.staff, found.staff,
                      [&](const std::string& place, const ToldStaff& one, const StaffMember& other) {
                        differences.unless(one.roles == other.roles.bits, place, "roles");
                        differences.unless(one.added == other.added, place, "beginning");
                        differences.unless(one.ended == other.ended, place, "end");
                        differences.unless(fits(one.email, other.id, other.email), place, "e-mail address");
                        differences.unless(fits(one.name, other.id, other.name), place, "name");
                        differences.unless(fits(one.password, other.id, other.password_hash), place, "password");
                        differences.unless(fits(one.factor, other.id, other.totp_secret), place, "second factor");
                        differences.unless(one.step < 0 || one.step == other.totp_step, place, "last code");
                      });
}

void compare_groups(const ToldHouse& told, const FoundHouse& found, Differences& differences) {
  differences.between("programme ", told.programmes, found.programmes,
                      [&](const std::string& place, const Programme& one, const Programme& other) {
                        differences.unless(one.name == other.name, place, "name");
                        differences.unless(one.closed == other.closed, place, "end");
                        differences.unless(one.lessons == other.lessons, place, "lessons");
                      });
  differences.between("group ", told.groups, found.groups,
                      [&](const std::string& place, const MeetingGroup& one, const MeetingGroup& other) {
                        differences.unless(one.name == other.name, place, "name");
                        differences.unless(one.facilitator == other.facilitator, place, "facilitator");
                        differences.unless(one.closed == other.closed, place, "end");
                      });
  differences.between("meeting ", told.meetings, found.meetings,
                      [&](const std::string& place, const Meeting& one, const Meeting& other) {
                        differences.unless(one.group == other.group, place, "group");
                        differences.unless(one.lesson == other.lesson, place, "lesson");
                        differences.unless(one.starts == other.starts, place, "time");
                        differences.unless(one.place == other.place, place, "place");
                      });
}

Differences compare(const ToldHouse& told, const FoundHouse& found) {
  Differences differences;
  if (found.organisation && !told.organisation) differences.put_in("settings");
  if (found.organisation && told.organisation) {
    differences.unless(told.organisation->name == found.organisation->name, "settings", "name");
    differences.unless(!told.retention_told || told.organisation->retention_days == found.organisation->retention_days,
                       "settings", "retention");
  }
  compare_staff(told, found, differences);
  differences.between("credential ", told.credentials, found.credentials,
                      [&](const std::string& place, const ToldCredential& one, const Credential& other) {
                        differences.unless(one.name == other.name, place, "name");
                        differences.unless(fits(one.secret, other.id, other.secret_hash), place, "secret");
                      });
  compare_groups(told, found, differences);
  return differences;
}

}  // namespace

Status verify_house(Verifying& verifying, ChainWalk& walk) {
  while (true) {
    const int changes = walk.house().changes();
    const Result<FoundHouse> found = find_house(verifying.store, verifying.organisation.id);
    if (!found) return found.error();
    const Differences differences = compare(walk.house(), *found);
    if (differences.none()) return Done{};
    if (const Status more = walk.go_on(); !more) return more;
    if (walk.house().changes() != changes) continue;  // what was read may be newer than what was told
    differences.tell(verifying);
    return Done{};
  }
}

}  // namespace waymark
