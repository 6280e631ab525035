#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/signer.h"

namespace waymark {

/// What a receipt says. No name.
struct ReceiptClaims {
  std::string number;   ///< 16 characters of the code alphabet: 80 random bits.
  std::string lesson;   ///< Lesson id.
  std::string version;  ///< The first 16 digits of its content hash.
  std::string date;     ///< ISO date, by the server's clock.

  bool operator==(const ReceiptClaims&) const = default;
};

/// No receipt is longer, so that a QR code carries it.
inline constexpr std::size_t kLongestReceipt = 320;

/// The number of a new receipt.
std::string new_receipt_number();

/// What is signed is {"n":number,"l":lesson,"v":version,"d":date}. Of `version` the first 16 digits are said.
/// Deterministic.
std::string make_receipt(const Signer& signer, const ReceiptClaims& claims);

/// A receipt that was checked.
struct CheckedReceipt {
  ReceiptClaims claims;
  std::string key_id;  ///< Of the key that signed it.
};
/// Errors: "not-a-receipt" (it does not have the form of one), "not-signed-here" (it has, and none of these keys signed
/// exactly this).
Result<CheckedReceipt> check_receipt(const Signer& signer, std::string_view receipt);

/// What somebody typed, as the sixteen characters of a receipt's number, or nothing when it cannot be one. Takes lower
/// case, spaces, missing hyphens, and O for 0, I and L for 1.
std::optional<std::string> read_receipt_number(std::string_view typed);

/// "2026-11-22", in UTC.
std::string iso_date(std::int64_t time);

}  // namespace waymark
