#include "server/told_person.h"
#include "server/verifying.h"
#include "store/search_key.h"

namespace waymark {
namespace {

template <typename Row, typename Key>
std::map<std::string, Row> by(const std::vector<Row>& rows, Key key) {
  std::map<std::string, Row> all;
  for (const Row& row : rows) all.emplace(key(row), row);
  return all;
}

void compare_enrolments(const ToldPerson& told, const Person& found, Differences& differences) {
  const auto key = [](const Enrolment& each) { return each.id; };
  differences.between(
      "enrolment ", by(told.person.enrolments, key), by(found.enrolments, key),
      [&](const std::string& place, const Enrolment& one, const Enrolment& other) {
        differences.unless(one.programme == other.programme, place, "programme");
        differences.unless(told.group_untold.count(one.id) != 0 || one.group == other.group, place, "group");
        differences.unless(told.start_untold.count(one.id) != 0 || one.starts == other.starts, place, "start");
        differences.unless(one.enrolled == other.enrolled, place, "time");
        differences.unless(one.entered == other.entered, place, "first sign-in");
        differences.unless(one.finished == other.finished, place, "finish");
        differences.unless(one.closed == other.closed && one.closed_why == other.closed_why, place, "end");
      });
}

void compare_events(const Person& told, const Person& found, Differences& differences) {
  const auto waiver = [](const Waiver& each) { return each.enrolment + ", lesson " + each.lesson; };
  differences.between("waiver of enrolment ", by(told.waivers, waiver), by(found.waivers, waiver),
                      [&](const std::string& place, const Waiver& one, const Waiver& other) {
                        differences.unless(one == other, place, "reason, giver or time");
                      });
  const auto call = [](const CallRequest& each) { return each.enrolment + " at " + std::to_string(each.asked); };
  differences.between("call of enrolment ", by(told.calls, call), by(found.calls, call),
                      [&](const std::string& place, const CallRequest& one, const CallRequest& other) {
                        differences.unless(one == other, place, "answer");
                      });
  const auto attendance = [](const Attendance& each) { return each.enrolment + ", meeting " + each.meeting.id; };
  differences.between("attendance of enrolment ", by(told.attendance, attendance), by(found.attendance, attendance),
                      [&](const std::string& place, const Attendance& one, const Attendance& other) {
                        differences.unless(
                            one.presence == other.presence && one.staff == other.staff && one.at == other.at, place,
                            "mark");
                      });
}

void compare_repeated(const ToldPerson& told, const Person& found, const std::string& place, Differences& differences) {
  const Repeated& one = told.person.repeated;
  const Repeated& other = found.repeated;
  differences.unless(other.search == search_key(found.reference), place, "reference");
  differences.unless(one.enrolment == other.enrolment, place, "latest enrolment");
  differences.unless(told.start_untold.count(one.enrolment) != 0 || one.due == other.due, place, "due date");
  differences.unless(one.called == other.called, place, "open call");
  differences.unless(one.last == other.last && one.last_lesson == other.last_lesson, place, "last lesson");
  differences.unless(one.open == other.open, place, "end");
  differences.unless(one.entered == other.entered, place, "first sign-in");
}

Differences compare(const ToldPerson& told, const Person& found) {
  Differences differences;
  const std::string place = "participant " + found.id;
  if (!told.enrolled) {
    differences.put_in(place);
    return differences;
  }
  const std::string who = audit_mark(found.id, found.reference + "\n" + found.display_name);
  differences.unless(told.who.empty() || told.who == who, place, "reference or name");
  differences.unless(told.person.caseworker == found.caseworker, place, "caseworker");
  differences.unless(told.person.added == found.added, place, "beginning");
  differences.unless(told.person.held == found.held && told.person.held_why == found.held_why, place, "hold");
  compare_repeated(told, found, place, differences);
  compare_enrolments(told, found, differences);
  compare_events(told.person, found, differences);
  return differences;
}

/// False when they are not there.
Result<bool> verify_person(Verifying& verifying, ChainWalk& walk, const std::string& participant) {
  const std::string& organisation = verifying.organisation.id;
  while (true) {
    const int changes = walk.house().changes();
    const auto rows = verifying.store.audit_about(organisation, participant);
    if (!rows) return rows.error();
    const auto found = verifying.store.person(organisation, participant);
    if (!found) return found.error();
    if (!*found) return false;
    const Differences differences = compare(told_person(*rows, walk.house()), **found);
    if (differences.none()) return true;
    if (const Status more = walk.go_on(); !more) return more.error();
    const auto again = verifying.store.audit_about(organisation, participant);
    if (!again) return again.error();
    if (*again != *rows || walk.house().changes() != changes) continue;  // something happened meanwhile
    differences.tell(verifying);
    return true;
  }
}

/// Those of whom the audit tells, and whom the pages did not hold: they came meanwhile, were erased, or are gone.
Status verify_the_others(Verifying& verifying, ChainWalk& walk) {
  for (const std::int64_t sequence : walk.not_ticked_off()) {
    const auto row = [&] { return verifying.store.audit(verifying.organisation.id, sequence - 1, 1); };
    const auto first = row();
    if (!first) return first.error();
    if (first->empty() || first->front().sequence != sequence) continue;  // told of already
    const std::string participant = AuditPayload(first->front()).text("participant");
    if (participant.empty()) continue;  // erased
    const Result<bool> there = verify_person(verifying, walk, participant);
    if (!there) return there.error();
    if (*there) continue;
    const auto now = row();
    if (!now) return now.error();
    if (!now->empty() && now->front().payload.empty()) continue;
    Differences differences;
    differences.gone("participant " + participant);
    differences.tell(verifying);
  }
  return Done{};
}

}  // namespace

Status verify_people(Verifying& verifying, ChainWalk& walk) {
  std::string last;
  while (true) {
    const auto page = verifying.store.people(verifying.organisation.id, last, kVerifyPage);
    if (!page) return page.error();
    if (page->empty()) break;
    for (const std::string& participant : *page) {
      const Result<bool> looked = verify_person(verifying, walk, participant);
      if (!looked) return looked.error();
      walk.tick_off(participant);
      ++verifying.counts.people;
    }
    last = page->back();
  }
  if (const Status more = walk.go_on(); !more) return more;
  return verify_the_others(verifying, walk);
}

}  // namespace waymark
