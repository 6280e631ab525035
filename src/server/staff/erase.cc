// The end of a record: one person is erased, and the certificate says so.

#include "server/erasing.h"
#include "server/staff/form_parts.h"
#include "server/staff/pages.h"
#include "server/staff/person.h"
#include "store/search_key.h"

namespace waymark {
namespace {

constexpr const char* kPeople = "/staff/people";
constexpr const char* kTitle = "The record is erased";

Response certificate_page(const StaffSession& staff, const ErasureCertificate& certificate) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, kTitle).close();
  html.element("p", {{"class", "no-print below-top"}},
               "This certificate names nobody. It is shown this once: print it now, or note its number, which stands "
               "in the audit too. To print, press Ctrl and P, or choose Print from your browser's menu.");
  html.open("section", {{"class", "card paper"}, {"aria-label", "The certificate"}});
  html.element("p", {{"class", "certificate"}}, certificate_text(certificate)).close();
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", kPeople}}, "Back to People").close();
  return staff_page(staff, kTitle, kPeople, html);
}

Response not_erased(const StaffSession& staff, const CaseFile& file, const Error& error) {
  if (error.code == "unknown") return not_there_page(staff);
  if (error.code == "held") return conflict_page(staff, error.message, kPeople + ("/" + file.person.id));
  return not_now_page(staff, kNotSaved);
}

}  // namespace

void staff_erase(Services& services, Visit visit, Reply reply) {
  const StaffMember& self = visit.staff.staff;
  const auto file = case_file(services, self, visit.parameters.front());
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  if (!*file) return reply(not_there_page(visit.staff));
  const Person& person = (*file)->person;
  const auto fields = form_fields(visit.request.body);
  const auto refuse = [&](const std::string& words) {
    reply(person_page(services, visit.staff, **file, "", {"erase", words, fields}, 422));
  };
  if (person.held > 0) return refuse(held_words(**file));
  if (search_key(trimmed(field_of(fields, "reference"))) != search_key(person.reference)) {
    return refuse("That is not the reference of this record, so nothing was erased. Type " + person.reference + ".");
  }
  const auto certificate =
      erase_person(services.store, (*file)->organisation, self.id, person.id, "request", services.clock());
  if (!certificate) return reply(not_erased(visit.staff, **file, certificate.error()));
  services.scrub_due = true;
  reply(certificate_page(visit.staff, *certificate));
}

}  // namespace waymark
