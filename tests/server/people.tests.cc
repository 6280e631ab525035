// The caseworker's list, and one person's page.

#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/staff/flags.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr std::int64_t kDay = 24 * 3600;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// A server whose caseworker is signed in and has a colleague.
struct Desk : Server {
  Desk() { colleague = add_staff("colleague", '8', StaffRole::kCaseworker, organisation); }
  std::string page(const std::string& path) { return get(cookie, path).body; }
  std::string path(const std::string& form = "") { return "/staff/people/" + id + (form.empty() ? "" : "/" + form); }
  Response send(const std::string& form, const std::string& fields = "") { return post(cookie, path(form), fields); }
  std::string last_act() { return store->audit(organisation, 0, 1000)->back().act; }

  std::string cookie = session_cookie();
  std::string colleague;
  std::string id = cases().front().participant;
};

}  // namespace

TEST_CASE_METHOD(Desk, "The list shows who is asked for, fifty at a time", "[server]") {
  for (int i = 10; i < 70; ++i) enrolled("AB-" + std::to_string(i));
  const std::string first = page("/staff/people");
  CHECK(count(first, "<tr role=\"row\">") == 51);
  CHECK(holds(first, ">AB-10</a>"));
  CHECK(holds(first, "href=\"/staff/people?show=open&amp;order=reference&amp;after=0%3AAB-59\" rel=\"next\""));
  const std::string second = page("/staff/people?show=open&order=reference&after=0%3AAB-59");
  CHECK(count(second, "<tr role=\"row\">") == 12);
  CHECK(holds(second, ">TV-1</a>"));
  CHECK(holds(second, ">From the start</a>"));
}

TEST_CASE_METHOD(Desk, "The list is narrowed, ordered and searched", "[server]") {
  enrolled("AB-1");
  CHECK(holds(page("/staff/people?show=late"), "Nobody is late."));
  CHECK(holds(page("/staff/people?show=finished"), "Nobody has finished yet."));
  CHECK(holds(page("/staff/people?show=not-entered"), ">AB-1</a>"));
  const std::string found = page("/staff/people?search=ab");
  CHECK(holds(found, ">AB-1</a>"));
  CHECK_FALSE(holds(found, ">TV-1</a>"));
  CHECK(holds(page("/staff/people?search=%3Cb%3E"), "begins with “&lt;b&gt;”"));
  (void)token();
  const std::string not_entered = page("/staff/people?show=not-entered&order=last");
  CHECK_FALSE(holds(not_entered, ">TV-1</a>"));
  CHECK(holds(not_entered, "<option value=\"last\" selected>"));
  now += 8 * kDay;
  cookie = session_cookie();
  CHECK(holds(page("/staff/people?show=late&order=due"), ">1 day late</span>"));
  CHECK(holds(page("/staff/people?show=nonsense&after=nonsense"), "<h1>People</h1>"));
}

TEST_CASE_METHOD(Desk, "A person's page tells how each lesson stands", "[server]") {
  const std::string nothing = "data-column=\"Result\" class=\"nothing\">–</td>";
  CHECK(holds(page(path()), "not yet<span class=\"small\">due 29 Nov</span>"));
  CHECK(holds(page(path()), nothing));
  publish_lesson();
  now += 600;
  put(token(), evidence('1'));
  const std::string done = page(path());
  CHECK(holds(done, "<h1>TV-1</h1>"));
  CHECK(holds(done, "22 Nov, at home"));
  CHECK(holds(done, "2 of 2<span class=\"small\">all at the first try</span>"));
  CHECK_FALSE(holds(done, nothing));
  CHECK(holds(done, "✓ re-derived"));
  CHECK(holds(done, "Receipt " + person(id).completions.front().receipt_number));
  CHECK(holds(done, "A &lt;small&gt; lesson came in: 2 of 2, all at the first try, 5 min as the device reported."));
  CHECK(holds(done, "Used the code for the first time"));
  CHECK(done.find(" lesson completed.") < done.find(" lesson came in:"));
  CHECK(holds(done, path() + "/record\">All that is kept of them</a>"));
  CHECK(holds(done, "this record is erased on 22 November 2029"));
  CHECK(holds(done, "href=\"" + path("record") + "\">All that is kept of them</a>"));
  CHECK(last_act() == "saw-person");
  CHECK(store->audit(organisation, 0, 1000)->back().subject == id);
}

