#include "lesson/read_services.h"

namespace waymark {

namespace {

/// "tel:" or "sms:" and digits, perhaps with a + before them.
bool is_number(std::string_view href) {
  if (!href.starts_with("tel:") && !href.starts_with("sms:")) return false;
  std::string_view digits = href.substr(4);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_web_address(std::string_view href) {
  constexpr std::string_view kScheme = "https://";
  return href.starts_with(kScheme) && href.size() > kScheme.size() &&
         href.find_first_of(" \"<>\\") == std::string_view::npos;
}

std::string read_href(Field field, Report& report) {
  const std::string href = read_words(field, report);
  if (href.empty() || is_number(href) || is_web_address(href)) return href;
  report.tell(Mistake::kBadHref, field.value->offset, {href});
  return {};
}

Service read_service(const JsonValue& value, Names& names, Report& report) {
  Fields fields(value, "service", report);
  Service service;
  service.id = read_id(fields.required("id"), "service", names, report);
  service.name = read_words(fields.required("name"), report);
  service.what = read_words(fields.required("what"), report);
  service.reach = read_words(fields.required("reach"), report);
  service.href = read_href(fields.optional("href"), report);
  service.urgent = read_flag(fields.optional("urgent"), false, report);
  read_date(fields.required("checked"),
            report);  // For whoever looks after the file; nothing that is played shows it.
  fields.finish();
  return service;
}

}  // namespace

ReadServices read_services(const JsonValue* value, Report& report) {
  ReadServices read;
  const Field file = {"services", value};
  if (!has_type(file, JsonValue::Kind::kArray, report)) {
    read.names.miss_one();
    return read;
  }
  for (const JsonValue& item : value->items) read.services.push_back(read_service(item, read.names, report));
  return read;
}

}  // namespace waymark
