#include <array>

#include "screen/parts.h"

namespace waymark {

std::string readable_date(const std::string& iso, const Strings& say) {
  constexpr std::array<Saying, 12> kMonths{Saying("January"), Saying("February"), Saying("March"),
                                           Saying("April"),   Saying("May"),      Saying("June"),
                                           Saying("July"),    Saying("August"),   Saying("September"),
                                           Saying("October"), Saying("November"), Saying("December")};
  if (iso.size() != 10 || iso.find_first_not_of("0123456789-") != std::string::npos) return iso;
  const auto month = static_cast<std::size_t>(iso[5] - '0') * 10 + static_cast<std::size_t>(iso[6] - '0');
  if (month < 1 || month > kMonths.size()) return iso;
  return iso.substr(iso[8] == '0' ? 9 : 8) + " " + std::string(say(kMonths[month - 1])) + " " + iso.substr(0, 4);
}

namespace {

/// In fours, as it is read out.
std::string in_fours(const std::string& number) {
  std::string grouped;
  for (std::size_t i = 0; i < number.size(); i += 4) grouped += (i == 0 ? "" : "-") + number.substr(i, 4);
  return grouped;
}

}  // namespace

std::vector<Node> receipt_lines(const std::string& id, const std::string& date, const std::string& number,
                                const Strings& say) {
  std::vector<Node> lines;
  if (!date.empty()) lines.push_back(paragraph(id + ".date", readable_date(date, say)));
  lines.push_back(paragraph(id + ".receipt", fill(say("Receipt {number}"), "number", in_fours(number))));
  Node page;
  page.role = Role::kLink;
  page.id = id + ".show";
  page.words = Text::of(std::string(say("Show this receipt with a QR code")));
  page.href = "/receipts/" + number;
  lines.push_back(std::move(page));
  return lines;
}

}  // namespace waymark
