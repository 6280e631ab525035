#include "server/staff/form_parts.h"

#include <charconv>

#include "base/text.h"

namespace waymark {

std::string asked_for(const Request& request, const std::string& name) {
  const std::size_t query = request.target.find('?');
  if (query == std::string::npos) return "";
  return field_of(form_fields(std::string_view(request.target).substr(query + 1)), name);
}

std::string trimmed(const std::string& typed) {
  const std::size_t first = typed.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return "";
  return typed.substr(first, typed.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_one_line(std::string_view text, std::size_t most) {
  if (text.empty() || !is_utf8(text) || utf8_length(text) > most) return false;
  for (const char character : text) {
    if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) return false;
  }
  return true;
}

std::optional<int> number_within(const std::string& typed, int least, int most) {
  const std::string digits = trimmed(typed);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number < least || number > most) {
    return std::nullopt;
  }
  return number;
}

void labelled_choice(Html& html, const std::string& name, const std::string& label,
                     const std::vector<SelectOption>& options, const std::string& chosen, const std::string& id) {
  const std::string& own_id = id.empty() ? name : id;
  html.open("div", {{"class", "field"}}).element("label", {{"for", own_id}}, label);
  html.open("select", {{"id", own_id}, {"name", name}});
  for (const auto& [value, words] : options) {
    html.element("option", {{"value", value}, {"selected", Html::flag(value == chosen)}}, words);
  }
  html.close().close();
}

void tick_box(Html& html, const std::string& name, const std::string& label, const std::string& hint, bool ticked) {
  html.open("div", {{"class", "tick"}});
  html.empty("input", {{"type", "checkbox"},
                       {"id", name},
                       {"name", name},
                       {"value", "yes"},
                       {"checked", Html::flag(ticked)},
                       {"aria-describedby", name + "-hint"}});
  html.element("label", {{"for", name}}, label).element("p", {{"class", "hint"}, {"id", name + "-hint"}}, hint);
  html.close();
}

void button_form(Html& html, const StaffSession& staff, const std::string& action, const std::string& words,
                 const std::string& hidden_label) {
  html.open("form", {{"method", "post"}, {"action", action}});
  form_token_field(html, staff.form_token);
  html.element("button",
               {{"class", "quiet"}, {"aria-label", hidden_label.empty() ? Html::kAbsent : words + " " + hidden_label}},
               words);
  html.close();
}

void begin_fold(Html& html, const StaffSession& staff, const std::string& id, const std::string& summary,
                const std::string& action, bool open) {
  html.open("details", {{"class", "fold"}, {"id", id}, {"open", Html::flag(open)}});
  html.element("summary", {}, summary);
  html.open("form", {{"method", "post"}, {"action", action}});
  form_token_field(html, staff.form_token);
}

void notice(Html& html, const std::string& words) {
  if (!words.empty()) html.element("p", {{"class", "said"}, {"role", "alert"}}, words);
}

}  // namespace waymark
