#include "server/signer.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "server/receipt.h"
#include "server/secrets.h"

using namespace waymark;

namespace {

const std::string kSeed(64, '7');
const std::string kOtherSeed(64, '8');
const ReceiptClaims kClaims{"0123456789ABCDEF", "alcohol-and-cocaine", "0123456789abcdef", "2026-11-22"};

std::string refusal_of(const Signer& signer, const std::string& receipt) {
  const auto checked = check_receipt(signer, receipt);
  return checked ? "taken" : checked.error().code;
}

}  // namespace

TEST_CASE("A receipt says what was signed, and with which key", "[server]") {
  const Signer signer = *Signer::from_seed(kSeed);
  const std::string receipt = make_receipt(signer, kClaims);
  const auto checked = check_receipt(signer, receipt);
  REQUIRE(checked);
  CHECK(checked->claims == kClaims);
  CHECK(checked->key_id == signer.key_id());
  CHECK(make_receipt(signer, kClaims) == receipt);
}

TEST_CASE("A receipt with the longest lesson id fits a QR code", "[server]") {
  const Signer signer = *Signer::from_seed(kSeed);
  const std::string receipt =
      make_receipt(signer, {new_receipt_number(), std::string(64, 'm'), std::string(64, 'f'), "2026-11-22"});
  CHECK(receipt.size() <= kLongestReceipt);
  CHECK(check_receipt(signer, receipt));
}

TEST_CASE("After a rotation the new key signs, and what older ones signed holds", "[server]") {
  const Signer first = *Signer::from_seed(kSeed);
  const Signer second = *Signer::from_seed(kOtherSeed, {first.public_key()});
  const Signer third = *Signer::from_seed(std::string(64, '9'), {second.public_key(), first.public_key()});
  for (const Signer* each : {&first, &second, &third}) {
    const auto checked = check_receipt(third, make_receipt(*each, kClaims));
    REQUIRE(checked);
    CHECK(checked->key_id == each->key_id());
  }
  CHECK(refusal_of(first, make_receipt(second, kClaims)) == "not-signed-here");
  const auto keys = nlohmann::json::parse(third.jwks())["keys"];
  REQUIRE(keys.size() == 3);
  CHECK(keys[0]["kid"] == third.key_id());
  CHECK(keys[2]["kid"] == first.key_id());
  CHECK(keys[2] == nlohmann::json::parse(first.jwks())["keys"][0]);
}

TEST_CASE("What is no key is refused", "[server]") {
  CHECK_FALSE(Signer::from_seed("short"));
  CHECK_FALSE(Signer::from_seed(std::string(64, 'x')));
  CHECK_FALSE(Signer::from_seed(kSeed + "77"));
  CHECK_FALSE(Signer::from_seed(kSeed, {"short"}));
  CHECK_FALSE(Signer::from_seed(kSeed, {std::string(43, '!')}));
}