TEST_CASE_METHOD(Desk, "What is held or rejected says why, and what to do, to who reads it", "[server]") {
  const std::string mine = token();
  put(mine, evidence('1'));
  CHECK(holds(page(path()), "held: waits for this version of the lesson"));
  CHECK(holds(page(path()), "Nobody has to do it again."));
  publish_lesson();
  CHECK_FALSE(holds(page(path()), "Nobody has to do it again."));
  Evidence forged = evidence('2');
  forged.claim.score = 999;
  put(mine, forged);
  const std::string kept_out = page(path());
  CHECK(holds(kept_out, "Kept out of the record: The answers give a score of 1000 in 1000, not the 999"));
  CHECK_FALSE(holds(kept_out, "ask your caseworker"));
}

TEST_CASE_METHOD(Desk, "A result with a wrong answer is not said to be all right at the first try", "[server]") {
  publish_lesson();
  Evidence half = evidence('1');
  half.answers.pop_back();
  half.claim = {500, false};
  put(token(), half);
  CHECK(holds(page(path()), "lesson came in: 1 of 2, 5 min as the device reported."));
}

TEST_CASE_METHOD(Desk, "A completion at a meeting where they were present was made there", "[server]") {
  const std::string group(32, 'a');
  const std::string meeting(32, 'b');
  REQUIRE(record_one(*store, PutGroup{{group, organisation, "Tuesdays", worker, false}, worker, now}));
  REQUIRE(record_one(*store, JoinGroup{organisation, worker, person(id).enrolments.front().id, group, now}));
  REQUIRE(record_one(*store, PutMeeting{organisation, worker, {meeting, group, "small", now + 3600}, now}));
  publish_lesson();
  put(token(), evidence('1'));
  CHECK(holds(page(path()), "22 Nov, at home"));
  const auto mark = [&](Presence presence) {
    MarkAttendance act{organisation, worker, meeting, {{person(id).enrolments.front().id, presence}}, now};
    REQUIRE(record_one(*store, act));
  };
  mark(Presence::kAbsent);
  CHECK(holds(page(path()), "22 Nov, at home"));
  mark(Presence::kPresent);
  const std::string there = page(path());
  CHECK(holds(there, "22 Nov, at the meeting on 22 Nov"));
  CHECK(holds(there, "Meeting of Tuesdays on A &lt;small&gt; lesson: present, marked by worker@example.org"));
}

TEST_CASE_METHOD(Desk, "A lesson is waived with a reason, and counts as done", "[server]") {
  const Response refused = send("waive", "lesson=small&reason=+");
  CHECK(refused.status == 422);
  CHECK(holds(refused.body, "<details class=\"fold\" id=\"waive\" open>"));
  CHECK(holds(refused.body, "Say why, in a few words. They stand in the record."));
  CHECK(send("waive", "lesson=made-up&reason=x").status == 404);
  const Response done = send("waive", "lesson=small&reason=At+school");
  CHECK(done.status == 303);
  CHECK(done.header("Location") == path() + "?done=waived");
  const std::string after = page(path() + "?done=waived");
  CHECK(holds(after, "role=\"status\">The lesson is waived."));
  CHECK(holds(after, "waived by worker@example.org: At school"));
  CHECK(holds(after, "finished on 22 Nov"));
  CHECK(send("waive", "lesson=small&reason=Again").status == 409);
  CHECK(person(id).waivers.size() == 1);
}

TEST_CASE_METHOD(Desk, "Who asked for a call is called, and off the list", "[server]") {
  REQUIRE(record_one(*store, AskForCall{{organisation, person(id).enrolments.front().id}, now}));
  CHECK(holds(page("/staff/people?show=called"), "asked for a call"));
  CHECK(holds(page(path()), "<strong>Asked for a call</strong> on 22 Nov 2026, 00:00."));
  CHECK(send("called").status == 303);
  CHECK(holds(page("/staff/people?show=called"), "Nobody waits for a call."));
  CHECK(holds(page(path()), "Called back by worker@example.org"));
}

