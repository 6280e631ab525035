// Programmes: which lessons, and by the end of which week each is due.

#include <algorithm>

#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/admin/programmes";
constexpr std::size_t kLongestName = 64;
constexpr int kMostWeeks = 52;

std::string path_of(const std::string& programme) {
  return std::string(kPlace) + "/" + programme;
}

Response list_page(const StaffSession& staff, const std::vector<Programme>& programmes, const std::string& said) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {{"id", "title"}}, "Programmes");
  html.element("a", {{"class", "button"}, {"href", path_of("new")}}, "New programme").close();
  notice(html, said);
  if (programmes.empty()) {
    html.element("p", {}, "There is none yet. Without one, people are enrolled for any lesson, and none is due.");
    return staff_page(staff, "Programmes", kPlace, html);
  }
  std::vector<std::vector<Html>> rows;
  for (const Programme& programme : programmes) {
    Html name;
    name.element("a", {{"href", path_of(programme.id)}}, programme.name);
    rows.push_back({name, cell(std::to_string(programme.lessons.size())), cell(std::to_string(programme.weeks())),
                    cell(programme.closed ? "closed" : "open")});
  }
  html.open("div", {{"class", "card first"}});
  html.append(table("title", {"Name", "Lessons", "Weeks", "Enrolling"}, rows)).close();
  return staff_page(staff, "Programmes", kPlace, html);
}

/// A programme as somebody typed it: weeks may be no numbers.
struct Typed {
  std::string id;  ///< Empty: a new one.
  std::string name;
  std::map<std::string, std::string> weeks;  ///< By lesson; those that are empty are not in it.
  bool closed = false;
};

Typed typed_of(const Programme& programme) {
  Typed typed{programme.id, programme.name, {}, programme.closed};
  for (const ProgrammeLesson& each : programme.lessons) typed.weeks[each.lesson] = std::to_string(each.week);
  return typed;
}

std::string week_field(const std::string& lesson) {
  return "week-" + lesson;
}

void weeks_table(Html& html, const std::map<std::string, std::string>& titles, const Typed& typed) {
  html.open("fieldset").element("legend", {}, "Lessons");
  html.element(
      "p", {{"class", "hint"}, {"id", "weeks-hint"}},
      "Each is due at the end of its week, counted from the day of enrolling. Leave the week empty for lessons "
      "that are not in it.");
  if (titles.empty()) html.element("p", {}, "No lesson is published yet.");
  for (const auto& [lesson, title] : titles) {
    const auto week = typed.weeks.find(lesson);
    html.open("div", {{"class", "week"}}).element("label", {{"for", week_field(lesson)}}, title);
    html.empty("input", {{"id", week_field(lesson)},
                         {"name", week_field(lesson)},
                         {"value", week == typed.weeks.end() ? "" : week->second},
                         {"type", "number"},
                         {"min", "1"},
                         {"max", std::to_string(kMostWeeks)},
                         {"inputmode", "numeric"},
                         {"placeholder", "week"},
                         {"aria-describedby", "weeks-hint"}});
    html.close();
  }
  html.close();
}

/// Titles of all lessons that are published or in the programme, by id.
std::map<std::string, std::string> choices(Services& services, const Typed& typed) {
  std::map<std::string, std::string> titles = lesson_titles(services);
  for (const auto& [lesson, week] : typed.weeks) titles.try_emplace(lesson, lesson);
  return titles;
}

Response programme_page(Services& services, const StaffSession& staff, const Typed& typed,
                        const std::string& name_error, const std::string& wrong) {
  const bool is_new = typed.id.empty();
  const std::string title = is_new ? "New programme" : "Change a programme";
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, title).close();
  notice(html, wrong);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", path_of(is_new ? "new" : typed.id)}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "name", .label = "Name", .hint = "", .value = typed.name, .error = name_error});
  weeks_table(html, choices(services, typed), typed);
  if (!is_new) {
    tick_box(html, "closed", "Closed", "Nobody new is enrolled in it. Whoever is in it goes on.", typed.closed);
    html.element("p", {{"class", "hint"}},
                 "What you change holds for everybody who is in it: their due dates follow. What they have completed "
                 "stays.");
  }
  html.element("button", {}, "Save").close();
  html.open("p").element("a", {{"href", kPlace}}, "Back to programmes").close();
  return staff_page(staff, title, kPlace, html, name_error.empty() && wrong.empty() ? 200 : 422);
}

