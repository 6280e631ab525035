#include <utility>

#include "player/app_screens.h"
#include "screen/parts.h"

namespace waymark {
namespace {

Intent act(std::string what) {
  return {Verb::kDo, std::move(what), {}};
}

Node said(Tone tone, std::string_view title, std::vector<Node> more) {
  Node words = status("state", tone, Text::of(std::string(title)));
  words.words.spans.front().strong = true;
  more.insert(more.begin(), std::move(words));
  return card("state-card", {}, tone, std::move(more));
}

Node recorded_card(const HomeView& view, const Strings& say) {
  return said(Tone::kRight, say("Done. It's recorded."), receipt_lines("state", view.date, view.receipt_number, say));
}

std::vector<Node> where(const HomeView& view, const Strings& say) {
  if (view.at.empty()) return {};
  return {paragraph("state.at", fill(say("You stopped at: {page}"), "page", view.at))};
}

Node state_card(const HomeView& view, const Strings& say) {
  std::vector<Node> why;
  if (!view.detail.empty()) why.push_back(paragraph("state.why", view.detail));
  switch (view.progress) {
    case Progress::kNotStarted:
      return said(Tone::kPlain, say("Not started yet"), {});
    case Progress::kOpen:
      return said(Tone::kPlain, say("You have started. You can go on where you were."), where(view, say));
    case Progress::kRecorded:
      return recorded_card(view, say);
    case Progress::kHeld:
      return said(Tone::kTip, say("Sent. It is waiting to be checked."), std::move(why));
    case Progress::kRejected:
      return said(Tone::kNotRight, say("It could not be recorded"), std::move(why));
    case Progress::kUnsent:
      break;
  }
  if (!view.token_ended) why.push_back(paragraph("state.how", say("It is sent as soon as there is a connection.")));
  return said(Tone::kTip, say("Done. Saved on this device, not sent yet"), std::move(why));
}

Node telling(const HomeView& view, const Strings& say) {
  const std::string_view words = view.organisation.empty()
                                     ? say("When you do this lesson, your caseworker can see that you finished and how "
                                           "its questions went. What you write for "
                                           "yourself stays on this device.")
                                     : say("When you do this lesson, {organisation} can see that you finished and how "
                                           "its questions went. What you write for "
                                           "yourself stays on this device.");
  return paragraph("telling", fill(words, "organisation", view.organisation));
}

Node warning(std::string id, std::string_view words) {
  return status(std::move(id), Tone::kWarning, Text::of(std::string(words)));
}

void add_warnings(const HomeView& view, std::vector<Node>& into, const Strings& say) {
  if (view.token_ended) {
    into.push_back(warning(
        "code-ended", say("Your code was replaced, so nothing can be sent with it. Ask your worker for the new one "
                          "and type it here. What you did is kept until then.")));
  }
  if (view.others_unsent) {
    into.push_back(warning(
        "others", say("Answers given with another code on this device are not sent yet. They are sent as soon as "
                      "there is a connection. If that code was replaced, its new one has to be typed here.")));
  }
  into.push_back(view.unsaved
                     ? warning("unsaved", say("This device could not save the last change. Free some space; Waymark "
                                              "keeps trying while this is open."))
                     : status("unsaved"));
}

std::string_view how_far(const Step& step, const Strings& say) {
  switch (step.progress) {
    case Progress::kRecorded:
      return say("Done. It's recorded.");
    case Progress::kHeld:
      return say("Sent. It is waiting to be checked.");
    case Progress::kUnsent:
      return say("Done. Saved on this device, not sent yet");
    case Progress::kRejected:
      return say("It could not be recorded");
    case Progress::kOpen:
      return say("Started");
    case Progress::kNotStarted:
      break;
  }
  return say("About {minutes} minutes");
}

Tone tone_of(const Step& step) {
  if (step.progress == Progress::kRecorded) return Tone::kRight;
  return step.at_hand ? Tone::kTip : Tone::kPlain;
}

Node step_card(const Step& step, const Strings& say) {
  const std::string id = "course." + step.id;
  std::vector<Node> more{paragraph(id + ".state", fill(how_far(step, say), "minutes", std::to_string(step.minutes)))};
  if (step.at_hand)
    more.push_back(paragraph(id + ".here", say("This is the one above.")));
  else
    more.push_back(button(id + ".choose", say("Go to this lesson"), Tone::kQuiet, {Verb::kDo, "choose", step.id}));
  return card(id, step.title, tone_of(step), std::move(more));
}

/// The way from the first lesson to the last, each with how far it got.
void add_course(const HomeView& view, std::vector<Node>& into, const Strings& say) {
  if (view.course.size() < 2) return;
  into.push_back(heading("course", std::string(say("All lessons")), 2));
  for (const Step& step : view.course) into.push_back(step_card(step, say));
}

std::vector<Node> call_lines(const HomeView& view, const Strings& say) {
  if (view.call == Call::kUnsent)
    return {paragraph("call.unsent", say("You asked for a call. It is sent as soon as there is a connection."))};
  if (view.call == Call::kAsked) {
    return {paragraph("call.asked", fill(say("You asked for a call on {date}. Your worker can see that."), "date",
                                         readable_date(view.call_date, say)))};
  }
  return {paragraph("call.telling", say("Your worker can call you. They see that you asked, and nothing else."))};
}

/// The way to somebody who knows them; for help at once there is "Get help" on every screen.
void add_call(const HomeView& view, std::vector<Node>& into, const Strings& say) {
  std::vector<Node> more = call_lines(view, say);
  if (view.call == Call::kNone)
    more.push_back(button("ask-for-call", say("Ask for a call"), Tone::kQuiet, act("ask-for-call")));
  into.push_back(card("call", say("Would you rather talk?"), Tone::kPlain, std::move(more)));
}

void add_actions(const HomeView& view, std::vector<Node>& into, const Strings& say) {
  const Tone first = view.token_ended ? Tone::kQuiet : Tone::kPrimary;
  if (view.token_ended)
    into.push_back(button("other-code", say("Type the new code"), Tone::kPrimary, act("other-code")));
  switch (view.progress) {
    case Progress::kNotStarted:
      into.push_back(button("begin", say("Start the lesson"), first, act("begin")));
      break;
    case Progress::kOpen:
      into.push_back(button("continue", say("Go on"), first, act("continue")));
      break;
    case Progress::kRejected:
      into.push_back(button("again", say("Do it again"), first, act("again")));
      break;
    case Progress::kRecorded:
    case Progress::kHeld:
    case Progress::kUnsent:
      into.push_back(button("again", say("Do it again"), Tone::kQuiet, act("again")));
      break;
  }
  if (!view.token_ended) into.push_back(button("other-code", say("Use another code"), Tone::kQuiet, act("other-code")));
  into.push_back(button("clear", say("Clear this device"), Tone::kQuiet, act("forget")));
}

}  // namespace

Screen home_screen(const HomeView& view, const Strings& say) {
  Screen screen = own_screen("home", false, say);
  auto& into = screen.main.children;
  const std::string& spoken = view.languages.spoken;
  const std::string lesson_language = spoken == say.language() ? std::string() : spoken;
  into.push_back(heading("title", view.title, 1));
  into.back().language = lesson_language;
  into.push_back(view.note.words.empty()
                     ? status("status")
                     : status("status", view.note.warning ? Tone::kWarning : Tone::kTip, Text::of(view.note.words)));
  if (!view.summary.empty()) {
    into.push_back(paragraph("summary", view.summary));
    into.back().language = lesson_language;
  }
  into.push_back(state_card(view, say));
  add_warnings(view, into, say);
  if (view.progress == Progress::kNotStarted || view.progress == Progress::kOpen) {
    into.push_back(paragraph("minutes", fill(say("About {minutes} minutes. Stop whenever you like and go on later."),
                                             "minutes", std::to_string(view.minutes))));
    into.push_back(telling(view, say));
  }
  add_call(view, into, say);
  add_course(view, into, say);
  add_actions(view, screen.actions.children, say);
  return screen;
}

}  // namespace waymark
