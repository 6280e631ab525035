#include "server/staff/cases.h"

#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

Html mark(const char* kind, const std::string& words) {
  Html html;
  html.element("span", {{"class", std::string("mark ") + kind}}, words);
  return html;
}

void due_mark(Html& html, const CaseRow& row, std::int64_t now, std::int64_t soon) {
  const std::string due = due_words(row.due, now);
  if (due.empty()) return;
  const std::string words = row.enrolment.entered == 0 ? due + ", not opened" : due;
  if (row.due <= soon) {
    html.append(mark("late", words));
  } else {
    html.element("span", {{"class", "small"}}, words);
  }
}

Html standing(const CaseRow& row, std::int64_t now, std::int64_t soon) {
  Html html;
  html.open("div", {{"class", "marks"}});
  if (row.called > 0) html.append(mark("asked", "asked for a call"));
  due_mark(html, row, now, soon);
  if (row.enrolment.finished > 0) html.append(mark("verified", "✓ finished"));
  if (row.enrolment.closed > 0) html.element("span", {{"class", "small"}}, "ended early");
  if (row.held) html.element("span", {{"class", "small"}}, "legal hold");
  const bool open = row.enrolment.finished == 0 && row.enrolment.closed == 0;
  if (open && row.due == 0) html.element("span", {{"class", "small"}}, "nothing is due");
  html.close();
  return html;
}

}  // namespace

std::vector<std::string> case_columns() {
  return {"Reference", "Programme", "Week", "Last completed", "How it stands"};
}

std::vector<Html> case_cells(const CaseRow& row, const std::map<std::string, std::string>& titles, std::int64_t now,
                             std::int64_t soon) {
  return {person_link(row.participant, row.reference, row.display_name),
          cell(row.programme.empty() ? kNothing : row.programme), cell(week_words(row.enrolment, row.weeks, now)),
          cell(row.last == 0 ? kNothing : title_of(titles, row.last_lesson) + " · " + day_month(row.last)),
          standing(row, now, soon)};
}

Html person_link(const std::string& participant, const std::string& reference, const std::string& display_name) {
  Html html;
  html.element("a", {{"href", "/staff/people/" + participant}}, reference);
  if (!display_name.empty()) html.text(" ").element("span", {{"class", "small"}}, display_name);
  return html;
}

Html verdict_mark(const Verdict& verdict) {
  switch (verdict.kind) {
    case Verdict::Kind::kVerified:
      return verdict.complete ? mark("verified", "✓ re-derived") : mark("going", "going on");
    case Verdict::Kind::kHeld:
      return mark("held", "held: waits for this version of the lesson");
    case Verdict::Kind::kRejected:
      return mark("rejected", "rejected");
  }
  return {};
}

}  // namespace waymark
