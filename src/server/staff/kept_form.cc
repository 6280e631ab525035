#include "server/staff/kept_form.h"

#include <algorithm>
#include <array>

#include "server/staff/page.h"

namespace waymark {
namespace {

using Fields = std::map<std::string, std::string>;

/// Fields that no page says again. A form with one of them is typed anew.
constexpr std::array kSecrets = {"password", "again", "old", "code", "secret"};

/// Fields that people type, and how they know them; the others are ids and marks.
struct Typed {
  const char* name;
  const char* label;
};
constexpr std::array kTyped = {Typed{"reference", "Case reference"}, Typed{"display_name", "Name to show"},
                               Typed{"name", "Name"},                Typed{"email", "E-mail"},
                               Typed{"reason", "Reason"},            Typed{"date", "Date"},
                               Typed{"time", "Time"},                Typed{"place", "Place"},
                               Typed{"starts", "Starts on"}};

/// What to keep of it; empty when there is nothing, or nothing that may be kept.
Fields kept(const Request& request) {
  if (request.header("sec-fetch-site") != "same-origin" ||
      request.content_type() != "application/x-www-form-urlencoded") {
    return {};
  }
  Fields fields = form_fields(request.body);
  fields.erase("form_token");
  if (std::any_of(kSecrets.begin(), kSecrets.end(), [&](const char* name) { return fields.contains(name); })) return {};
  return fields;
}

void hidden(Html& html, const Fields& fields) {
  for (const auto& [name, value] : fields) html.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

}  // namespace

std::optional<Response> kept_form_page(const Request& request) {
  const Fields fields = kept(request);
  if (fields.empty()) return std::nullopt;
  Html html;
  html.element("h1", {}, "You were signed out");
  html.element("p", {{"role", "alert"}}, "Nothing is saved yet. What you typed is kept on this page: leave it open.");
  html.element("p", {}, "Sign in in another tab, then come back here and go on.");
  html.open("p");
  html.element("a", {{"class", "button"}, {"href", "/staff/sign-in"}, {"target", "_blank"}}, "Sign in in a new tab");
  html.close();
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", request.target}});
  hidden(html, fields);
  html.element("button", {{"class", "quiet"}}, "I am signed in: go on");
  html.close();
  return plain_staff_page("You were signed out", html, 403);
}

Response outdated_form_page(const StaffSession& staff, const Request& request) {
  const Fields fields = kept(request);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Nothing is saved yet").close();
  if (fields.empty()) {
    html.element("p", {{"role", "alert"}},
                 "This form is from before you signed in. Go back, load its page again, and send it once more.");
    return staff_page(staff, "Nothing is saved yet", "", html, 403);
  }
  html.element("p", {{"role", "alert"}},
               "This form is from before you signed in. Check what it says, and that you are the one to save it.");
  html.open("dl", {{"class", "record"}});
  for (const Typed& each : kTyped) {
    const std::string value = field_of(fields, each.name);
    if (value.empty()) continue;
    html.open("div").element("dt", {}, each.label).element("dd", {}, value).close();
  }
  html.close();
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", request.target}});
  form_token_field(html, staff.form_token);
  hidden(html, fields);
  html.element("button", {}, "Save it");
  html.close();
  return staff_page(staff, "Nothing is saved yet", "", html, 403);
}

}  // namespace waymark
