#include "server/receipt.h"

#include <algorithm>
#include <array>
#include <ctime>

#include <nlohmann/json.hpp>

#include "base/date.h"
#include "lesson/names.h"
#include "records/access_code.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kNumberLength = 16;
constexpr std::size_t kVersionDigits = 16;

std::string payload_of(const ReceiptClaims& claims) {
  return nlohmann::ordered_json{
      {"n", claims.number}, {"l", claims.lesson}, {"v", claims.version.substr(0, kVersionDigits)}, {"d", claims.date}}
      .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// Three parts of base64url with dots between them, and no longer than a receipt is.
bool has_the_form(std::string_view text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return text.size() <= kLongestReceipt && text.find_first_not_of(kLetters) == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') == 2 && text.find("..") == std::string_view::npos &&
         text.front() != '.' && text.back() != '.';
}

/// Nothing unless make_receipt() would write exactly this.
std::optional<ReceiptClaims> claims_in(const std::string& payload) {
  const auto json = nlohmann::json::parse(payload, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto text = [&json](const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  ReceiptClaims claims{text("n"), text("l"), text("v"), text("d")};
  const bool digits = claims.version.find_first_not_of("0123456789abcdef") == std::string::npos;
  const bool fits = read_receipt_number(claims.number) == claims.number && is_id(claims.lesson) &&
                    claims.version.size() == kVersionDigits && digits && is_iso_date(claims.date);
  return fits && payload_of(claims) == payload ? std::optional(std::move(claims)) : std::nullopt;
}

}  // namespace

std::string new_receipt_number() {
  return random_characters(kNumberLength);
}

std::string make_receipt(const Signer& signer, const ReceiptClaims& claims) {
  return signer.sign(payload_of(claims));
}

Result<CheckedReceipt> check_receipt(const Signer& signer, std::string_view receipt) {
  const Error not_a_receipt{"not-a-receipt", "It does not have the form of a receipt."};
  if (!has_the_form(receipt)) return not_a_receipt;
  const auto opened = signer.open(receipt);
  if (!opened) return Error{"not-signed-here", "None of this server's keys signed exactly this."};
  std::optional<ReceiptClaims> claims = claims_in(opened->payload);
  if (!claims) return not_a_receipt;
  return CheckedReceipt{std::move(*claims), opened->key_id};
}

std::optional<std::string> read_receipt_number(std::string_view typed) {
  return read_characters(typed, kNumberLength);
}

std::string iso_date(std::int64_t time) {
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return text.data();
}

}  // namespace waymark
