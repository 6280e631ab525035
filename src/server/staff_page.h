#pragma once

#include <cstdint>
#include <string>

#include "base/html.h"
#include "http/http.h"
#include "server/route.h"

namespace waymark {

/// A whole page of staff's: head, the sign with the places to go to, and `main`. `current` is the path of the place
/// that this page is, for the mark in the list.
Response staff_page(const StaffSession& staff, const std::string& title, const std::string& current, const Html& main,
                    int status = 200);

/// A page for somebody who is not signed in.
Response plain_staff_page(const std::string& title, const Html& main, int status = 200);

/// The hidden field that lets a form through.
void form_token_field(Html& html, const std::string& token);

/// A labelled input: label, hint (if not empty) and error (if not empty) bound to it.
struct Field {
  std::string name;
  std::string label;
  std::string hint;
  std::string value;
  std::string error;
  std::string type = "text";
  std::string autocomplete = "off";
  bool required = true;
};
void labelled_field(Html& html, const Field& field);

/// "22 November 2026", "22 Nov 2026, 19:04" and "Sunday 22 November"; all in UTC.
std::string long_date(std::int64_t time);
std::string short_time(std::int64_t time);
std::string weekday_date(std::int64_t time);

}  // namespace waymark
