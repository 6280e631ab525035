#include "server/staff/slip.h"

#include "records/access_code.h"
#include "server/organisation_name.h"
#include "server/qr_code.h"

namespace waymark {
namespace {

void steps(Html& html, const std::string& organisation) {
  html.open("ol");
  html.element("li", {}, "Open the address, or point your phone's camera at the square: it fills in the code for you.");
  html.element("li", {},
               "Do the lesson when it suits you. You can stop at any time, and go on later on the same phone.");
  html.element("li", {},
               "What you write for yourself stays on your phone. " + organisation +
                   " hears that you did the lesson, and how you answered its marked questions.");
  html.close();
}

}  // namespace

Response slip_page(Services& services, const StaffSession& staff, const Slip& slip) {
  const std::string organisation = organisation_name(services.store, staff.staff.organisation);
  const std::string code = show_code(slip.code);
  Html html;
  html.open("div", {{"class", "top no-print"}}).element("h1", {}, slip.title).close();
  html.element("p", {{"class", "no-print below-top"}},
               slip.first +
                   " The code is shown this once and kept nowhere: print this page now, or write it down. To print, "
                   "press Ctrl and P, or choose Print from your browser's menu.");
  html.open("section", {{"class", "card slip"}, {"aria-label", "The slip"}});
  html.open("div", {{"class", "slip-words"}});
  html.element("p", {}, "From " + organisation + ", for " + slip.reference);
  html.open("p").text("Go to ").element("strong", {}, services.address + "/").text(" and type this code:").close();
  html.element("p", {{"class", "code"}}, code);
  html.element("p", {{"class", "small"}}, "Small letters will do. The letters I, L, O and U never stand in a code.");
  html.close();
  html.append(qr_code(services.address + "/#code=" + code, "The address with the code, to scan with a phone"));
  steps(html, organisation);
  html.element("p", {}, "Lost this paper? Ask for a new code. The old one then stops working.");
  html.close();
  html.open("p", {{"class", "no-print actions"}});
  html.element("a", {{"href", "/staff/people/" + slip.participant}}, "Go to " + slip.reference);
  html.text(" ").element("a", {{"href", "/staff/enrol"}}, "Enrol someone else").close();
  return staff_page(staff, slip.title, "/staff/people", html);
}

}  // namespace waymark
