#include <algorithm>

#include "server/staff.h"
#include "server/staff_page.h"

namespace waymark {
namespace {

constexpr std::int64_t kDay = 24 * 3600;

/// One line about one person and one lesson.
struct Line {
  const ParticipantRow* participant = nullptr;
  const RunRow* run = nullptr;             ///< Null only if its completion's run row is gone.
  const Completion* completion = nullptr;  ///< Null while it is not completed.
  int times = 1;                           ///< How often it was completed.
  std::int64_t when() const { return completion != nullptr ? completion->recorded : run->received; }
};

const RunRow* run_of(const ParticipantRow& participant, const std::string& id) {
  const auto found =
      std::find_if(participant.runs.begin(), participant.runs.end(), [&](const RunRow& run) { return run.run == id; });
  return found == participant.runs.end() ? nullptr : &*found;
}

bool finishes(const RunRow& run) {
  return run.verdict.kind == Verdict::Kind::kVerified && run.verdict.complete;
}

int times_completed(const ParticipantRow& participant, const std::string& lesson) {
  return static_cast<int>(std::count_if(participant.runs.begin(), participant.runs.end(),
                                        [&](const RunRow& run) { return run.lesson == lesson && finishes(run); }));
}

/// Completions first; then what is held, rejected or going on. A run of a lesson already completed is shown only when
/// it needs somebody's eye.
std::vector<Line> lines_of(const ParticipantRow& participant) {
  std::vector<Line> lines;
  std::vector<std::string> done;
  for (const Completion& completion : participant.completions) {
    done.push_back(completion.lesson);
    lines.push_back({&participant, run_of(participant, completion.run), &completion,
                     times_completed(participant, completion.lesson)});
  }
  for (const RunRow& run : participant.runs) {
    const bool settled = std::find(done.begin(), done.end(), run.lesson) != done.end();
    const bool verified = run.verdict.kind == Verdict::Kind::kVerified;
    if (settled && verified) continue;
    if (verified) done.push_back(run.lesson);
    lines.push_back({&participant, &run, nullptr});
  }
  return lines;
}

std::string title_of(Services& services, const Line& line) {
  const std::string& version = line.completion != nullptr ? line.completion->version : line.run->version;
  const auto lesson = services.catalogue.lesson(version);
  if (lesson) return lesson->title;
  const std::string& id = line.completion != nullptr ? line.completion->lesson : line.run->lesson;
  // A version that is not here yet: most likely it is called as the one that is.
  if (const auto current = services.store.current_lessons()) {
    for (const LessonRow& row : *current) {
      if (row.id == id) return row.title;
    }
  }
  return id;
}

std::string result_words(const Line& line) {
  if (line.run == nullptr) return "–";
  const RunSummary& summary = line.run->summary;
  if (summary.required == 0) return summary.attempts == 1 ? "1 answer" : std::to_string(summary.attempts) + " answers";
  return std::to_string(summary.right) + " of " + std::to_string(summary.required) + " right";
}

std::string tries_words(const Line& line) {
  if (line.run == nullptr) return "–";
  const int later = line.run->summary.later_tries;
  std::string words = later == 0 ? "all at the first try" : std::to_string(later) + " at a later try";
  if (line.times > 1) words += "; completed " + std::to_string(line.times) + " times";
  return words;
}

std::string minutes_words(const Line& line) {
  return line.run == nullptr || line.run->minutes == 0 ? "" : "about " + std::to_string(line.run->minutes) + " minutes";
}

void verdict_mark(Html& html, const Line& line) {
  if (line.completion != nullptr) {
    html.element("span", {{"class", "mark verified"}}, "✓ re-derived");
    return;
  }
  switch (line.run->verdict.kind) {
    case Verdict::Kind::kVerified:
      html.element("span", {{"class", "mark going"}}, "going on");
      return;
    case Verdict::Kind::kHeld:
      html.element("span", {{"class", "mark held"}}, "held");
      return;
    case Verdict::Kind::kRejected:
      html.element("span", {{"class", "mark rejected"}}, "rejected");
      return;
  }
}

std::string verdict_words(const Line& line) {
  if (line.completion != nullptr || line.run->verdict.kind == Verdict::Kind::kVerified) return "";
  if (line.run->verdict.kind == Verdict::Kind::kHeld) return "waiting for this version of the lesson";
  return line.run->verdict.reason + ": " + line.run->verdict.detail;
}

void when_cell(Html& html, const Line& line) {
  html.open("td").text(short_time(line.when()));
  // A clock that runs ahead shows at once; one that lags cannot be told from a device that was offline.
  if (line.run != nullptr && line.run->finished > line.when() + kDay) {
    html.element("span", {{"class", "small"}}, "the device's clock said " + short_time(line.run->finished));
  }
  if (line.completion != nullptr)
    html.element("span", {{"class", "small"}}, "receipt " + line.completion->receipt_number);
  html.close();
}

void reissue_form(Html& html, const ParticipantRow& participant, const StaffSession& staff) {
  html.open("form", {{"method", "post"}, {"action", "/staff/participants/" + participant.id + "/reissue"}});
  form_token_field(html, staff.form_token);
  html.element("button", {{"class", "quiet"}, {"aria-label", "New code for " + participant.reference}}, "New code");
  html.close();
}

void participant_header(Html& html, const ParticipantRow& participant, std::size_t rows) {
  html.open("th", {{"scope", "rowgroup"}, {"rowspan", std::to_string(rows)}}).text(participant.reference);
  if (!participant.display_name.empty()) html.element("span", {{"class", "small"}}, participant.display_name);
  html.close();
}

void line_cells(Html& html, Services& services, const Line& line) {
  html.element("td", {}, title_of(services, line));
  when_cell(html, line);
  html.element("td", {}, result_words(line));
  html.open("td").text(tries_words(line)).element("span", {{"class", "small"}}, minutes_words(line)).close();
  html.open("td");
  verdict_mark(html, line);
  if (const std::string why = verdict_words(line); !why.empty()) html.element("span", {{"class", "small"}}, why);
  html.close();
}

void participant_rows(Html& html, Services& services, const ParticipantRow& participant, const StaffSession& staff) {
  const std::vector<Line> lines = lines_of(participant);
  const std::size_t rows = std::max<std::size_t>(1, lines.size());
  html.open("tbody");
  for (std::size_t i = 0; i < rows; ++i) {
    html.open("tr");
    if (i == 0) participant_header(html, participant, rows);
    if (lines.empty()) {
      const std::string words = participant.entered == 0
                                    ? "Enrolled " + long_date(participant.enrolled) + ", code not used yet"
                                    : "Code used, nothing sent yet";
      html.element("td", {{"colspan", "5"}}, words);
    } else {
      line_cells(html, services, lines[i]);
    }
    if (i == 0) {
      html.open("td", {{"class", "code-cell"}, {"rowspan", std::to_string(rows)}});
      reissue_form(html, participant, staff);
      html.close();
    }
    html.close();
  }
  html.close();
}

void people_table(Html& html, Services& services, const std::vector<ParticipantRow>& people,
                  const StaffSession& staff) {
  html.open("div", {{"class", "card"}}).element("h2", {{"id", "people"}}, "People");
  if (people.empty()) {
    html.open("p")
        .text("Nobody is enrolled yet. ")
        .element("a", {{"href", "/staff/enrol"}}, "Enrol someone")
        .text(" with a case reference, and hand them the code that you get.")
        .close()
        .close();
    return;
  }
  html.open("div", {{"class", "wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "people"}});
  html.open("table").open("thead").open("tr");
  for (const char* name : {"Reference", "Lesson", "Recorded", "Result", "As the device reported", "Verdict", "Code"}) {
    html.element("th", {{"scope", "col"}}, name);
  }
  html.close().close();
  for (const ParticipantRow& participant : people) participant_rows(html, services, participant, staff);
  html.close().close().close();
}

void arrived_list(Html& html, Services& services, std::vector<Line> lines, std::int64_t now) {
  std::erase_if(lines, [now](const Line& line) { return line.when() < now - now % kDay - kDay; });
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.when() > b.when(); });
  html.open("div", {{"class", "card"}}).element("h2", {}, "Arrived since yesterday");
  if (lines.empty()) {
    html.element("p", {}, "Nothing new.").close();
    return;
  }
  html.open("ul", {{"class", "arrived"}});
  for (const Line& line : lines) {
    html.open("li").element("strong", {}, line.participant->reference).element("span", {}, title_of(services, line));
    html.element("span", {{"class", "small"}},
                 short_time(line.when()) + " · " + result_words(line) + ", " + tries_words(line));
    verdict_mark(html, line);
    html.close();
  }
  html.close().close();
}

void figure(Html& html, const char* name, std::size_t number) {
  html.open("div").element("dt", {}, name).element("dd", {}, std::to_string(number)).close();
}

void figures(Html& html, const std::vector<Line>& lines, std::int64_t now) {
  const auto count = [&](auto holds) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), holds));
  };
  html.open("dl", {{"class", "cards"}});
  figure(html, "Completed in the last seven days",
         count([now](const Line& line) { return line.completion != nullptr && line.when() > now - 7 * kDay; }));
  figure(html, "Held, waiting for a lesson's version", count([](const Line& line) {
           return line.completion == nullptr && line.run->verdict.kind == Verdict::Kind::kHeld;
         }));
  figure(html, "Rejected, to look at together", count([](const Line& line) {
           return line.completion == nullptr && line.run->verdict.kind == Verdict::Kind::kRejected;
         }));
  html.close();
}

