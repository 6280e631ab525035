#include "server/receipt_page.h"

#include "base/date.h"
#include "http/multipart.h"
#include "records/access_code.h"
#include "server/problems.h"
#include "server/qr_code.h"
#include "server/receipt.h"
#include "server/staff/page.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::string_view kFileSuffix = ".jws";
constexpr std::string_view kSpace = " \t\r\n";

/// What somebody put into the form, as what stands in the address of its page: white space, and the rest of an address
/// around it, do no harm. Empty when it can be neither a number nor a receipt.
std::string asked_for(std::string_view typed) {
  constexpr std::string_view kPlace = "/receipts/";
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  if (const std::size_t at = typed.rfind(kPlace); at != std::string_view::npos) typed.remove_prefix(at + kPlace.size());
  std::string asked;
  for (const char character : typed) {
    if (kSpace.find(character) == std::string_view::npos) asked.push_back(character);
  }
  if (std::optional<std::string> number = read_receipt_number(asked)) return *number;
  const bool fits = asked.size() <= kLongestReceipt && asked.find_first_not_of(kLetters) == std::string::npos;
  return fits ? asked : std::string();
}

Response page(const std::string& title, const Html& main, int status) {
  return plain_staff_page(title, main, status).with("X-Robots-Tag", "noindex");
}

/// The form, with what was typed into it before, if that is not beyond use.
Html form(const std::string& typed, const std::string& error) {
  constexpr std::size_t kMostTyped = 1000;
  Html html;
  html.open(
      "form",
      {{"class", "page no-print"}, {"method", "post"}, {"action", "/receipts"}, {"enctype", "multipart/form-data"}});
  html.open("div", {{"class", "field"}});
  html.element("label", {{"for", "receipt"}}, "Receipt number");
  html.element("p", {{"class", "hint"}, {"id", "receipt-hint"}},
               "Sixteen characters, such as 4K7P-09XC-TB2M-QH5D. Small letters and spaces will do. Or paste the "
               "receipt's whole text.");
  if (!error.empty()) html.element("p", {{"class", "error"}, {"id", "receipt-error"}, {"role", "alert"}}, error);
  html.element("textarea",
               {{"id", "receipt"},
                {"name", "receipt"},
                {"rows", "2"},
                {"maxlength", std::to_string(kMostTyped)},
                {"autocomplete", "off"},
                {"autocapitalize", "characters"},
                {"spellcheck", "false"},
                {"aria-invalid", error.empty() ? Html::kAbsent : "true"},
                {"aria-describedby", error.empty() ? "receipt-hint" : "receipt-hint receipt-error"}},
               typed.size() <= kMostTyped ? typed : "");
  html.close();
  html.open("div", {{"class", "field"}});
  html.element("label", {{"for", "file"}}, "Or its file");
  html.empty("input", {{"id", "file"}, {"name", "file"}, {"type", "file"}, {"accept", ".jws,.txt,text/plain"}});
  html.close();
  html.element("button", {}, "Check it");
  html.close();
  return html;
}

Response form_page(const std::string& typed, const std::string& error, int status) {
  Html html;
  html.element("h1", {}, "Check a receipt");
  html.element("p", {},
               "Whoever finishes a lesson gets a receipt. Here anyone can see whether this server signed it, and what "
               "it says.");
  html.append(form(typed, error));
  return page("Check a receipt", html, status);
}

/// A page for what could not be checked: what that means, and what to do.
Response unchecked_page(const std::string& title, const std::vector<std::string>& words, const std::string& typed,
                        int status) {
  Html html;
  html.element("h1", {}, title);
  for (const std::string& each : words) html.element("p", {}, each);
  html.append(form(typed, ""));
  return page(title, html, status);
}

Response unknown_number(const std::string& number) {
  return unchecked_page(
      "This number is not known here",
      {"There is no receipt with the number " + show_code(number) + " on this server.",
       "Most often a character was copied wrongly: check each of them. The letters I, L, O and U never stand in a "
       "number. It may also come from another server; the address beside it says which.",
       "Records are erased after a time. The text or the file of a receipt can be checked here even then.",
       "It says nothing about the person who gave you the number."},
      show_code(number), 404);
}

Response not_signed_here(const std::string& asked) {
  return unchecked_page(
      "This server did not sign this receipt",
      {"Something in it is not as it was signed, or it comes from another server. One character that is missing or "
       "changed is enough.",
       "Copy the whole text once more, from its first character to its last, or ask for the receipt's number and check "
       "that.",
       "It says nothing about the person who gave it to you: slips happen."},
      asked, 422);
}

Response not_a_receipt(const std::string& asked) {
  return unchecked_page("This does not look like a receipt",
                        {"A receipt's number has sixteen characters in four groups. A receipt's text is one long word "
                         "with two dots in it. Check what you copied, and try again."},
                        asked, 422);
}

Response too_many(int wait) {
  const int minutes = (wait + 59) / 60;
  const std::string words = "Many receipts that are not known were looked for from your network. Wait " +
                            (minutes == 1 ? std::string("a minute") : std::to_string(minutes) + " minutes") +
                            ", then try again.";
  return unchecked_page("Too many tries", {words}, "", 429).with("Retry-After", std::to_string(wait));
}

