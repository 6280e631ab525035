#pragma once

#include "server/staff/page.h"

namespace waymark {

/// Who gets a code, and why there is a new one.
struct Slip {
  std::string title;        ///< Of the page: "Enrolled".
  std::string participant;  ///< Id.
  std::string reference;
  std::string code;   ///< Twelve characters.
  std::string first;  ///< What is said to the caseworker first.
};

/// The page with a code on it, shown this once: a slip to print and hand out, with the address, a QR code that carries
/// the code in the address's fragment, and what happens next.
Response slip_page(Services& services, const StaffSession& staff, const Slip& slip);

}  // namespace waymark
