#include "server/heads.h"

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

std::string payload_of(const ChainHead& head) {
  return nlohmann::ordered_json{
      {"organisation", head.organisation}, {"sequence", head.sequence}, {"hash", head.hash}, {"at", head.at}}
      .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

Result<std::vector<ChainHead>> signed_heads(Store& store, const Signer& signer, std::int64_t now) {
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  std::vector<ChainHead> heads;
  for (const Organisation& organisation : *organisations) {
    const auto end = store.audit_end(organisation.id);
    if (!end) return end.error();
    if (!*end) continue;
    ChainHead head{organisation.id, (*end)->sequence, (*end)->hash, "", now};
    head.signature = signer.sign(payload_of(head));
    heads.push_back(std::move(head));
  }
  return heads;
}

Status keep_heads(Store& store, const std::vector<ChainHead>& heads) {
  std::vector<Act> acts;
  for (const ChainHead& head : heads) acts.emplace_back(KeepHead{head});
  for (const Result<Outcome>& outcome : store.record(acts)) {
    if (!outcome) return outcome.error();
  }
  return Done{};
}

Result<std::vector<ChainHead>> sign_heads(Store& store, const Signer& signer, std::int64_t now) {
  Result<std::vector<ChainHead>> heads = signed_heads(store, signer, now);
  if (!heads) return heads;
  const Status kept = keep_heads(store, *heads);
  return kept ? std::move(heads) : Result<std::vector<ChainHead>>(kept.error());
}

bool is_signed(const Signer& signer, const ChainHead& head) {
  const auto opened = signer.open(head.signature);
  return opened && opened->payload == payload_of(head);
}

std::optional<ChainHead> read_head(const Signer& signer, std::string_view jws) {
  const auto opened = signer.open(jws);
  if (!opened) return std::nullopt;
  const auto json = nlohmann::json::parse(opened->payload, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto text = [&json](const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto number = [&json](const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
  };
  ChainHead head{text("organisation"), number("sequence"), text("hash"), std::string(jws), number("at")};
  return payload_of(head) == opened->payload ? std::optional(std::move(head)) : std::nullopt;
}

}  // namespace waymark
