#include "records/outbox_keys.h"

#include <array>
#include <string_view>

#include "records/json_object.h"

namespace waymark {
namespace {

constexpr std::string_view kOutbox = "outbox/", kRecord = "record/", kToken = "token/";
/// In the order of Delivery.
constexpr std::array<std::string_view, 5> kDeliveries = {"waiting", "acknowledged", "held", "rejected", "recorded"};

/// What follows `prefix` in `key`, or empty.
std::string rest(const std::string& key, std::string_view prefix) {
  return key.compare(0, prefix.size(), prefix) == 0 ? key.substr(prefix.size()) : std::string();
}

std::optional<Delivery> delivery_of(std::string_view name) {
  for (std::size_t i = 0; i < kDeliveries.size(); ++i) {
    if (kDeliveries[i] == name) return static_cast<Delivery>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string outbox_key(const std::string& run) {
  return std::string(kOutbox) + run;
}
std::string record_key(const std::string& run) {
  return std::string(kRecord) + run;
}
std::string token_key(const std::string& enrolment) {
  return std::string(kToken) + enrolment;
}

std::string write_entry(const OutboxEntry& entry) {
  return canonical_json(json_object({
      {"enrolment", json_text(entry.enrolment)},
      {"lesson", json_text(entry.lesson)},
      {"version", json_text(entry.version)},
      {"number", json_number(entry.number)},
      {"body", json_text(entry.body)},
      {"complete", json_flag(entry.complete)},
      {"delivery", json_text(std::string(kDeliveries[static_cast<std::size_t>(entry.delivery)]))},
      {"reason", json_text(entry.reason)},
      {"detail", json_text(entry.detail)},
      {"receipt", json_text(entry.receipt)},
      {"receipt_number", json_text(entry.receipt_number)},
      {"date", json_text(entry.date)},
  }));
}

std::string write_token(const StoredToken& token) {
  return canonical_json(json_object({{"token", json_text(token.token)}, {"ended", json_flag(token.ended)}}));
}

std::optional<OutboxEntry> read_entry(const std::string& key, const std::string& value) {
  std::string run = rest(key, kOutbox);
  if (run.empty()) run = rest(key, kRecord);
  const auto json = run.empty() ? std::nullopt : object_of(value);
  const auto delivery = json ? delivery_of(text_in(*json, "delivery")) : std::nullopt;
  if (!delivery) return std::nullopt;
  OutboxEntry entry;
  entry.run = std::move(run);
  entry.enrolment = text_in(*json, "enrolment");
  entry.lesson = text_in(*json, "lesson");
  entry.version = text_in(*json, "version");
  entry.number = static_cast<int>(number_in(*json, "number"));
  entry.body = text_in(*json, "body");
  entry.complete = flag_in(*json, "complete");
  entry.delivery = *delivery;
  entry.reason = text_in(*json, "reason");
  entry.detail = text_in(*json, "detail");
  entry.receipt = text_in(*json, "receipt");
  entry.receipt_number = text_in(*json, "receipt_number");
  entry.date = text_in(*json, "date");
  return entry;
}

std::optional<StoredToken> read_token(const std::string& key, const std::string& value) {
  const std::string enrolment = rest(key, kToken);
  const auto json = enrolment.empty() ? std::nullopt : object_of(value);
  if (!json) return std::nullopt;
  return StoredToken{enrolment, text_in(*json, "token"), flag_in(*json, "ended")};
}

}  // namespace waymark
