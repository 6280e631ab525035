// What the forms on a person's page do.

#include <algorithm>

#include "server/enrolling.h"
#include "server/staff/form_parts.h"
#include "server/staff/pages.h"
#include "server/staff/person.h"

namespace waymark {
namespace {

constexpr std::size_t kLongestReason = 200;
constexpr const char* kReasonMissing = "Say why, in a few words. They stand in the record.";

/// One form that came in.
struct Posted {
  const StaffSession& session;
  const CaseFile& file;
  std::map<std::string, std::string> fields;
  std::int64_t now;

  const std::string& organisation() const { return session.staff.organisation; }
  const std::string& staff() const { return session.staff.id; }
  const Person& person() const { return file.person; }
  std::string field(const char* name) const { return trimmed(field_of(fields, name)); }
};

/// What a form asks for: an act, or what is wrong with it. "unknown" is answered as what is not there.
using Asked = Result<Act> (*)(const Posted& posted);

Error unknown_choice() {
  return {"unknown", ""};
}

Result<std::string> reason_of(const Posted& posted) {
  std::string reason = posted.field("reason");
  if (reason.empty()) return Error{"reason-missing", kReasonMissing};
  if (!is_one_line(reason, kLongestReason)) return Error{"reason-missing", "Say it in at most 200 letters."};
  return reason;
}

Result<Act> correct(const Posted& posted) {
  if (const Status words = check_words(posted.field("reference"), posted.field("display_name")); !words) {
    return words.error();
  }
  return Act(Correct{posted.organisation(), posted.staff(), posted.person().id, posted.field("reference"),
                     posted.field("display_name"), posted.now});
}

Result<Act> group(const Posted& posted) {
  const std::string group = posted.field("group");
  const auto can_join = [&](const MeetingGroup& each) { return each.id == group && !each.closed; };
  const bool stays = group.empty() || group == posted.file.enrolment().group;
  if (!stays && std::none_of(posted.file.groups.begin(), posted.file.groups.end(), can_join)) return unknown_choice();
  return Act(JoinGroup{posted.organisation(), posted.staff(), posted.file.enrolment().id, group, posted.now});
}

Result<Act> waive(const Posted& posted) {
  const Programme* programme = posted.file.programme_of(posted.file.enrolment());
  const std::string lesson = posted.field("lesson");
  const auto is_it = [&](const ProgrammeLesson& each) { return each.lesson == lesson; };
  if (programme == nullptr || std::none_of(programme->lessons.begin(), programme->lessons.end(), is_it)) {
    return unknown_choice();
  }
  Result<std::string> reason = reason_of(posted);
  if (!reason) return reason.error();
  return Act(Waive{posted.organisation(), posted.staff(), posted.file.enrolment().id, lesson, *reason, posted.now});
}

Result<Act> called(const Posted& posted) {
  return Act(AnswerCall{posted.organisation(), posted.staff(), posted.person().id, posted.now});
}

Result<Act> end(const Posted& posted) {
  Result<std::string> reason = reason_of(posted);
  if (!reason) return reason.error();
  return Act(Close{posted.organisation(), posted.staff(), posted.file.enrolment().id, *reason, posted.now});
}

Result<Act> hold(const Posted& posted) {
  Result<std::string> reason = reason_of(posted);
  if (!reason) return reason.error();
  return Act(Hold{posted.organisation(), posted.staff(), posted.person().id, *reason, false, posted.now});
}

Result<Act> lift(const Posted& posted) {
  Result<std::string> reason = reason_of(posted);
  if (!reason) return reason.error();
  return Act(Hold{posted.organisation(), posted.staff(), posted.person().id, *reason, true, posted.now});
}

Result<Act> hand_over(const Posted& posted) {
  const std::string to = posted.field("to");
  const auto can_take = [&](const StaffMember& each) {
    return each.id == to && each.ended == 0 && each.id != posted.staff() && each.roles.has(StaffRole::kCaseworker);
  };
  if (std::none_of(posted.file.staff.begin(), posted.file.staff.end(), can_take)) return unknown_choice();
  return Act(HandOver{posted.organisation(), posted.staff(), posted.person().id, posted.staff(), to, posted.now});
}

struct Form {
  const char* name;  ///< As in its path.
  const char* done;  ///< A key of done_notice().
  Asked asked;
};

Response refused(Services& services, const Posted& posted, const Form& form, const Error& error) {
  if (error.code == "unknown") return not_there_page(posted.session);
  if (error.code == "store-failed" || error.code == "busy") return not_now_page(posted.session, kNotSaved);
  if (error.code == "done-already") {
    return conflict_page(posted.session, error.message, "/staff/people/" + posted.person().id);
  }
  return person_page(services, posted.session, posted.file, "", {form.name, error.message, posted.fields}, 422);
}

void change(Services& services, const Visit& visit, const Reply& reply, const Form& form) {
  const auto file = case_file(services, visit.staff.staff, visit.parameters.front());
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  if (!*file) return reply(not_there_page(visit.staff));
  const Posted posted{visit.staff, **file, form_fields(visit.request.body), services.clock()};
  Result<Act> act = form.asked(posted);
  if (!act) return reply(refused(services, posted, form, act.error()));
  const Result<Outcome> outcome = services.writer.record(std::move(*act));
  if (!outcome) return reply(refused(services, posted, form, outcome.error()));
  const bool theirs = form.asked != hand_over;
  reply(go_to((theirs ? "/staff/people/" + posted.person().id : std::string("/staff/people")) + "?done=" + form.done));
}

}  // namespace

void staff_correct(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"correct", "corrected", correct});
}
void staff_put_in_group(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"group", "grouped", group});
}
void staff_waive(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"waive", "waived", waive});
}
void staff_called(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"called", "called", called});
}
void staff_close(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"close", "closed", end});
}
void staff_hold(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"hold", "held", hold});
}
void staff_lift(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"lift", "lifted", lift});
}
void staff_hand_over(Services& services, Visit visit, Reply reply) {
  change(services, visit, reply, {"hand-over", "handed-over", hand_over});
}

}  // namespace waymark
