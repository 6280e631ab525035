#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.h"
#include "http/http.h"
#include "server/staff/page.h"

namespace waymark {

/// The field of that name in the query of a request's target, or empty.
std::string asked_for(const Request& request, const std::string& name);

/// Without spaces around it.
std::string trimmed(const std::string& typed);
/// Whether this is one line of 1 to `most` characters.
bool is_one_line(std::string_view text, std::size_t most);
/// A whole number within these bounds, or nothing.
std::optional<int> number_within(const std::string& typed, int least, int most);

/// A labelled choice: each option has a value and words. `id` if it is not the name, which is not alone on its page.
using SelectOption = std::pair<std::string, std::string>;
void labelled_choice(Html& html, const std::string& name, const std::string& label,
                     const std::vector<SelectOption>& options, const std::string& chosen, const std::string& id = "");

/// A box to tick, with what it means under its name.
void tick_box(Html& html, const std::string& name, const std::string& label, const std::string& hint, bool ticked);

/// A form of one button, with the form's token. `hidden_label` is what the button says aloud beyond its words, when
/// there are several alike.
void button_form(Html& html, const StaffSession& staff, const std::string& action, const std::string& words,
                 const std::string& hidden_label = "");

/// Begins a fold with a form in it, which posts to `action`. It ends with the form's button and two close().
void begin_fold(Html& html, const StaffSession& staff, const std::string& id, const std::string& summary,
                const std::string& action, bool open);

/// What was done, or what is wrong: heard at once. Nothing when `words` is empty.
void notice(Html& html, const std::string& words);

}  // namespace waymark