Response out_of_reach() {
  return unchecked_page("The records cannot be reached now",
                        {"Try again in a moment. Nothing is wrong with the receipt."}, "", 503);
}

std::string readable_date(const std::string& iso) {
  return long_date(begin_of_day(days_between("1970-01-01", iso)));
}

void fact(Html& html, std::string_view name, const Html& value) {
  html.open("div").element("dt", {}, name).open("dd").append(value).close().close();
}

Html words(std::string_view text, const std::string& language = Html::kAbsent) {
  Html html;
  html.element("span", {{"lang", language}}, text);
  return html;
}

/// The lesson's title, if that version is published here; else its id.
Html lesson_title(Services& services, const ReceiptClaims& claims) {
  const auto row = services.store.lesson(claims.lesson, claims.version);
  const auto lesson = row && *row ? services.catalogue.lesson((*row)->version) : nullptr;
  return lesson ? words(lesson->title, lesson->language) : words(claims.lesson);
}

/// `asked` is how its address names it: the number, or the whole text where only that is known.
Response genuine(Services& services, const CheckedReceipt& receipt, const std::string& asked) {
  const ReceiptClaims& claims = receipt.claims;
  const std::string address = services.address + "/receipts/" + asked;
  Html date;
  date.element("time", {{"datetime", claims.date}}, readable_date(claims.date));
  Html html;
  html.element("h1", {}, "This receipt is genuine");
  html.element("p", {}, "This server signed it, and nothing in it was changed since. It says:");
  html.open("dl", {{"class", "card facts"}});
  fact(html, "Lesson completed", lesson_title(services, claims));
  fact(html, "Recorded on", date);
  fact(html, "Receipt number", words(show_code(claims.number)));
  fact(html, "Version of the lesson", words(claims.version));
  fact(html, "Signed by", words(services.address));
  fact(html, "With the key", words(receipt.key_id));
  html.close();
  html.element("p", {},
               "It does not say who completed the lesson: there is no name on a receipt. If you may know, their "
               "caseworker can tell you.");
  html.append(qr_code(address, "QR code with the address of this page"));
  if (asked == claims.number) {
    html.open("p", {{"class", "address"}}).text("This page: ").element("a", {{"href", address}}, address).close();
  }
  html.open("p", {{"class", "no-print"}});
  html.element("a", {{"href", "/receipts/" + asked + std::string(kFileSuffix)}, {"download", Html::kPresent}},
               "Keep the receipt as a file");
  html.close();
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", "/receipts"}}, "Check another").close();
  return page("Receipt " + show_code(claims.number), html, 200);
}

Response as_file(const std::string& receipt, const std::string& number) {
  Response response;
  response.with("Content-Type", "application/jose")
      .with("Content-Disposition", "attachment; filename=\"receipt-" + number + std::string(kFileSuffix) + "\"")
      .with("Cache-Control", "no-store")
      .with("X-Robots-Tag", "noindex");
  response.body = receipt + "\n";
  return response;
}

Response shown(Services& services, std::string asked) {
  const bool file = asked.ends_with(kFileSuffix);
  if (file) asked.resize(asked.size() - kFileSuffix.size());
  std::string text = asked;
  if (const std::optional<std::string> number = read_receipt_number(asked)) {
    asked = *number;
    auto stored = services.store.receipt(asked);
    if (!stored) return out_of_reach();
    if (!*stored) return unknown_number(asked);
    text = std::move(**stored);
  }
  const auto checked = check_receipt(services.signer, text);
  if (checked && asked == text) {  // the number makes a shorter address, while there is a record with it
    const auto stored = services.store.receipt(checked->claims.number);
    if (stored && *stored == text) asked = checked->claims.number;
  }
  if (checked) return file ? as_file(text, checked->claims.number) : genuine(services, *checked, asked);
  return checked.error().code == "not-signed-here" ? not_signed_here(asked) : not_a_receipt(asked);
}

}  // namespace

void receipt_form(Services&, Visit, Reply reply) {
  reply(form_page("", "", 200));
}

void receipt_sent(Services&, Visit visit, Reply reply) {
  if (visit.request.content_type() != "multipart/form-data") return reply(problem("wrong-content-type"));
  auto fields = multipart_fields(visit.request.header("content-type"), visit.request.body);
  if (!fields) return reply(problem("malformed-request"));
  std::string& typed = (*fields)["receipt"];
  const bool nothing_typed = typed.find_first_not_of(kSpace) == std::string::npos;
  const std::string& given = nothing_typed ? (*fields)["file"] : typed;
  if (given.empty()) return reply(form_page("", "Type a number, paste a text, or choose a file.", 422));
  const std::string asked = asked_for(given);
  if (asked.empty()) return reply(not_a_receipt(nothing_typed ? "" : typed));
  Response response;
  response.status = 303;
  reply(response.with("Location", "/receipts/" + asked).with("Cache-Control", "no-store"));
}

void receipt_shown(Services& services, Visit visit, Reply reply) {
  const std::int64_t now = services.clock();
  const std::string& peer = visit.request.peer;
  if (const int wait = services.receipt_tries.wait(peer, now); wait > 0) return reply(too_many(wait));
  Response response = shown(services, visit.parameters.front());
  if (response.status == 404 || response.status == 422) services.receipt_tries.failed(peer, now);
  reply(std::move(response));
}

}  // namespace waymark
