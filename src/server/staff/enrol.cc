// Somebody new, and new codes.

#include <algorithm>

#include "server/enrolling.h"
#include "server/staff/dates.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/slip.h"

namespace waymark {
namespace {

constexpr const char* kTooMany = "Many people are coming in at once. Nothing was changed. Try again in a moment.";
constexpr std::int64_t kYear = 366 * 24 * 3600;

struct EnrolForm {
  std::string reference;
  std::string display_name;
  std::string programme;  ///< Id, or kAnyLesson.
  std::string group;
  std::string starts;  ///< ISO date.
  /// What is wrong.
  std::string reference_error;
  std::string name_error;
  std::string starts_error;
};

/// Chosen when somebody is to be in no programme. Not empty, which stands for not chosen yet.
constexpr const char* kAnyLesson = "none";

std::vector<SelectOption> open_programmes(const std::vector<Programme>& programmes) {
  std::vector<SelectOption> options;
  for (const Programme& each : programmes) {
    if (!each.closed) options.push_back({each.id, each.name});
  }
  options.push_back({kAnyLesson, "None: any lesson, and none is due"});
  return options;
}

std::vector<SelectOption> open_groups(const std::vector<MeetingGroup>& groups) {
  std::vector<SelectOption> options = {{"", "In no group"}};
  for (const MeetingGroup& each : groups) {
    if (!each.closed) options.push_back({each.id, each.name});
  }
  return options;
}

Response enrol_page(Services& services, const StaffSession& staff, const EnrolForm& form, int status) {
  const auto programmes = services.store.programmes(staff.staff.organisation);
  const auto groups = services.store.groups(staff.staff.organisation);
  if (!programmes || !groups) return not_now_page(staff, kUnreadable);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Enrol someone").close();
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/enrol"}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "reference",
                        .label = "Case reference",
                        .hint = "As in your own files, for example TV-2213.",
                        .value = form.reference,
                        .error = form.reference_error});
  labelled_field(html, {.name = "display_name",
                        .label = "Name to show (optional)",
                        .hint = "For you, and for who leads their group. Waymark needs no name.",
                        .value = form.display_name,
                        .error = form.name_error,
                        .required = false});
  labelled_choice(html, "programme", "Programme", open_programmes(*programmes), form.programme);
  if (const std::vector<SelectOption> options = open_groups(*groups); options.size() > 1) {
    labelled_choice(html, "group", "Group (optional)", options, form.group);
  }
  labelled_field(html, {.name = "starts",
                        .label = "Starts on",
                        .hint = "The weeks of the programme are counted from this day.",
                        .value = form.starts,
                        .error = form.starts_error,
                        .type = "date"});
  html.element("button", {}, "Enrol and make a code");
  html.close();
  return staff_page(staff, "Enrol someone", "/staff/people", html, status);
}

Record through(Writer& writer) {
  return [&writer](Act act) { return writer.record(std::move(act)); };
}

/// The slow part. Runs on a hashing thread.
Response enrolled(Services& services, const StaffSession& staff, EnrolForm form, std::int64_t starts) {
  const Enrolling who = {.organisation = staff.staff.organisation,
                         .actor = staff.staff.id,
                         .reference = form.reference,
                         .display_name = form.display_name,
                         .caseworker = staff.staff.id,
                         .programme = form.programme == kAnyLesson ? "" : form.programme,
                         .group = form.group,
                         .starts = starts};
  const Result<NewCode> made = enrol(through(services.writer), services.hash_cost, who, services.clock());
  if (made) {
    return slip_page(services, staff,
                     {"Enrolled", made->participant, form.reference, made->code, form.reference + " is enrolled."});
  }
  const std::string& code = made.error().code;
  if (code == "unknown") return not_there_page(staff);
  if (code == "store-failed" || code == "busy") return not_now_page(staff, kNotSaved);
  if (code == "reference-taken") {
    form.reference_error =
        "Somebody is enrolled under this reference already. If they are yours, find them under People; a new code can "
        "be made there.";
  } else {
    (code == "bad-name" ? form.name_error : form.reference_error) = made.error().message;
  }
  return enrol_page(services, staff, form, 422);
}

Response reissued(Services& services, const StaffSession& staff, const std::string& participant) {
  const auto person = services.store.person(staff.staff.organisation, participant);
  if (!person) return not_now_page(staff, kUnreadable);
  if (!*person || (*person)->caseworker != staff.staff.id || (*person)->enrolments.empty()) {
    return not_there_page(staff);
  }
  const Result<std::string> code = reissue(through(services.writer), services.hash_cost, staff.staff.organisation,
                                           staff.staff.id, (*person)->enrolments.front().id, services.clock());
  if (!code) return not_now_page(staff, kNotSaved);
  return slip_page(services, staff,
                   {"A new code", participant, (*person)->reference, *code,
                    "This is the new code for " + (*person)->reference + ". The old one has ended."});
}

}  // namespace

void staff_enrol_page(Services& services, Visit visit, Reply reply) {
  EnrolForm form;
  form.reference = asked_for(visit.request, "reference");
  form.starts = date_value(services.clock());
  reply(enrol_page(services, visit.staff, form, 200));
}

void staff_enrol(Services& services, Visit visit, Reply reply) {
  const auto fields = form_fields(visit.request.body);
  const auto field = [&](const char* name) { return trimmed(field_of(fields, name)); };
  EnrolForm form;
  form.reference = field("reference");
  form.display_name = field("display_name");
  form.programme = field("programme");
  form.group = field("group");
  form.starts = field("starts");
  const std::int64_t now = services.clock();
  const std::optional<std::int64_t> starts = form.starts.empty() ? now : read_date(form.starts);
  if (!starts || *starts < now - kYear || *starts > now + kYear) {
    form.starts_error = "Give a day within a year of today.";
    return reply(enrol_page(services, visit.staff, form, 422));
  }
  const bool taken = services.hashing.run([&services, staff = visit.staff, form, starts = *starts, reply] {
    reply(enrolled(services, staff, form, starts));
  });
  if (!taken) reply(not_now_page(visit.staff, kTooMany));
}

void staff_reissue(Services& services, Visit visit, Reply reply) {
  const bool taken = services.hashing.run([&services, staff = visit.staff, participant = visit.parameters.front(),
                                           reply] { reply(reissued(services, staff, participant)); });
  if (!taken) reply(not_now_page(visit.staff, kTooMany));
}

}  // namespace waymark
