#include <algorithm>
#include <utility>

#include "player/app_impl.h"
#include "player/transcript_screen.h"
#include "screen/parts.h"
#include "screen/writing.h"

namespace waymark {
namespace {

Recording::State state_of(Delivery delivery) {
  switch (delivery) {
    case Delivery::kHeld:
      return Recording::State::kHeld;
    case Delivery::kRejected:
      return Recording::State::kRejected;
    case Delivery::kRecorded:
      return Recording::State::kRecorded;
    case Delivery::kWaiting:
    case Delivery::kAcknowledged:
      break;
  }
  return Recording::State::kUnsent;
}

/// The completed run of that enrolment and lesson that got furthest: a recorded one is never outdone.
const OutboxEntry* completed(const Outbox& outbox, const std::string& enrolment, const std::string& lesson) {
  if (const OutboxEntry* recorded = outbox.recorded(enrolment, lesson)) return recorded;
  const OutboxEntry* best = nullptr;
  for (const OutboxEntry* entry : outbox.unsettled()) {
    const bool fits = entry->enrolment == enrolment && entry->lesson == lesson && entry->complete;
    if (fits && (best == nullptr || best->delivery == Delivery::kRejected)) best = entry;
  }
  return best;
}

Progress progress_of(Delivery delivery) {
  switch (delivery) {
    case Delivery::kHeld:
      return Progress::kHeld;
    case Delivery::kRejected:
      return Progress::kRejected;
    case Delivery::kRecorded:
      return Progress::kRecorded;
    case Delivery::kWaiting:
    case Delivery::kAcknowledged:
      break;
  }
  return Progress::kUnsent;
}

}  // namespace

Screen App::Impl::build() const {
  if (place_ == Place::kLeft) return blank_screen(say_);
  Screen screen = over_ == Over::kNone ? build_place() : build_over();
  if (over_ != Over::kSettings) add_settings(screen.bar, say_);
  return screen;
}

Screen App::Impl::build_over() const {
  if (over_ == Over::kSettings) {
    const bool guarded = saver_.kept().contains(std::string(kPinKey));
    const Lesson* const spoken = open_lesson();
    return settings_screen(
        {settings_, languages(), ports_.host.has_plain_page(),
         reading_.voices(spoken ? spoken->language : say_.language()), pass_.has_value() && !locked_, guarded},
        say_);
  }
  if (over_ == Over::kPin) return set_pin_screen({typed_, note_, entering_}, say_);
  if (over_ == Over::kTranscript) {
    std::vector<Screen> screens = place_ == Place::kLesson ? run_->pages_left(say_) : std::vector<Screen>();
    screens.push_back(build_place());
    return transcript_screen(std::move(screens), say_);
  }
  Screen screen = help_screen(lesson_ ? lesson_->services : std::vector<Service>(), say_("Back"), {true, -1}, say_);
  screen.title = say_("Course");
  screen.language = say_.language();
  return screen;
}

Screen App::Impl::build_place() const {
  if (place_ == Place::kLesson) return build_lesson();
  switch (place_) {
    case Place::kFailed:
      return failed_screen(std::string(say_.received(why_failed_)), say_);
    case Place::kHome:
      return build_home();
    case Place::kForget:
      return forget_screen({static_cast<int>(outbox_.waiting().size())}, say_);
    case Place::kFirst:
      return first_screen(
          {typed_, first_note(), entering_, lesson_ != nullptr, pass_.has_value(), ports_.host.canvas_only(),
           ports_.host.has_plain_page() && !settings_.plain_page, languages(), reading_.can_read(say_.language())},
          say_);
    case Place::kLocked:
      return locked_screen({typed_, note_, entering_}, say_);
    case Place::kLesson:
    case Place::kLeft:
    case Place::kOpening:
      break;
  }
  return opening_screen(say_);
}

Languages App::Impl::languages() const {
  const Lesson* const spoken = open_lesson();
  if (!spoken) return {};
  Languages offered{spoken->languages, spoken->language};
  if (ports_.host.canvas_only()) {
    offered.elsewhere = std::erase_if(offered.all, [](const std::string& tag) { return !canvas_can_set(tag); }) > 0;
  }
  return offered;
}

Note App::Impl::first_note() const {
  if (entering_) return {std::string(say_("Checking your code…")), false};
  if (!clearing_) return note_;
  if (saver_.safe()) return {std::string(say_("This device is cleared.")), false};
  if (!saver_.failed()) return {std::string(say_("Clearing this device…")), false};
  return {std::string(say_("This device could not be cleared yet. Waymark keeps trying while it is open.")), true};
}

Recording App::Impl::recording() const {
  Recording recording;
  if (run_->preview()) return recording;
  recording.state = Recording::State::kUnsent;
  recording.unsaved = saver_.failed();
  const OutboxEntry* entry = outbox_.find(run_->facts().run);
  if (entry == nullptr) return recording;
  recording.state = state_of(entry->delivery);
  recording.receipt_number = entry->receipt_number;
  recording.date = entry->date;
  recording.detail = say_.received(entry->detail);
  // "Saved on this device" is said of a completion only once that is so.
  const bool being_saved = !saver_.safe(outbox_key(entry->run));
  if (run_->finished() && recording.state == Recording::State::kUnsent && being_saved) recording.unsaved = true;
  return recording;
}

Screen App::Impl::build_lesson() const {
  const Session& session = run_->session();
  Screen screen = show(session, recording(), say_);
  auto& into = screen.main.children;
  if (session.overlay() != Overlay::kNone) return screen;
  sounding_.show(screen.main, say_);
  if (!note_.words.empty())
    into.insert(into.begin(), status("note", note_.warning ? Tone::kWarning : Tone::kTip, Text::of(note_.words)));
  if (run_->preview() && &session.page() == &session.lesson().pages.front()) {
    into.insert(into.begin(), paragraph("preview", say_("You are looking around. Nothing is recorded.")));
  }
  if (session.page().kind != PageKind::kEnding) return screen;
  if (find(screen, "home") == nullptr) {
    screen.actions.children.push_back(button("home", say_("Back to the start"), Tone::kPlain, {Verb::kDo, "home", {}}));
  }
  if (!run_->preview() && outbox_.token_ended(run_->facts().enrolment)) {
    into.push_back(status(
        "code-ended", Tone::kWarning,
        Text::of(std::string(say_("Your code was replaced, so this cannot be sent with it. Ask your worker for the "
                                  "new one. What you did is kept here until then.")))));
    screen.actions.children.push_back(
        button("other-code", say_("Type the new code"), Tone::kPlain, {Verb::kDo, "other-code", {}}));
  }
  return screen;
}

Progress App::Impl::progress(const std::string& lesson) const {
  const std::string& enrolment = pass_->enrolment;
  if (const OutboxEntry* entry = completed(outbox_, enrolment, lesson)) return progress_of(entry->delivery);
  return find_run(saver_.kept(), enrolment, lesson) ? Progress::kOpen : Progress::kNotStarted;
}

Screen App::Impl::build_home() const {
  const std::string& enrolment = pass_->enrolment;
  HomeView view;
  view.title = lesson_->title;
  view.summary = lesson_->summary;
  view.minutes = lesson_->minutes;
  view.organisation = pass_->organisation;
  view.progress = progress(lesson_->id);
  view.note = note_;
  view.languages = languages();
  if (const OutboxEntry* entry = completed(outbox_, enrolment, lesson_->id)) {
    view.receipt_number = entry->receipt_number;
    view.date = entry->date;
    view.detail = say_.received(entry->detail);
  } else if (const auto open = find_run(saver_.kept(), enrolment, lesson_->id)) {
    view.at = open->at;
  }
  const auto waiting = outbox_.waiting();
  view.token_ended = outbox_.token_ended(enrolment);
  view.others_unsent = std::any_of(waiting.begin(), waiting.end(),
                                   [&](const OutboxEntry* entry) {
                                     return entry->enrolment != enrolment && !entry->is_call();
                                   });
  view.unsaved = saver_.failed();
  if (const OutboxEntry* call = outbox_.call(enrolment)) {
    view.call = call->delivery == Delivery::kRecorded ? Call::kAsked : Call::kUnsent;
    view.call_date = call->date;
  }
  for (const Listed& one : course_)
    view.course.push_back({one.id, one.title, one.minutes, progress(one.id), one.id == lesson_->id});
  return home_screen(view, say_);
}

}  // namespace waymark
