#pragma once

#include <map>

#include "server/audit_payload.h"

namespace waymark {

/// Somebody of staff as the audit tells of them. Marks are audit_mark()s over their id; an empty one is not told, since
/// earlier Waymarks did not write it.
struct ToldStaff {
  int roles = 0;
  std::int64_t added = 0;
  std::int64_t ended = 0;
  std::string email;
  std::string name;
  std::string password;
  std::string factor;
  std::int64_t step = -1;  ///< -1: not told.
};

struct ToldCredential {
  std::string name;
  std::string secret;  ///< A mark, as above.
};

/// What an audit chain says that there should be of an organisation's own things. It is small, so it is kept whole.
class ToldHouse {
 public:
  /// Something that changed many people at once, and whose rows are about none of them.
  struct Event {
    std::int64_t sequence = 0;
    std::int64_t at = 0;
    std::string from;                      ///< All cases of this caseworker …
    std::string to;                        ///< … went to this one.
    std::string programme;                 ///< Or this programme …
    std::vector<ProgrammeLesson> lessons;  ///< … has these lessons from now on.
  };

  /// The next row of the chain.
  void take(const AuditRow& row);

  /// How many rows changed something here.
  int changes() const { return changes_; }
  /// In order.
  const std::vector<Event>& events() const { return events_; }

  std::optional<Organisation> organisation;
  bool retention_told = false;
  std::map<std::string, ToldStaff> staff;
  std::map<std::string, ToldCredential> credentials;
  std::map<std::string, Programme> programmes;
  std::map<std::string, MeetingGroup> groups;
  std::map<std::string, Meeting> meetings;

 private:
  bool take_staff(const AuditRow& row, const AuditPayload& payload);
  bool take_factor(const AuditRow& row, const AuditPayload& payload);
  bool take_groups(const AuditRow& row, const AuditPayload& payload);
  bool take_settings(const AuditRow& row, const AuditPayload& payload);
  bool take_events(const AuditRow& row, const AuditPayload& payload);

  int changes_ = 0;
  std::vector<Event> events_;
};

}  // namespace waymark
