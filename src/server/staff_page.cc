#include "server/staff_page.h"

#include <array>
#include <ctime>

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

Html sidebar(const StaffSession& staff, const std::string& current) {
  Html html;
  html.open("header", {{"class", "side"}}).element("p", {{"class", "sign"}}, "Waymark");
  html.open("nav", {{"aria-label", "Places"}}).open("ul");
  html.append(place("/staff", "Today", current)).append(place("/staff/enrol", "Enrol someone", current));
  html.close().close();
  html.open("form", {{"class", "out"}, {"method", "post"}, {"action", "/staff/sign-out"}});
  html.open("p").text("Signed in as").empty("br").text(staff.email).close();
  form_token_field(html, staff.form_token);
  html.element("button", {{"class", "quiet"}}, "Sign out");
  html.close().close();
  return html;
}

std::string formatted(std::int64_t time, const char* format) {
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), format, &parts);
  return text.data();
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

void labelled_field(Html& html, const Field& field) {
  const std::string hint_id = field.name + "-hint";
  const std::string error_id = field.name + "-error";
  std::string described = field.hint.empty() ? "" : hint_id;
  if (!field.error.empty()) described += (described.empty() ? "" : " ") + error_id;
  html.open("div", {{"class", "field"}}).element("label", {{"for", field.name}}, field.label);
  if (!field.hint.empty()) html.element("p", {{"class", "hint"}, {"id", hint_id}}, field.hint);
  if (!field.error.empty()) html.element("p", {{"class", "error"}, {"id", error_id}}, field.error);
  html.empty("input", {{"id", field.name},
                       {"name", field.name},
                       {"type", field.type},
                       {"value", field.value},
                       {"autocomplete", field.autocomplete},
                       {"maxlength", "200"},
                       {"required", Html::flag(field.required)},
                       {"aria-invalid", field.error.empty() ? Html::kAbsent : "true"},
                       {"aria-describedby", described.empty() ? Html::kAbsent : described}});
  html.close();
}

std::string long_date(std::int64_t time) {
  return formatted(time, "%-d %B %Y");
}
std::string short_time(std::int64_t time) {
  return formatted(time, "%-d %b %Y, %H:%M");
}
std::string weekday_date(std::int64_t time) {
  return formatted(time, "%A %-d %B");
}

}  // namespace waymark
