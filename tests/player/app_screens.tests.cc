#include "player/app_screens.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "screen/plain_text.h"
#include "support/golden.h"

using namespace waymark;

namespace {

HomeView home(Progress progress) {
  HomeView view;
  view.title = "A sample";
  view.summary = "What happens when they meet.";
  view.minutes = 15;
  view.organisation = "Riverside";
  view.progress = progress;
  return view;
}

std::vector<std::pair<std::string, Screen>> all_screens() {
  const Strings say;
  HomeView recorded = home(Progress::kRecorded);
  recorded.receipt_number = "K7QM2WXD93HTPARB";
  recorded.date = "2026-11-22";
  HomeView rejected = home(Progress::kRejected);
  rejected.detail = "The answers do not fit the lesson. Show this to your caseworker.";
  HomeView ended = home(Progress::kUnsent);
  ended.token_ended = true;
  HomeView others = home(Progress::kNotStarted);
  others.others_unsent = others.unsaved = true;
  HomeView call_unsent = home(Progress::kOpen), call_asked = home(Progress::kOpen);
  call_unsent.call = Call::kUnsent;
  call_asked.call = Call::kAsked;
  call_asked.call_date = "2026-11-02";
  return {{"first", first_screen({}, say)},
          {"first on the desktop, with a note",
           first_screen({"ABCD", {"This code is not known.", true}, false, true, true, true}, say)},
          {"first, busy and without a lesson",
           first_screen({"ABCD-EFGH-JKMN", {"Checking your code…", false}, true, false}, say)},
          {"home, not started", home_screen(home(Progress::kNotStarted), say)},
          {"home, begun", home_screen(home(Progress::kOpen), say)},
          {"home, unsent", home_screen(home(Progress::kUnsent), say)},
          {"home, held", home_screen(home(Progress::kHeld), say)},
          {"home, rejected", home_screen(rejected, say)},
          {"home, recorded", home_screen(recorded, say)},
          {"home, unsent and the code replaced", home_screen(ended, say)},
          {"home, others unsent and the disk full", home_screen(others, say)},
          {"home, a call asked for and not sent", home_screen(call_unsent, say)},
          {"home, a call asked for", home_screen(call_asked, say)},
          {"forget", forget_screen({0}, say)},
          {"forget, one unsent", forget_screen({1}, say)},
          {"forget, three unsent", forget_screen({3}, say)},
          {"opening", opening_screen(say)},
          {"failed",
           failed_screen("This lesson is not on this device. Connect to the internet once, then try again.", say)},
          {"left", blank_screen(say)}};
}

void ids(const Node& node, std::multiset<std::string>& into) {
  into.insert(node.id);
  for (const Node& child : node.children) ids(child, into);
}

}  // namespace

TEST_CASE("the application's own screens say what was approved") {
  std::string text;
  for (const auto& [name, screen] : all_screens()) text += "=== " + name + "\n" + to_plain_text(screen) + "\n";
  CHECK(test::differs_from_golden("app-screens.txt", text) == "");
}

TEST_CASE("every screen of the application is whole") {
  for (const auto& [name, screen] : all_screens()) {
    INFO(name);
    std::multiset<std::string> all;
    for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) ids(*part, all);
    for (const std::string& id : all) CHECK(all.count(id) == 1);
    CHECK(screen.title == "Course");
    int primary = 0;
    for (const Node& action : screen.actions.children) primary += action.tone == Tone::kPrimary ? 1 : 0;
    CHECK(primary <= 1);
    if (name == "left") continue;
    CHECK(find(screen, "help") != nullptr);
    CHECK(find(screen, "leave") != nullptr);
  }
}

TEST_CASE("where the interface is not translated, home says in which language the lesson's own words are") {
  HomeView view = home(Progress::kNotStarted);
  view.languages = {{"en-GB", "ar"}, "ar"};
  Screen screen = home_screen(view, Strings());
  CHECK(find(screen, "title")->language == "ar");
  CHECK(find(screen, "summary")->language == "ar");
  view.languages.spoken = "en-GB";
  screen = home_screen(view, Strings());
  CHECK(find(screen, "title")->language.empty());
}
