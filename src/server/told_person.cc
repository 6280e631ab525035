#include "server/told_person.h"

#include <algorithm>

namespace waymark {
namespace {

/// The acts of src/store/sql once more, on what a row says. What is not here changes nothing of a person.
class Telling {
 public:
  explicit Telling(const ToldHouse& house) : house_(house) {}

  void take(const AuditRow& row) {
    catch_up(row.sequence);
    const AuditPayload payload(row);
    if (row.act == "enrolled") {
      enrol(row, payload);
    } else if (row.act == "waived" || row.act == "closed" || row.act == "completed" || row.act == "entered") {
      progress(row, payload);
    } else if (row.act == "group-joined" || row.act == "group-left") {
      enrolment(payload).group = payload.text("group");
      told_.group_untold.erase(payload.text("enrolment"));
    } else if (row.act == "attendance-marked") {
      mark(row, payload);
    } else if (row.act == "asked-for-call") {
      ask_for_call(row, payload);
    } else if (row.act == "call-answered") {
      answer_calls(row);
    } else {
      about_them(row, payload);
    }
  }

  ToldPerson end() {
    catch_up(std::numeric_limits<std::int64_t>::max());
    for (auto& [id, each] : enrolments_) told_.person.enrolments.push_back(std::move(each));
    for (auto& [key, each] : waivers_) told_.person.waivers.push_back(std::move(each));
    for (auto& [key, each] : attendance_) told_.person.attendance.push_back(std::move(each));
    for (auto& [key, each] : calls_) told_.person.calls.push_back(std::move(each));
    return std::move(told_);
  }

 private:
  using Key = std::pair<std::string, std::string>;

  Enrolment& enrolment(const AuditPayload& payload) { return enrolments_[payload.text("enrolment")]; }

  /// What happened to the whole house before that row.
  void catch_up(std::int64_t sequence) {
    const std::vector<ToldHouse::Event>& events = house_.events();
    for (; next_ < events.size() && events[next_].sequence < sequence; ++next_) {
      const ToldHouse::Event& event = events[next_];
      if (event.programme.empty()) {
        if (told_.enrolled && told_.person.caseworker == event.from) told_.person.caseworker = event.to;
        continue;
      }
      lessons_[event.programme] = &event.lessons;
      if (told_.enrolled && latest().programme == event.programme) recount(event.at);
    }
  }

  Enrolment& latest() { return enrolments_[told_.person.repeated.enrolment]; }

  bool is_done(const std::string& enrolment, const std::string& lesson) const {
    return completed_.count({enrolment, lesson}) != 0 || waivers_.count({enrolment, lesson}) != 0;
  }

  /// As recount() of src/store/sql/transaction.h.
  void recount(std::int64_t at) {
    Enrolment& now = latest();
    const auto lessons = lessons_.find(now.programme);
    int week = 0;
    if (lessons != lessons_.end()) {
      const auto open = std::find_if(lessons->second->begin(), lessons->second->end(),
                                     [&](const ProgrammeLesson& each) { return !is_done(now.id, each.lesson); });
      if (open != lessons->second->end()) week = open->week;
      if (now.finished == 0 && !lessons->second->empty() && week == 0) now.finished = at;
    }
    Repeated& repeated = told_.person.repeated;
    repeated.open = now.finished == 0 && now.closed == 0;
    repeated.due = repeated.open && week > 0 ? due_at(now.starts, week) : kNever;
    repeated.entered = now.entered;
  }

  void enrol(const AuditRow& row, const AuditPayload& payload) {
    Person& person = told_.person;
    const std::string id = payload.text("enrolment");
    if (!told_.enrolled) {
      told_.enrolled = true;
      person.id = payload.text("participant");
      person.added = row.at;
      person.caseworker = payload.text("caseworker");
      told_.who = payload.text("who");
    }
    Enrolment& made = enrolments_[id];
    made.id = id;
    made.programme = payload.text("programme");
    made.group = payload.text("group");
    made.starts = payload.number("starts");
    made.enrolled = row.at;
    if (!payload.says("starts")) told_.start_untold.insert(id);
    if (!payload.says("group")) told_.group_untold.insert(id);
    person.repeated.enrolment = id;
    recount(row.at);
  }

  void progress(const AuditRow& row, const AuditPayload& payload) {
    const Key key = {payload.text("enrolment"), payload.text("lesson")};
    Enrolment& about = enrolments_[key.first];
    if (row.act == "waived") {
      waivers_[key] = {key.first, key.second, payload.text("reason"), row.actor, row.at};
    } else if (row.act == "closed") {
      about.closed = row.at;
      about.closed_why = payload.text("reason");
    } else if (row.act == "completed") {
      completed_.insert(key);
      told_.person.repeated.last = row.at;
      told_.person.repeated.last_lesson = key.second;
    } else if (about.entered == 0) {
      about.entered = row.at;
    } else {
      return;
    }
    recount(row.at);
  }

  void mark(const AuditRow& row, const AuditPayload& payload) {
    const Key key = {payload.text("meeting"), payload.text("enrolment")};
    Attendance& marked = attendance_[key];
    marked.meeting.id = key.first;
    marked.enrolment = key.second;
    marked.presence = static_cast<Presence>(payload.number("presence"));
    marked.staff = row.actor;
    marked.at = row.at;
  }

  void ask_for_call(const AuditRow& row, const AuditPayload& payload) {
    const std::string id = payload.text("enrolment");
    CallRequest& call = calls_[{id, row.at}];
    call.enrolment = id;
    call.asked = row.at;
    call.answered = 0;
    told_.person.repeated.called = row.at;
  }

  void answer_calls(const AuditRow& row) {
    for (auto& [key, call] : calls_) {
      if (call.answered != 0) continue;
      call.answered = row.at;
      call.staff = row.actor;
    }
    told_.person.repeated.called = 0;
  }

  void about_them(const AuditRow& row, const AuditPayload& payload) {
    Person& person = told_.person;
    if (row.act == "corrected") {
      told_.who = payload.text("who");
    } else if (row.act == "handed-over") {
      person.caseworker = payload.text("to");
    } else if (row.act == "hold-set") {
      person.held = row.at;
      person.held_why = payload.text("reason");
    } else if (row.act == "hold-lifted") {
      person.held = 0;
      person.held_why.clear();
    }
  }

  const ToldHouse& house_;
  std::size_t next_ = 0;                                                ///< Of its events.
  std::map<std::string, const std::vector<ProgrammeLesson>*> lessons_;  ///< By programme, as they are by now.
  ToldPerson told_;
  std::map<std::string, Enrolment> enrolments_;
  std::map<Key, Waiver> waivers_;
  std::map<Key, Attendance> attendance_;
  std::map<std::pair<std::string, std::int64_t>, CallRequest> calls_;
  std::set<Key> completed_;
};

}  // namespace

ToldPerson told_person(const std::vector<AuditRow>& rows, const ToldHouse& house) {
  Telling telling(house);
  for (const AuditRow& row : rows) telling.take(row);
  return telling.end();
}

}  // namespace waymark