Typed typed_in(const std::map<std::string, std::string>& fields, const std::string& id) {
  Typed typed{id, trimmed(field_of(fields, "name")), {}, !field_of(fields, "closed").empty()};
  for (const auto& [name, value] : fields) {
    const std::string week = trimmed(value);
    if (name.starts_with("week-") && !week.empty()) typed.weeks[name.substr(5)] = week;
  }
  return typed;
}

/// The lessons by week; within one as they stood before, then by title. Nothing when a week is none, or a lesson is
/// none of `known`.
std::optional<std::vector<ProgrammeLesson>> lessons_of(const Typed& typed, const std::vector<ProgrammeLesson>& before,
                                                       const std::map<std::string, std::string>& known) {
  std::vector<std::string> order;
  for (const ProgrammeLesson& each : before) order.push_back(each.lesson);
  for (const auto& [lesson, title] : known) {
    if (std::find(order.begin(), order.end(), lesson) == order.end()) order.push_back(lesson);
  }
  std::vector<ProgrammeLesson> lessons;
  for (const std::string& lesson : order) {
    const auto typed_week = typed.weeks.find(lesson);
    if (typed_week == typed.weeks.end()) continue;
    const auto week = number_within(typed_week->second, 1, kMostWeeks);
    if (!week) return std::nullopt;
    lessons.push_back({lesson, *week});
  }
  if (lessons.size() != typed.weeks.size()) return std::nullopt;
  std::stable_sort(lessons.begin(), lessons.end(),
                   [](const ProgrammeLesson& one, const ProgrammeLesson& other) { return one.week < other.week; });
  return lessons;
}

/// The programme of that id, or with "new" an empty one.
Result<std::optional<Programme>> programme_of(Services& services, const StaffSession& staff, const std::string& id) {
  if (id == "new") return std::optional(Programme{"", staff.staff.organisation, "", {}, false});
  const auto programmes = services.store.programmes(staff.staff.organisation);
  if (!programmes) return programmes.error();
  for (const Programme& programme : *programmes) {
    if (programme.id == id) return std::optional(programme);
  }
  return std::optional<Programme>();
}

Response put(Services& services, const StaffSession& staff, Programme programme,
             const std::map<std::string, std::string>& fields) {
  const Typed typed = typed_in(fields, programme.id);
  if (!is_one_line(typed.name, kLongestName)) {
    return programme_page(services, staff, typed, "Give a name of 1 to 64 characters.", "");
  }
  std::map<std::string, std::string> known = lesson_titles(services);
  for (const ProgrammeLesson& each : programme.lessons) known.try_emplace(each.lesson, each.lesson);
  const auto lessons = lessons_of(typed, programme.lessons, known);
  if (!lessons) return programme_page(services, staff, typed, "", "A week is a number from 1 to 52, or empty.");
  programme.name = typed.name;
  programme.lessons = *lessons;
  programme.closed = typed.closed;
  if (programme.id.empty()) programme.id = random_hex(16);
  const auto done = services.writer.record(PutProgramme{programme, staff.staff.id, services.clock()});
  return done ? go_to(std::string(kPlace) + "?said=saved") : not_now_page(staff, kNotSaved);
}

}  // namespace

void admin_programmes(Services& services, Visit visit, Reply reply) {
  const auto programmes = services.store.programmes(visit.staff.staff.organisation);
  const std::string said = asked_for(visit.request, "said") == "saved" ? "Saved." : "";
  reply(programmes ? list_page(visit.staff, *programmes, said) : not_now_page(visit.staff, kNotSaved));
}

void admin_programme_page(Services& services, Visit visit, Reply reply) {
  const auto programme = programme_of(services, visit.staff, visit.parameters.front());
  if (!programme) return reply(not_now_page(visit.staff, kNotSaved));
  if (!*programme) return reply(not_there_page(visit.staff));
  reply(programme_page(services, visit.staff, typed_of(**programme), "", ""));
}

void admin_put_programme(Services& services, Visit visit, Reply reply) {
  const auto programme = programme_of(services, visit.staff, visit.parameters.front());
  if (!programme) return reply(not_now_page(visit.staff, kNotSaved));
  if (!*programme) return reply(not_there_page(visit.staff));
  reply(put(services, visit.staff, **programme, form_fields(visit.request.body)));
}

}  // namespace waymark