Response today(Services& services, const StaffSession& staff, const std::vector<ParticipantRow>& people) {
  const std::int64_t now = services.clock();
  std::vector<Line> lines;
  for (const ParticipantRow& participant : people) {
    for (const Line& line : lines_of(participant)) lines.push_back(line);
  }
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, weekday_date(now));
  html.element("a", {{"class", "button"}, {"href", "/staff/enrol"}}, "Enrol someone").close();
  figures(html, lines, now);
  arrived_list(html, services, lines, now);
  people_table(html, services, people, staff);
  html.element("p", {{"class", "small"}},
               "Re-derived: the server worked the result out itself from the answers. Who answered, how often and how "
               "long is as "
               "the device reported. Times are in UTC.");
  return staff_page(staff, "Today", "/staff", html);
}

Response not_now(const StaffSession& staff) {
  Html html;
  html.element("h1", {}, "The records cannot be reached now")
      .element("p", {}, "Nothing is lost. Try again in a moment.");
  return staff_page(staff, "Not now", "/staff", html, 503);
}

}  // namespace

void staff_today(Services& services, Visit visit, Reply reply) {
  const auto people = services.store.participants(visit.staff.organisation);
  if (!people) return reply(not_now(visit.staff));
  Response page = today(services, visit.staff, *people);
  const Note note{visit.staff.organisation, visit.staff.staff, "saw-participants", "{}", services.clock()};
  // Nobody sees what the audit does not know of: the page goes out once the note is durable.
  services.writer.post(note, [page = std::move(page), staff = visit.staff, reply](const Result<Outcome>& noted) {
    reply(noted ? page : not_now(staff));
  });
}

}  // namespace waymark
