#include "player/app.h"

#include <algorithm>
#include <utility>

#include "player/app_impl.h"
#include "screen/writing.h"

namespace waymark {
namespace {

constexpr int kSecondsToNextWrite = 5;

}  // namespace

App::App(Ports ports, std::map<std::string, std::string> stored)
    : impl_(std::make_unique<Impl>(ports, std::move(stored))) {}
App::~App() {
  impl_->saver_.write_last();
}

void App::start(const std::string& code, const std::string& language, const std::string& lesson) {
  impl_->at_hand_ = lesson;
  impl_->start(code, language);
}
const Screen& App::screen() const {
  return impl_->screen_;
}
const Settings& App::settings() const {
  return impl_->settings_;
}
void App::handle(const Intent& intent) {
  impl_->handle(intent);
}
void App::wake() {
  impl_->wake();
}
std::string_view App::media(std::string_view name) const {
  return impl_->media(name);
}
const Lit& App::lit() const {
  return impl_->reading_.lit();
}

const Strings& App::words() const {
  return impl_->say_;
}

App::Impl::Impl(Ports ports, Kept kept)
    : ports_(ports),
      saver_(ports.storage, std::move(kept), [this] { settle(); }),
      outbox_(saver_.kept()),
      courier_(outbox_, saver_, ports.network, ports.host,
               [this] {
                 keep_changes(saver_, outbox_);
                 settle();
               }),
      pass_(read_pass(saver_.kept())),
      settings_(settings_of_json(value_of(saver_.kept(), kSettingsKey))),
      sounding_(ports.sounds, [this] { settle(); }),
      reading_(ports.speaker, [this] { settle(); }, [this] { ports_.host.changed(); }) {
  screen_ = build();
}

void App::Impl::start(const std::string& code, const std::string& language) {
  speak(language.empty() ? value_of(saver_.kept(), kLanguageKey) : language, [this, code] { open_first(code); });
  settle();
}

void App::Impl::speak(const std::string& language, std::function<void()> then) {
  if (language.empty() || (ports_.host.canvas_only() && !canvas_can_set(language))) return then();
  place_ = Place::kOpening;
  ports_.shelf.speak(language, [this, then, epoch = ++epoch_, alive = std::weak_ptr<bool>(alive_)](Strings strings) {
    if (alive.expired() || epoch != epoch_ || place_ == Place::kLeft) return;
    say_ = std::move(strings);
    then();
    settle();
  });
}

void App::Impl::with_course(std::function<void()> then) {
  if (!course_.empty()) return then();
  place_ = Place::kOpening;
  ports_.shelf.list([this, then, epoch = ++epoch_, alive = std::weak_ptr<bool>(alive_)](std::vector<Listed> course) {
    if (alive.expired() || epoch != epoch_ || place_ == Place::kLeft) return;
    course_ = std::move(course);
    then();
    settle();
  });
}

void App::Impl::open_first(const std::string& code) {
  locked_ = read_pin(saver_.kept()).has_value();
  if (code.empty()) return open_where_it_was();
  typed_ = code.substr(0, kLongestTyped);
  with_lesson([this] {
    go_first();
    enter(typed_);
  });
}

void App::Impl::open_where_it_was() {
  const auto facts = read_run(saver_.kept(), value_of(saver_.kept(), kCurrentKey));
  if (facts && !locked_)
    resume(*facts);
  else
    go_home();
}

void App::Impl::handle(const Intent& intent) {
  if (place_ == Place::kLeft) return;
  if (!taken_over(intent)) {
    if (intent.verb == Verb::kDo)
      act(intent);
    else if (place_ == Place::kLesson)
      play(intent);
    else
      around(intent);
  }
  settle();
  if (place_ != Place::kLeft) return;
  saver_.write_last();
  ports_.host.leave();
}

void App::Impl::play(Intent intent) {
  intent.time = ports_.host.now();
  if (run_->apply(intent, saver_, outbox_)) note_ = {};
}

void App::Impl::around(const Intent& intent) {
  const bool back = intent.verb == Verb::kBack;
  const bool code = intent.target == "code" && place_ == Place::kFirst;
  const bool pin = intent.target == "pin" && place_ == Place::kLocked;
  if (intent.verb == Verb::kSet && (code || pin))
    typed_ = intent.value.substr(0, kLongestTyped);
  else if (back && (place_ == Place::kForget || (place_ == Place::kFirst && pass_)))
    go_home();
}

void App::Impl::wake() {
  if (place_ == Place::kLeft) return;
  if (ports_.host.now() < wake_at_) outbox_.hurry();  // nobody's time has come yet: the network is back
  saver_.retry();
  settle();
}

void App::Impl::settle() {
  settle_again_ = true;
  if (settling_) return;  // a port answered at once
  settling_ = true;
  while (std::exchange(settle_again_, false)) {
    if (run_)
      run_->wipe_finished(saver_, outbox_);
    else
      wipe_completed();
    saver_.flush();
    courier_.pump();
  }
  settling_ = false;
  arm();
  screen_ = build();
  sounding_.stop_unless_on(screen_);
  reading_.see(screen_, open_lesson(), {settings_.speech_speed, settings_.voice}, say_);
  reading_.show(screen_, say_);
  ports_.host.changed();
}

/// Off the lesson's screens nobody goes back into a completed run: its evidence is in the outbox, the rest is private.
void App::Impl::wipe_completed() {
  if (place_ != Place::kHome && place_ != Place::kFirst) return;
  for (const std::string& run : runs_in(saver_.kept())) {
    const OutboxEntry* entry = outbox_.find(run);
    if (entry != nullptr && entry->complete) erase_run(saver_, run);
  }
}

void App::Impl::arm() {
  auto seconds = courier_.seconds_to_wait();
  if (saver_.failed()) seconds = std::max(kSecondsToNextWrite, seconds.value_or(0));
  if (!seconds) return;
  wake_at_ = ports_.host.now() + *seconds;
  ports_.host.wake_after(*seconds);
}

const Lesson* App::Impl::open_lesson() const {
  return run_ ? &run_->session().lesson() : lesson_.get();
}

std::string_view App::Impl::media(std::string_view name) const {
  const Lesson* const open = open_lesson();
  if (open == nullptr) return {};
  const auto found = open->media.find(std::string(name));
  return found == open->media.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace waymark