TEST_CASE_METHOD(Desk, "References and names are corrected", "[server]") {
  enrolled("TV-2");
  CHECK(send("correct", "reference=TV-2").status == 422);
  CHECK(holds(send("correct", "reference=").body, "Give a reference of 1 to 64 characters."));
  CHECK(send("correct", "reference=TV-77&display_name=Sam").status == 303);
  CHECK(person(id).reference == "TV-77");
  CHECK(holds(page(path()), "<h1>TV-77 <span class=\"name\">Sam</span></h1>"));
}

TEST_CASE_METHOD(Desk, "An enrolment ends with a reason, once", "[server]") {
  CHECK(send("close", "reason=").status == 422);
  CHECK(send("close", "reason=Moved+away").status == 303);
  CHECK(holds(page(path()), "Ended early: Moved away"));
  CHECK(send("close", "reason=Again").status == 409);
  CHECK(holds(page(path()), "href=\"/staff/enrol?reference=TV-1\">Enrol again"));
}

TEST_CASE_METHOD(Desk, "A legal hold is set and lifted, each with a reason", "[server]") {
  CHECK(send("hold", "reason=").status == 422);
  CHECK(send("hold", "reason=The+court+asked").status == 303);
  CHECK(holds(page(path()), "A legal hold stands since 22 November 2026, set by worker@example.org (The court asked)"));
  CHECK(holds(page(path()), "Legal hold set by worker@example.org: The court asked"));
  CHECK(holds(page("/staff/people"), "legal hold"));
  CHECK(send("lift", "reason=").status == 422);
  CHECK(person(id).held > 0);
  CHECK(send("lift", "reason=It+is+over").status == 303);
  CHECK(person(id).held == 0);
  CHECK(holds(store->audit(organisation, 0, 1000)->back().payload, "It is over"));
}

TEST_CASE_METHOD(Desk, "A record is erased once its reference is typed, and a certificate says so", "[server]") {
  CHECK(holds(page(path()), "What stays: counts in which nobody can be seen, a certificate"));
  for (const char* wrong : {"", "reference=+", "reference=TV-2", "reference=TV"}) {
    CAPTURE(wrong);
    const Response refused = send("erase", wrong);
    CHECK(refused.status == 422);
    CHECK(holds(refused.body, "<details class=\"fold\" id=\"erase\" open>"));
    CHECK(holds(refused.body, "so nothing was erased. Type TV-1."));
  }
  REQUIRE(cases().size() == 1);
  CHECK_FALSE(services.scrub_due);
  const Response done = send("erase", "reference=+tv-1");
  CHECK(done.status == 200);
  CHECK(holds(done.body, "Certificate of erasure "));
  CHECK(holds(done.body, "the whole record of one person was erased, because it was asked for."));
  CHECK(
      holds(done.body, "Erased: 1 enrolment with codes, answers, attendance and notes, 0 completions with receipts, and what "));
  CHECK(holds(done.body, "<a href=\"/staff/people\">Back to People</a>"));
  CHECK_FALSE(holds(done.body, "TV-1"));
  CHECK(done.header("Cache-Control") == "no-store");
  CHECK(cases().empty());
  CHECK(services.scrub_due);
  const AuditRow noted = store->audit(organisation, 0, 1000)->back();
  CHECK(noted.act == "erased");
  CHECK(noted.actor == worker);
  CHECK(holds(noted.payload, "\"why\":\"request\""));
  CHECK(send("erase", "reference=TV-1").status == 404);
}

TEST_CASE_METHOD(Desk, "Nobody on whom a legal hold stands is erased, and the page says who set it", "[server]") {
  REQUIRE(record_one(*store, Hold{organisation, worker, id, "An old one", false, now - kDay}));
  REQUIRE(record_one(*store, Hold{organisation, colleague, id, "The court asked", false, now}));
  const std::string why =
      "A legal hold stands since 22 November 2026, set by colleague (The court asked), so nothing "
      "can be erased. If whoever asked for it agrees that it is over, lift it on this page first.";
  CHECK(holds(page(path()), "<summary>Erase this record</summary><p>" + why));
  CHECK_FALSE(holds(page(path()), "action=\"" + path("erase")));
  const Response refused = send("erase", "reference=TV-1");
  CHECK(refused.status == 422);
  CHECK(holds(refused.body, "role=\"alert\">" + why));
  CHECK(holds(refused.body, "<details class=\"fold\" id=\"erase\" open>"));
  REQUIRE(cases().size() == 1);
  REQUIRE(send("lift", "reason=It+is+over").status == 303);
  CHECK(send("erase", "reference=TV-1").status == 200);
}

