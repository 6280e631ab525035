#include "lesson/check_leaks.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "lesson/leaks.h"

namespace waymark {

namespace {

class LeakTeller {
 public:
  LeakTeller(const Lesson& lesson, const JsonValue& pages, Reading& reading)
      : lesson_(lesson), pages_(pages), reading_(reading) {}

  void tell(const Leak& leak);

 private:
  void tell_question(const Leak& leak);
  void tell_set(const Leak& leak);
  void tell_shown(const Leak& leak);
  void tell_pages(const Leak& leak);

  const Variable& variable(std::size_t index) const { return lesson_.variables[index]; }
  std::string line_of(std::size_t variable) const {
    return reading_.report.line_of(reading_.variable_places[variable]);
  }
  std::string named(const std::vector<std::size_t>& pages) const { return join(ids_of(pages), " → "); }
  std::vector<std::string> ids_of(const std::vector<std::size_t>& pages) const;
  bool reads(const JsonValue& value, std::size_t variable) const;

  const Lesson& lesson_;
  const JsonValue& pages_;
  Reading& reading_;
};

std::vector<std::string> LeakTeller::ids_of(const std::vector<std::size_t>& pages) const {
  std::vector<std::string> ids;
  for (const std::size_t page : pages) ids.push_back(lesson_.pages[page].id);
  return ids;
}

/// The items of the array that a field holds, none when it is not there.
std::span<const JsonValue> items_of(const JsonValue& value, std::string_view field) {
  const JsonValue* found = value.find(field);
  return found == nullptr ? std::span<const JsonValue>() : found->items;
}

/// The options of the page's choices.
std::span<const JsonValue> options_of(const JsonValue& page) {
  const JsonValue* choices = page.find("choices");
  return choices == nullptr ? std::span<const JsonValue>() : items_of(*choices, "options");
}

/// Whether the value's "when" asks for the variable.
bool LeakTeller::reads(const JsonValue& value, std::size_t variable) const {
  const JsonValue* when = value.find("when");
  if (when == nullptr) return false;
  const auto read = variables_read(parse_condition(when->string, lesson_.variables).condition);
  return std::find(read.begin(), read.end(), variable) != read.end();
}

void LeakTeller::tell_question(const Leak& leak) {
  const Question& question = std::get<Question>(lesson_.pages[leak.page].ask);
  reading_.report.tell(Mistake::kPrivateDecidesQuestion, reading_.places[leak.page].question,
                       {question.id, variable(leak.variable).id, line_of(leak.variable), named(leak.way)});
}

/// At the first "set" of the page that names the variable.
void LeakTeller::tell_set(const Leak& leak) {
  std::vector<const JsonValue*> setters = {&pages_.items[leak.page]};
  for (const JsonValue& option : options_of(pages_.items[leak.page])) setters.push_back(&option);
  for (const JsonValue* setter : setters) {
    const JsonValue* set = setter->find("set");
    for (const JsonValue::Member& member : set == nullptr ? std::vector<JsonValue::Member>() : set->members) {
      if (member.key != variable(leak.set).id) continue;
      return reading_.report.tell(Mistake::kPrivateIntoPublic, member.key_offset,
                                  {variable(leak.set).id, variable(leak.variable).id, line_of(leak.variable),
                                   named(leak.way), line_of(leak.set)});
    }
  }
}

/// At the first condition of the page that asks for the variable.
void LeakTeller::tell_shown(const Leak& leak) {
  const JsonValue& page = pages_.items[leak.page];
  std::vector<const JsonValue*> parts;
  for (const std::string_view field : {"blocks", "messages", "lines"}) {
    for (const JsonValue& item : items_of(page, field)) parts.push_back(&item);
  }
  for (const JsonValue& option : options_of(page)) parts.push_back(&option);
  parts.push_back(&page);
  for (const JsonValue* part : parts) {
    if (!reads(*part, leak.variable)) continue;
    const std::string what = part == &page ? "and whether it comes up follows" : "and what it shows here follows";
    return reading_.report.tell(
        Mistake::kPrivateShown, part->find("when")->offset,
        {lesson_.pages[leak.page].id, what, variable(leak.variable).id, line_of(leak.variable)});
  }
}

void LeakTeller::tell_pages(const Leak& leak) {
  const bool one = leak.pages.size() == 1;
  reading_.report.tell(Mistake::kPrivateDecidesPage, reading_.places[leak.page].id,
                       {one ? "page" : "pages", quoted_list(ids_of(leak.pages), "and"),
                        one ? "it comes up follows" : "they come up follows", variable(leak.variable).id,
                        line_of(leak.variable), named(leak.way), one ? "it" : "each"});
}

void LeakTeller::tell(const Leak& leak) {
  switch (leak.kind) {
    case Leak::Kind::kQuestion:
      return tell_question(leak);
    case Leak::Kind::kSet:
      return tell_set(leak);
    case Leak::Kind::kShown:
      return tell_shown(leak);
    case Leak::Kind::kPages:
      return tell_pages(leak);
  }
}

}  // namespace

std::set<std::size_t> check_leaks(const Lesson& lesson, const JsonValue& pages, Reading& reading) {
  const Leaks leaks = leaks_in(lesson);
  LeakTeller teller(lesson, pages, reading);
  for (const Leak& leak : leaks.found) teller.tell(leak);
  return leaks.questions;
}

}  // namespace waymark
