#include "server/staff/page.h"

#include <array>
#include <ctime>

#include <nlohmann/json.hpp>

#include "server/wall_clock.h"

namespace waymark {
namespace {

Html head(const std::string& title) {
  Html html;
  html.open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.element("title", {}, title + " – Waymark");
  html.empty("link", {{"rel", "stylesheet"}, {"href", "/staff/staff.css"}});
  html.close();
  return html;
}

Response page(const Html& body, const std::string& title, int status) {
  Html html;
  html.open("html", {{"lang", "en-GB"}}).append(head(title)).append(body).close();
  Response response;
  response.status = status;
  response.with("Content-Type", "text/html; charset=utf-8").with("Cache-Control", "no-store");
  response.body = Html::document(html);
  return response;
}

void skip_link(Html& html) {
  html.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to the content");
}

Html place(const std::string& path, const std::string& name, const std::string& current) {
  Html html;
  html.open("li");
  html.element("a", {{"href", path}, {"aria-current", path == current ? "page" : Html::kAbsent}}, name);
  html.close();
  return html;
}

/// The places to go to, each for those with its role.
struct Place {
  const char* path;
  const char* name;
  StaffRoles roles;  ///< Any of them.
};
constexpr std::array kPlaces = {
    Place{"/staff/today", "Today", StaffRole::kCaseworker},
    Place{"/staff/people", "People", StaffRole::kCaseworker},
    Place{"/staff/groups", "Groups", StaffRoles(StaffRole::kCaseworker).with(StaffRole::kFacilitator)},
    Place{"/staff/export", "Export", StaffRole::kCaseworker},
    Place{"/staff/figures", "Figures", StaffRole::kManager},
    Place{"/staff/admin", "Staff", StaffRole::kAdministrator},
    Place{"/staff/admin/programmes", "Programmes", StaffRole::kAdministrator},
    Place{"/staff/admin/settings", "Settings", StaffRole::kAdministrator},
    Place{"/staff/admin/audit", "Audit", StaffRole::kAdministrator},
};

Html sidebar(const StaffSession& staff, const std::string& current) {
  Html html;
  html.open("header", {{"class", "side"}}).element("p", {{"class", "sign"}}, "Waymark");
  html.open("nav", {{"aria-label", "Places"}}).open("ul");
  for (const Place& each : kPlaces) {
    if (staff.staff.roles.any(each.roles)) html.append(place(each.path, each.name, current));
  }
  html.close().close();
  html.open("form", {{"class", "out"}, {"method", "post"}, {"action", "/staff/sign-out"}});
  html.open("p")
      .text("Signed in as")
      .empty("br")
      .text(staff.staff.name.empty() ? staff.staff.email : staff.staff.name)
      .close();
  html.open("p").element("a", {{"href", "/staff/password"}}, "Change your password").close();
  form_token_field(html, staff.form_token);
  html.element("button", {{"class", "quiet"}}, "Sign out");
  html.close().close();
  return html;
}

}  // namespace

Response staff_page(const StaffSession& staff, const std::string& title, const std::string& current, const Html& main,
                    int status) {
  Html body;
  body.open("body", {{"class", "with-side"}});
  skip_link(body);
  body.append(sidebar(staff, current));
  body.open("main", {{"id", "main"}, {"tabindex", "-1"}}).append(main).close();
  body.close();
  return page(body, title, status);
}

namespace {

Response sorry_page(const StaffSession& staff, const std::string& title, const std::string& words, int status) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, title).close();
  html.element("p", {{"role", "alert"}}, words);
  html.open("p").element("a", {{"href", "/staff"}}, "Back to the first page").close();
  return staff_page(staff, title, "", html, status);
}

}  // namespace

Response not_yours_page(const StaffSession& staff) {
  return sorry_page(staff, "This page is for others",
                    "Your account has no role for this page. If you need it, ask your administrator.", 403);
}

Response not_there_page(const StaffSession& staff) {
  return sorry_page(staff, "There is nothing here",
                    "It may have been moved, handed over to a colleague, or erased. Look for it in the list.", 404);
}

Response not_now_page(const StaffSession& staff, const std::string& words) {
  return sorry_page(staff, "That did not work", words, 503);
}

Response unreachable_page() {
  Html html;
  html.element("h1", {}, "That did not work");
  html.element("p", {{"role", "alert"}},
               "The records cannot be reached now. Nothing was changed. Try again in a moment.");
  return plain_staff_page("That did not work", html, 503);
}

std::string wait_words(int seconds) {
  const int minutes = (seconds + 59) / 60;
  return "Too many tries. Wait " + (minutes == 1 ? "a minute" : std::to_string(minutes) + " minutes") +
         ", then try again.";
}

Response conflict_page(const StaffSession& staff, const std::string& words, const std::string& back) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "That cannot be done").close();
  html.element("p", {{"role", "alert"}}, words + " Nothing was changed.");
  html.open("p").element("a", {{"href", back}}, "Go back").close();
  return staff_page(staff, "That cannot be done", "", html, 409);
}

void reply_noted(Services& services, const StaffSession& staff, const Seen& seen, Response page, Reply reply) {
  if (page.status != 200) return reply(std::move(page));
  const Note note{staff.staff.organisation,
                  staff.staff.id,
                  seen.act,
                  seen.subject.empty() ? "{}" : nlohmann::json{{"participant", seen.subject}}.dump(),
                  services.clock(),
                  seen.subject};
  services.writer.post(note, [page = std::move(page), staff, reply = std::move(reply)](const Result<Outcome>& noted) {
    if (noted) return reply(page);
    reply(noted.error().code == "unknown"
              ? not_there_page(staff)  // erased meanwhile
              : not_now_page(staff, "The records cannot be written now. Try again in a moment."));
  });
}