TEST_CASE_METHOD(Desk, "A case that was handed over is the colleague's alone", "[server]") {
  const std::string other = session_cookie("colleague");
  CHECK(get(other, path()).status == 404);
  CHECK(send("hand-over", "to=" + worker).status == 404);
  const Response done = send("hand-over", "to=" + colleague);
  CHECK(done.header("Location") == "/staff/people?done=handed-over");
  CHECK(get(cookie, path()).status == 404);
  CHECK(get(other, path()).status == 200);
}

TEST_CASE_METHOD(Desk, "The evidence says what it shows and what it does not", "[server]") {
  CHECK(holds(page(path("evidence")), "No lesson was completed up to now."));
  publish_lesson();
  put(token(), evidence('1'));
  REQUIRE(send("correct", "reference=TV-1&display_name=Sam").status == 303);
  const std::string paper = page(path("evidence"));
  const Completion completion = person(id).completions.front();
  CHECK(holds(paper, ">" + completion.receipt_number + "</td>"));
  CHECK(holds(paper, ">" + completion.version.substr(0, 16) + "</td>"));
  CHECK(holds(paper, "It does not show who answered, and it cannot."));
  CHECK(holds(paper, "<dd>Test House</dd>"));
  CHECK_FALSE(holds(paper, "Sam"));
  CHECK(last_act() == "saw-evidence");
}

TEST_CASE_METHOD(Desk, "Enrolling asks for little, and says what cannot be", "[server]") {
  const std::string group(32, 'a');
  REQUIRE(record_one(*store, PutGroup{{group, organisation, "Tuesdays", worker, false}, worker, now}));
  CHECK(holds(page("/staff/enrol"), "type=\"date\" value=\"2026-11-22\""));
  const auto send_new = [&](const std::string& fields) { return post(cookie, "/staff/enrol", fields); };
  CHECK(holds(send_new("reference=TV-9&starts=2026-02-30").body, "Give a day within a year of today."));
  CHECK(send_new("reference=TV-9&programme=made-up").status == 404);
  const Response made = send_new("reference=TV-9&programme=" + programme + "&group=" + group + "&starts=2026-11-30");
  REQUIRE(made.status == 200);
  CHECK(holds(made.body, "From Test House, for TV-9"));
  CHECK(holds(made.body, "<svg class=\"qr\" role=\"img\""));
  CHECK(made.header("Cache-Control") == "no-store");
  const Enrolment enrolment = person(cases().back().participant).enrolments.front();
  CHECK(enrolment.group == group);
  CHECK(enrolment.starts == now + 9 * kDay);
}

TEST_CASE("Flags are raised by what cannot be, and by nothing else", "[server]") {
  RunRow run;
  run.started = 100'000;
  run.finished = 101'500;
  run.minutes = 25;
  run.received = 101'600;
  Enrolment enrolment;
  enrolment.entered = 99'000;
  Lesson lesson;
  lesson.minutes = 25;
  CHECK(flags(run, enrolment, &lesson).empty());
  RunRow quick = run;
  quick.minutes = 10;
  CHECK(flags(quick, enrolment, &lesson).empty());
  quick.minutes = 5;
  CHECK(flags(quick, enrolment, &lesson) == std::vector<std::string>{"faster than can be read"});
  CHECK(flags(quick, enrolment, nullptr).empty());
  RunRow ahead = run;
  ahead.received = 100'000;
  CHECK(flags(ahead, enrolment, &lesson) == std::vector<std::string>{"the device's clock was ahead"});
  RunRow behind = run;
  behind.started = 90'000;
  CHECK(flags(behind, enrolment, &lesson) == std::vector<std::string>{"the device's clock was behind"});
  RunRow moved = run;
  moved.started = 101'000;
  CHECK(flags(moved, enrolment, &lesson) == std::vector<std::string>{"the device's clock moved"});
  RunRow late = run;
  late.received += 30 * kDay;
  CHECK(flags(late, enrolment, &lesson).empty());
}
