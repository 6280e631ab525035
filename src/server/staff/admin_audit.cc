// Who did what, newest first. Whom it was about is not shown: administrators see no case.

#include <algorithm>
#include <limits>

#include "server/staff/admin_pages.h"
#include "server/staff/audit_words.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/admin/audit";
constexpr int kLines = 50;

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
  html.open("div", {{"class", "top"}}).element("h1", {{"id", "title"}}, "Audit").close();
  html.element(
      "p", {{"class", "lead"}},
      "Who did what, newest first. Each line is chained to the one before it, so that none can be changed "
      "or taken out unseen. Whom it was about is not shown here. " +
          (rows.empty() ? std::string() : zone_sentence(rows.front().at)));
  filter_form(html, names, who);
  if (rows.empty()) {
    html.element("p", {}, "There is nothing here.");
    return staff_page(staff, "Audit", kPlace, html);
  }
  std::vector<std::vector<Html>> lines;
  for (const AuditRow& row : rows) {
    lines.push_back({cell(std::to_string(row.sequence)), cell(short_time(row.at)), cell(actor_words(names, row.actor)),
                     cell(act_words(row.act))});
  }
  html.open("div", {{"class", "card first"}});
  html.append(table("title", {"No.", "When", "Who", "What"}, lines)).close();
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
