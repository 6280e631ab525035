// One person's record, for that person to have.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/record_page.h"
#include "server/staff/words.h"
#include "server/subject_access.h"

namespace waymark {
namespace {

constexpr const char* kNotNow = "The record cannot be read. Try again in a moment.";

Result<Organisation> organisation_of(Store& store, const std::string& id) {
  const auto all = store.organisations();
  if (!all) return all.error();
  const auto found = std::find_if(all->begin(), all->end(), [&](const Organisation& each) { return each.id == id; });
  if (found == all->end()) return Error{"unknown", "There is no such organisation."};
  return *found;
}

/// Their record, if this is one of the caseworker's own cases; noted in the audit before it is shown.
void with_record(Services& services, const Visit& visit, const Reply& reply,
                 Response (*answer)(Services&, const Visit&, const std::string&)) {
  const StaffMember& staff = visit.staff.staff;
  const std::string& participant = visit.parameters[0];
  const auto person = services.store.person(staff.organisation, participant);
  if (!person) return reply(not_now_page(visit.staff, kNotNow));
  if (!*person || (*person)->caseworker != staff.id) return reply(not_there_page(visit.staff));
  const auto organisation = organisation_of(services.store, staff.organisation);
  if (!organisation) return reply(not_now_page(visit.staff, kNotNow));
  auto record = person_record(services.store, *organisation, participant, services.clock());
  if (!record || !*record) return reply(not_now_page(visit.staff, kNotNow));
  const Note note{staff.organisation, staff.id,
                  "exported-person",  nlohmann::json{{"participant", participant}}.dump(),
                  services.clock(),   participant};
  services.writer.post(note,
                       [&services, reply, answer, visit, record = std::move(**record)](const Result<Outcome>& noted) {
                         reply(noted ? answer(services, visit, record) : not_now_page(visit.staff, kNotNow));
                       });
}

Response as_page(Services& services, const Visit& visit, const std::string& record) {
  const std::string back = "/staff/people/" + visit.parameters.front();
  return staff_page(visit.staff, "A person's record", "/staff/people",
                    record_page(record, lesson_titles(services), back));
}

Response as_json(Services&, const Visit&, const std::string& record) {
  Response response;
  response.body = record;
  return response.with("Content-Type", "application/json")
      .with("Content-Disposition", "attachment; filename=\"record.json\"");
}

}  // namespace

void staff_record(Services& services, Visit visit, Reply reply) {
  with_record(services, visit, reply, as_page);
}

void staff_record_json(Services& services, Visit visit, Reply reply) {
  with_record(services, visit, reply, as_json);
}

}  // namespace waymark
