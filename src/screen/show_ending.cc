#include <array>
#include <string_view>
#include <utility>

#include "screen/show_page.h"

namespace waymark {
namespace {

using State = Recording::State;

struct Words {
  Saying title;
  Saying detail;
  Tone tone;
};

/// In the order of Recording::State.
constexpr std::array<Words, 5> kWords{{
    {Saying("You looked round without a code"),
     Saying("Nothing was recorded. To have it count, start again with your code."), Tone::kPlain},
    {Saying("Saved on this device, not sent yet"),
     Saying("It is sent as soon as there is a connection. You can close this page; open it again when you are online."),
     Tone::kTip},
    {Saying("Done. It's recorded."), Saying("Your caseworker can see that you finished and how the questions went."),
     Tone::kRight},
    {Saying("Sent. It is waiting to be checked."),
     Saying("Your caseworker can see that it arrived. It counts as soon as this version of the lesson is known there."),
     Tone::kTip},
    {Saying("It could not be recorded"), Saying("Show this page to your caseworker."), Tone::kNotRight},
}};

Node recording_card(const Session& session, const Recording& recording, const Strings& say) {
  const Words& words = kWords[static_cast<std::size_t>(recording.state)];
  Node said = status("recording", words.tone, Text::of(std::string(say(words.title))));
  said.words.spans.front().strong = true;
  std::vector<Node> children{std::move(said)};
  if (recording.state == State::kRecorded) {
    children.push_back(paragraph("recording.lesson", session.lesson().title));
    for (Node& line : receipt_lines("recording", recording.date, recording.receipt_number, say))
      children.push_back(std::move(line));
  }
  children.push_back(paragraph("recording.detail", say(words.detail)));
  if (!recording.detail.empty()) children.push_back(paragraph("recording.why", recording.detail));
  return card("recording-card", {}, words.tone, std::move(children));
}

void add_not_passed(const Session& session, Screen& screen, const Strings& say) {
  const int right = session.marks().score();
  screen.main.children.push_back(
      card("not-passed", say("You answered everything. One more go and it can count."), Tone::kTip,
           {paragraph("not-passed.score", fill(fill(say("You have {score} out of 100. It counts from {needed} on."),
                                                    "score", std::to_string(right / 10)),
                                               "needed", std::to_string((session.lesson().mastery_score + 9) / 10))),
            paragraph("not-passed.again",
                      say("Nothing is lost. You know the answers now, so it goes faster the second time."))}));
  screen.actions.children = {button("again", say("Go again"), Tone::kPrimary, {Verb::kDo, "again", {}}),
                             button("help-here", say("See who can help"), Tone::kPlain, {Verb::kOpen, "help", {}})};
}

}  // namespace

void add_ending(const Session& session, const Recording& recording, Screen& screen, const Strings& say) {
  if (!session.marks().complete()) {
    add_not_passed(session, screen, say);
    return;
  }
  screen.main.children.push_back(recording_card(session, recording, say));
  Text kept = Text::of(std::string(say("What you wrote for yourself was never sent.")));
  kept.spans.front().strong = true;
  screen.main.children.push_back(paragraph("kept", std::move(kept)));
  screen.actions.children = {button("help-here", say("See who can help"), Tone::kPrimary, {Verb::kOpen, "help", {}}),
                             button("home", say("Back to the start"), Tone::kPlain, {Verb::kDo, "home", {}})};
}

}  // namespace waymark