TEST_CASE("What is not exactly a receipt of these keys is refused", "[server]") {
  const Signer signer = *Signer::from_seed(kSeed);
  const Signer stranger = *Signer::from_seed(kOtherSeed);
  const std::string receipt = make_receipt(signer, kClaims);
  const std::size_t first_dot = receipt.find('.');
  const std::size_t last_dot = receipt.rfind('.');
  const std::string header = receipt.substr(0, first_dot);
  const std::string payload = receipt.substr(first_dot + 1, last_dot - first_dot - 1);
  const std::string signature = receipt.substr(last_dot + 1);
  const auto with_header = [&](const std::string& json) { return base64url(json) + "." + payload + "." + signature; };
  const auto with_claims = [&](const std::string& json) { return signer.sign(json); };
  const std::string kid = signer.key_id();
  // A signature's last character holds two bits and four that must be 0: 'B' for 'A' is another way to write the same.
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string other_bits = receipt;
  other_bits.back() = alphabet[alphabet.find(other_bits.back()) + 1];

  struct Row {
    const char* what;
    std::string receipt;
    const char* refusal;
  };
  const std::vector<Row> rows = {
      {"nothing", "", "not-a-receipt"},
      {"a number", "0123456789ABCDEF", "not-a-receipt"},
      {"two parts", header + "." + payload, "not-a-receipt"},
      {"four parts", receipt + "." + payload, "not-a-receipt"},
      {"no signature", header + "." + payload + ".", "not-a-receipt"},
      {"no header", "." + payload + "." + signature, "not-a-receipt"},
      {"no payload", header + ".." + signature, "not-a-receipt"},
      {"a line after it", receipt + "\n", "not-a-receipt"},
      {"a space before it", " " + receipt, "not-a-receipt"},
      {"padding", receipt + "==", "not-a-receipt"},
      {"base64 of the other alphabet", header + "." + payload + "." + "+" + signature.substr(1), "not-a-receipt"},
      {"a NUL within", receipt.substr(0, 20) + std::string(1, '\0') + receipt.substr(20), "not-a-receipt"},
      {"too long", header + "." + std::string(300, 'A') + "." + signature, "not-a-receipt"},
      {"more after the signature", receipt + "A", "not-signed-here"},
      {"a signature cut short", receipt.substr(0, receipt.size() - 2), "not-signed-here"},
      {"the same bits written otherwise", other_bits, "not-signed-here"},
      {"alg none without a signature", base64url(R"({"alg":"none"})") + "." + payload + ".", "not-a-receipt"},
      {"alg none with the kid", with_header(R"({"alg":"none","kid":")" + kid + "\"}"), "not-signed-here"},
      {"alg HS256", with_header(R"({"alg":"HS256","kid":")" + kid + "\"}"), "not-signed-here"},
      {"alg Ed25519", with_header(R"({"alg":"Ed25519","kid":")" + kid + "\"}"), "not-signed-here"},
      {"no kid", with_header(R"({"alg":"EdDSA"})"), "not-signed-here"},
      {"another kid", with_header(R"({"alg":"EdDSA","kid":"AAAAAAAA"})"), "not-signed-here"},
      {"one more field", with_header(R"({"alg":"EdDSA","kid":")" + kid + R"(","typ":"JWT"})"), "not-signed-here"},
      {"a critical extension", with_header(R"({"alg":"EdDSA","kid":")" + kid + R"(","crit":["b64"]})"),
       "not-signed-here"},
      {"a key of its own", with_header(R"({"alg":"EdDSA","jwk":{"kty":"OKP"},"kid":")" + kid + "\"}"),
       "not-signed-here"},
      {"a header with spaces", with_header(R"({"alg": "EdDSA", "kid": ")" + kid + "\"}"), "not-signed-here"},
      {"somebody else's", make_receipt(stranger, kClaims), "not-signed-here"},
      {"somebody else's under our kid",
       header + make_receipt(stranger, kClaims).substr(make_receipt(stranger, kClaims).find('.')), "not-signed-here"},
      {"another's payload under this signature",
       header + "." + base64url(R"({"n":"0123456789ABCDEG"})") + "." + signature, "not-signed-here"},
      // Signed with the right key, and still no receipt.
      {"not JSON", with_claims("hello"), "not-a-receipt"},
      {"a list", with_claims("[]"), "not-a-receipt"},
      {"a field less", with_claims(R"({"n":"0123456789ABCDEF","l":"small","v":"0123456789abcdef"})"), "not-a-receipt"},
      {"a field more",
       with_claims(R"({"n":"0123456789ABCDEF","l":"small","v":"0123456789abcdef","d":"2026-11-22","x":1})"),
       "not-a-receipt"},
      {"a field twice",
       with_claims(
           R"({"n":"0123456789ABCDEF","n":"0123456789ABCDEF","l":"small","v":"0123456789abcdef","d":"2026-11-22"})"),
       "not-a-receipt"},
      {"a number that is none",
       with_claims(R"({"n":"0123456789abcdef","l":"small","v":"0123456789abcdef","d":"2026-11-22"})"), "not-a-receipt"},
      {"a lesson that is none",
       with_claims(R"({"n":"0123456789ABCDEF","l":"<b>","v":"0123456789abcdef","d":"2026-11-22"})"), "not-a-receipt"},
      {"a day that is none",
       with_claims(R"({"n":"0123456789ABCDEF","l":"small","v":"0123456789abcdef","d":"2026-02-30"})"), "not-a-receipt"},
      {"bytes that are no UTF-8",
       with_claims("{\"n\":\"0123456789ABCDEF\",\"l\":\"\xff\",\"v\":\"0123456789abcdef\",\"d\":\"2026-11-22\"}"),
       "not-a-receipt"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(refusal_of(signer, row.receipt) == row.refusal);
  }
}

TEST_CASE("No bit of a receipt can be changed, and no character left out or doubled", "[server]") {
  const Signer signer = *Signer::from_seed(kOtherSeed, {Signer::from_seed(kSeed)->public_key()});
  for (const std::string& seed : {kSeed, kOtherSeed}) {
    const std::string receipt = make_receipt(*Signer::from_seed(seed), kClaims);
    REQUIRE(check_receipt(signer, receipt));
    int taken = 0;
    for (std::size_t at = 0; at < receipt.size(); ++at) {
      for (unsigned bit = 0; bit < 8; ++bit) {
        std::string changed = receipt;
        changed[at] = static_cast<char>(static_cast<unsigned char>(receipt[at]) ^ (1U << bit));
        if (check_receipt(signer, changed)) ++taken;
      }
      for (const std::size_t count : {std::size_t{0}, std::size_t{2}}) {
        std::string changed = receipt;
        changed.replace(at, 1, std::string(count, receipt[at]));
        if (check_receipt(signer, changed)) ++taken;
      }
      if (check_receipt(signer, std::string_view(receipt).substr(0, at))) ++taken;
    }
    CHECK(taken == 0);
  }
}

TEST_CASE("A receipt's number is read as it is typed", "[server]") {
  CHECK(read_receipt_number("0123456789ABCDEF") == "0123456789ABCDEF");
  CHECK(read_receipt_number(" o1z3-4567 89ab\tcdef ") == "01Z3456789ABCDEF");
  CHECK(read_receipt_number("il23-4567-89AB-CDEF") == "1123456789ABCDEF");
  for (const char* none : {"", "0123", "0123456789ABCDEF0", "0123456789ABCDEU", "0123456789ABCDE\n"}) {
    CAPTURE(none);
    CHECK_FALSE(read_receipt_number(none));
  }
}

TEST_CASE("Base64url is read in the one way in which it is written", "[server]") {
  CHECK(from_base64url("") == "");
  CHECK(from_base64url("_-8") == "\xff\xef");
  for (const char* none : {"A", "AB=", "AB==", "AAB", "A B", "AA\n", "+/8", "AA.A"}) {
    CAPTURE(none);
    CHECK_FALSE(from_base64url(none));
  }
}
