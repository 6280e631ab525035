#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/html.h"
#include "http/http.h"
#include "server/route.h"

namespace waymark {

/// A whole page of staff's: head, the sign with the places to go to, and `main`. `current` is the path of the place
/// that this page is, for the mark in the list.
Response staff_page(const StaffSession& staff, const std::string& title, const std::string& current, const Html& main,
                    int status = 200);

/// Who asks for what is not for their roles.
Response not_yours_page(const StaffSession& staff);
/// What is not there, or not theirs: 404, in words that tell nothing of which.
Response not_there_page(const StaffSession& staff);
/// What could not be done for the moment: 503. `words` is a sentence or two.
Response not_now_page(const StaffSession& staff, const std::string& words);
/// When the records cannot be reached, and so nobody knows who asks.
Response unreachable_page();

/// "Too many tries. Wait 2 minutes, then try again."
std::string wait_words(int seconds);

/// What is said then, when nothing could be read.
inline constexpr const char* kUnreadable = "The records cannot be reached now. Try again in a moment.";
/// And when nothing could be written.
inline constexpr const char* kNotSaved = "It could not be saved, and nothing was changed. Try again in a moment.";
/// What was asked for cannot be done as things stand: 409. `back` leads to where it can be mended.
Response conflict_page(const StaffSession& staff, const std::string& words, const std::string& back);

/// What somebody saw, for the audit.
struct Seen {
  std::string act;      ///< "saw-people", …
  std::string subject;  ///< Participant id, when it is about one.
};
/// Nobody sees what the audit does not know of: the page goes out once the note of it is durable. A page that is not
/// 200 shows nobody, and goes out as it is.
void reply_noted(Services& services, const StaffSession& staff, const Seen& seen, Response page, Reply reply);

/// After a form, the page says what was done: `key` is what stood in the address as "done". Nothing for one that is not
/// known.
void done_notice(Html& html, const std::string& key);

/// The field of a form, or an empty text.
std::string field_of(const std::map<std::string, std::string>& fields, const std::string& name);

/// The first page that somebody with these roles may see; empty when there is none.
std::string first_place(StaffRoles roles);

/// Leads to another page after a form.
Response go_to(const std::string& path);

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
  std::string list = "";  ///< Id of a datalist with what is offered.
  std::string id = "";    ///< If it is not the name, which is not alone on its page.
};
void labelled_field(Html& html, const Field& field);

// Times are local (server/wall_clock.h).

/// "14 Nov" and "21 Nov 19:04".
std::string day_month(std::int64_t time);
std::string day_time(std::int64_t time);
/// "Nov 2026": of a month as figures and exports count it, in UTC.
std::string month_year(std::int64_t time);
/// "22 November 2026", "22 Nov 2026, 19:04", "Sun 22 Nov 2026, 19:04" and "Sunday 22 November".
std::string long_date(std::int64_t time);
std::string short_time(std::int64_t time);
std::string meeting_time(std::int64_t time);
std::string weekday_date(std::int64_t time);

}  // namespace waymark
