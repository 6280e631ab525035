#include "server/audit_payload.h"

namespace waymark {

AuditPayload::AuditPayload(const AuditRow& row) : json_(nlohmann::json::parse(row.payload, nullptr, false)) {
  if (!json_.is_object()) json_ = nlohmann::json::object();
}

std::string AuditPayload::text(const char* name) const {
  const auto found = json_.find(name);
  return found != json_.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t AuditPayload::number(const char* name) const {
  const auto found = json_.find(name);
  return found != json_.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

bool AuditPayload::yes(const char* name) const {
  const auto found = json_.find(name);
  return found != json_.end() && found->is_boolean() && found->get<bool>();
}

nlohmann::json AuditPayload::list(const char* name) const {
  const auto found = json_.find(name);
  return found != json_.end() && found->is_array() ? *found : nlohmann::json::array();
}

}  // namespace waymark
