// Who did what, newest first. Whom it was about is not shown: administrators see no case.

#include <algorithm>
#include <limits>

#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/admin/audit";
constexpr int kLines = 50;

constexpr std::pair<const char*, const char*> kActs[] = {
    {"founded", "founded the organisation"},
    {"settings-changed", "changed the settings"},
    {"staff-added", "added somebody to staff"},
    {"staff-changed", "changed somebody's name or roles"},
    {"staff-ended", "ended an account"},
    {"password-set", "set a password"},
    {"second-factor-set", "set up a second factor"},
    {"second-factor-removed", "removed a second factor"},
    {"second-factor-given", "gave a second factor"},
    {"second-factor-refused", "a wrong code was given for this account"},
    {"sign-in-refused", "a wrong password was given for this account"},
    {"signed-in", "signed in"},
    {"signed-out", "signed out"},
    {"credential-added", "made access for a machine"},
    {"credential-ended", "ended a machine's access"},
    {"programme-put", "made or changed a programme"},
    {"enrolled", "enrolled somebody"},
    {"reissued", "gave out a new code"},
    {"corrected", "corrected a reference or a name"},
    {"handed-over", "handed a case over"},
    {"handed-over-all", "handed over all cases of somebody"},
    {"closed", "ended an enrolment"},
    {"waived", "waived a lesson"},
    {"asked-for-call", "asked for a call"},
    {"call-answered", "answered a call request"},
    {"hold-set", "set a legal hold"},
    {"hold-lifted", "lifted a legal hold"},
    {"erased", "erased a person's record"},
    {"group-put", "made or changed a group"},
    {"group-joined", "put somebody into a group"},
    {"group-left", "took somebody out of a group"},
    {"meeting-put", "made or changed a meeting"},
    {"attendance-marked", "marked who came"},
    {"entered", "entered with a code"},
    {"submitted", "sent answers"},
    {"completed", "completed a lesson"},
    {"saw-today", "saw their cases of the day"},
    {"saw-people", "saw their list of people"},
    {"saw-person", "saw a person's record"},
    {"saw-evidence", "saw a person's evidence"},
    {"saw-group", "saw a group"},
    {"saw-meeting", "saw a meeting"},
    {"exported", "exported completions"},
    {"exported-person", "exported a person's record"},
    {"read-statements", "read completions by machine"},
};

/// What was done, in words; an act that has none here as it is written down.
std::string act_words(const std::string& act) {
  const auto found =
      std::find_if(std::begin(kActs), std::end(kActs), [&](const auto& each) { return act == each.first; });
  return found == std::end(kActs) ? act : found->second;
}

using Names = std::vector<std::pair<std::string, std::string>>;

/// Everybody who can have done something, by what stands in the chain.
Result<Names> actors(Services& services, const std::string& organisation) {
  const auto staff = services.store.staff(organisation);
  if (!staff) return staff.error();
  const auto machines = services.store.credentials(organisation);
  if (!machines) return machines.error();
  Names names;
  for (const StaffMember& member : *staff) {
    names.emplace_back(member.id, member.name.empty() ? member.email : member.name);
  }
  for (const Credential& machine : *machines) names.emplace_back(machine.id, "Machine: " + machine.name);
  names.emplace_back("operator", "The operator, at the command line");
  return names;
}

std::string actor_words(const Names& names, const std::string& actor) {
  if (actor == "participant") return "A participant";
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == actor; });
  return found == names.end() ? "A machine whose access has ended" : found->second;
}

void filter_form(Html& html, Names names, const std::string& chosen) {
  names.insert(names.begin(), {"", "Everybody"});
  html.open("form", {{"class", "filter no-print"}, {"method", "get"}, {"action", kPlace}});
  labelled_choice(html, "who", "Who", names, chosen);
  html.element("button", {{"class", "quiet"}}, "Show").close();
}

Response audit_page(const StaffSession& staff, const Names& names, const std::string& who,
                    const std::vector<AuditRow>& rows) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Audit").close();
  html.element(
      "p", {{"class", "lead"}},
      "Who did what, newest first, in UTC. Each line is chained to the one before it, so that none can be changed "
      "or taken out unseen. Whom it was about is not shown here.");
  filter_form(html, names, who);
  if (rows.empty()) {
    html.element("p", {}, "There is nothing here.");
    return staff_page(staff, "Audit", kPlace, html);
  }
  html.open("div", {{"class", "card wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Audit"}});
  html.open("table", {{"class", "first"}}).open("thead").open("tr");
  for (const char* name : {"No.", "When", "Who", "What"}) html.element("th", {{"scope", "col"}}, name);
  html.close().close().open("tbody");
  for (const AuditRow& row : rows) {
    html.open("tr").element("td", {}, std::to_string(row.sequence)).element("td", {}, short_time(row.at));
    html.element("td", {}, actor_words(names, row.actor)).element("td", {}, act_words(row.act)).close();
  }
  html.close().close().close();
  if (rows.back().sequence > 1 && rows.size() == kLines) {
    html.open("p").element("a",
                           {{"href", std::string(kPlace) + "?who=" + percent_encoded(who) +
                                         "&before=" + std::to_string(rows.back().sequence)}},
                           "Older");
    html.close();
  }
  return staff_page(staff, "Audit", kPlace, html);
}

}  // namespace

void admin_audit(Services& services, Visit visit, Reply reply) {
  const std::string& organisation = visit.staff.staff.organisation;
  const std::string who = asked_for(visit.request, "who");
  const int before = number_within(asked_for(visit.request, "before"), 1, std::numeric_limits<int>::max()).value_or(0);
  const auto names = actors(services, organisation);
  const auto rows = services.store.latest_audit(organisation, who, before, kLines);
  reply(names && rows ? audit_page(visit.staff, *names, who, *rows)
                      : not_now_page(visit.staff, "The records cannot be read now. Try again in a moment."));
}

}  // namespace waymark
