#include <algorithm>

#include "records/access_code.h"
#include "server/enrolling.h"
#include "server/problems.h"
#include "server/staff.h"
#include "server/staff_page.h"

namespace waymark {
namespace {

std::string field_of(const std::map<std::string, std::string>& fields, const std::string& name) {
  const auto found = fields.find(name);
  return found == fields.end() ? "" : found->second;
}

struct EnrolForm {
  std::string reference;
  std::string display_name;
  std::string error;  ///< About the reference.
};

Response enrol_page(const StaffSession& staff, const EnrolForm& form, int status) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Enrol someone").close();
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/enrol"}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "reference",
                        .label = "Case reference",
                        .hint = "As in your own files, for example TV-2213.",
                        .value = form.reference,
                        .error = form.error});
  labelled_field(html, {.name = "display_name",
                        .label = "Name to show (optional)",
                        .hint = "Only you and your colleagues see it. Waymark needs no name.",
                        .value = form.display_name,
                        .error = "",
                        .required = false});
  html.element("button", {}, "Enrol and make a code");
  html.close();
  return staff_page(staff, "Enrol someone", "/staff/enrol", html, status);
}

Response code_page(const Services& services, const StaffSession& staff, const std::string& title,
                   const std::string& about, const std::string& code) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, title).close();
  html.open("section", {{"class", "card slip"}, {"aria-label", "The code"}});
  html.element("p", {}, about);
  html.element("p", {{"class", "code"}}, show_code(code));
  html.open("p").text("Go to ").element("strong", {}, services.address + "/").text(" and type this code.").close();
  html.element("p", {{"class", "small"}}, "The letters I, L, O and U never stand in a code. Small letters will do.");
  html.close();
  html.element("p", {{"class", "no-print"}},
               "Write it down or print this page now: the code is shown this once and kept nowhere. If it "
               "gets lost, give a new one; the old one then ends.");
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", "/staff"}}, "Back to today").close();
  return staff_page(staff, title, "/staff/enrol", html);
}

Response sorry_page(const StaffSession& staff, const std::string& words, int status) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "That did not work").close();
  html.element("p", {{"role", "alert"}}, words);
  html.open("p").element("a", {{"href", "/staff"}}, "Back to today").close();
  return staff_page(staff, "That did not work", "", html, status);
}

Record through(Writer& writer) {
  return [&writer](Act act) { return writer.record(std::move(act)); };
}

/// The slow part. Runs on a hashing thread.
Response enrolled(Services& services, const StaffSession& staff, EnrolForm form) {
  const Result<std::string> code = enrol(through(services.writer), services.hash_cost, staff.organisation, staff.staff,
                                         form.reference, form.display_name, services.clock());
  if (code) return code_page(services, staff, "Enrolled", "The code for " + form.reference, *code);
  form.error =
      code.error().code == "reference-taken"
          ? "Somebody is enrolled under this reference already. Find them under Today; a new code can be made there."
          : code.error().message;
  const bool mendable = code.error().code != "store-failed" && code.error().code != "busy";
  if (!mendable)
    return sorry_page(staff, "It could not be saved, and nothing was changed. Try again in a moment.", 503);
  return enrol_page(staff, form, 422);
}

Response reissued(Services& services, const StaffSession& staff, const std::string& participant) {
  const auto all = services.store.participants(staff.organisation);
  if (!all) return sorry_page(staff, "The records cannot be reached now. Try again in a moment.", 503);
  const auto found =
      std::find_if(all->begin(), all->end(), [&](const ParticipantRow& row) { return row.id == participant; });
  if (found == all->end()) return sorry_page(staff, "There is nobody like that in your organisation.", 404);
  const Result<std::string> code = reissue(through(services.writer), services.hash_cost, staff.organisation,
                                           staff.staff, found->enrolment, services.clock());
  if (!code) return sorry_page(staff, "It could not be saved, and nothing was changed. Try again in a moment.", 503);
  return code_page(services, staff, "A new code", "The new code for " + found->reference + ". The old one has ended.",
                   *code);
}

}  // namespace

void staff_enrol_page(Services&, Visit visit, Reply reply) {
  reply(enrol_page(visit.staff, {}, 200));
}

void staff_enrol(Services& services, Visit visit, Reply reply) {
  const auto fields = form_fields(visit.request.body);
  const EnrolForm form{field_of(fields, "reference"), field_of(fields, "display_name"), ""};
  const bool taken =
      services.hashing.run([&services, staff = visit.staff, form, reply] { reply(enrolled(services, staff, form)); });
  if (!taken) reply(sorry_page(visit.staff, "Many people are coming in at once. Try again in a moment.", 503));
}

void staff_reissue(Services& services, Visit visit, Reply reply) {
  const bool taken = services.hashing.run([&services, staff = visit.staff, participant = visit.parameters.front(),
                                           reply] { reply(reissued(services, staff, participant)); });
  if (!taken) reply(sorry_page(visit.staff, "Many people are coming in at once. Try again in a moment.", 503));
}

}  // namespace waymark