namespace {

struct DoneWords {
  const char* key;
  const char* words;
};
constexpr std::array kDone = {
    DoneWords{"corrected", "The reference and the name are changed."},
    DoneWords{"grouped", "The group is changed."},
    DoneWords{"waived", "The lesson is waived. It counts as done from now on."},
    DoneWords{"called", "Noted: you called. They are off the list of those who wait."},
    DoneWords{"closed", "The enrolment is ended. Nothing of it is due any more, and what was done stays on record."},
    DoneWords{"held", "The legal hold is set. Nothing about this person is erased until you lift it."},
    DoneWords{"lifted", "The legal hold is lifted."},
    DoneWords{"joined", "Added to the group."},
    DoneWords{"left", "Taken out of the group. What was marked at its meetings stays on record."},
    DoneWords{"meeting", "The meeting is added."},
    DoneWords{"meeting-changed", "The meeting is changed."},
    DoneWords{"meeting-removed", "The meeting is removed."},
    DoneWords{"marked", "Saved. It stands on each person's page."},
    DoneWords{"group-changed", "Saved: what the group is called, and who leads it."},
    DoneWords{"group-closed", "The group is closed."},
    DoneWords{"group-opened", "The group is open again."},
    DoneWords{"session-ended", "That session is ended. Whoever used it has to sign in again."},
    DoneWords{"password", "Your password is changed. Sign in with it."},
    DoneWords{"signed-out", "You are signed out."},
    DoneWords{"ended", "You were signed out. That happens after half an hour without a press, after twelve hours, or when your password "
                       "or second factor is changed."},
    DoneWords{"handed-over", "The case is handed over. Your colleague sees it from now on, and you do not."},
};

}  // namespace

void done_notice(Html& html, const std::string& key) {
  for (const DoneWords& each : kDone) {
    if (key == each.key) html.element("p", {{"class", "done"}, {"role", "status"}}, each.words);
  }
}

std::string first_place(StaffRoles roles) {
  for (const auto& each : kPlaces) {
    if (roles.any(each.roles)) return each.path;
  }
  return "";
}

std::string field_of(const std::map<std::string, std::string>& fields, const std::string& name) {
  const auto found = fields.find(name);
  return found == fields.end() ? "" : found->second;
}

Response go_to(const std::string& path) {
  Response response;
  response.status = 303;
  return response.with("Location", path).with("Cache-Control", "no-store");
}

Response plain_staff_page(const std::string& title, const Html& main, int status) {
  Html body;
  body.open("body", {{"class", "alone"}});
  body.open("main", {{"id", "main"}}).element("p", {{"class", "sign"}}, "Waymark").append(main).close();
  body.close();
  return page(body, title, status);
}

void form_token_field(Html& html, const std::string& token) {
  html.empty("input", {{"type", "hidden"}, {"name", "form_token"}, {"value", token}});
}

/// With an error, the page opens at the field.
void labelled_field(Html& html, const Field& field) {
  const std::string& id = field.id.empty() ? field.name : field.id;
  const std::string hint_id = id + "-hint";
  const std::string error_id = id + "-error";
  std::string described = field.hint.empty() ? "" : hint_id;
  if (!field.error.empty()) described += (described.empty() ? "" : " ") + error_id;
  html.open("div", {{"class", "field"}}).element("label", {{"for", id}}, field.label);
  if (!field.hint.empty()) html.element("p", {{"class", "hint"}, {"id", hint_id}}, field.hint);
  if (!field.error.empty()) html.element("p", {{"class", "error"}, {"id", error_id}}, field.error);
  html.empty("input", {{"id", id},
                       {"name", field.name},
                       {"type", field.type},
                       {"value", field.value},
                       {"autocomplete", field.autocomplete},
                       {"maxlength", field.type == "date" || field.type == "time" ? Html::kAbsent : "200"},
                       {"inputmode", field.autocomplete == "one-time-code" ? "numeric" : Html::kAbsent},
                       {"list", field.list.empty() ? Html::kAbsent : field.list},
                       {"required", Html::flag(field.required)},
                       {"aria-invalid", field.error.empty() ? Html::kAbsent : "true"},
                       {"autofocus", Html::flag(!field.error.empty())},
                       {"aria-describedby", described.empty() ? Html::kAbsent : described}});
  html.close();
}

std::string day_month(std::int64_t time) {
  return wall_words(time, "%-d %b");
}
std::string day_time(std::int64_t time) {
  return wall_words(time, "%-d %b %H:%M");
}
std::string month_year(std::int64_t time) {
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), "%b %Y", &parts);
  return text.data();
}
std::string long_date(std::int64_t time) {
  return wall_words(time, "%-d %B %Y");
}
std::string short_time(std::int64_t time) {
  return wall_words(time, "%-d %b %Y, %H:%M");
}
std::string meeting_time(std::int64_t time) {
  return wall_words(time, "%a %-d %b %Y, %H:%M");
}
std::string weekday_date(std::int64_t time) {
  return wall_words(time, "%A %-d %B");
}

}  // namespace waymark
