#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "player/app_impl.h"

namespace waymark {
namespace {

/// A seed as Session takes it: never 0, which would mean that none was given.
std::string draw_seed(Host& host) {
  return std::to_string(std::strtoull(host.random_hex(7).c_str(), nullptr, 16) + 1);
}

/// Whether the lesson can be opened in that language.
bool speaks(const Lesson& lesson, const std::string& language) {
  return std::find(lesson.languages.begin(), lesson.languages.end(), language) != lesson.languages.end();
}

}  // namespace

void App::Impl::act(const Intent& intent) {
  if (reading_.take(intent)) return;
  const std::string& what = intent.target;
  if (what == "leave") {
    place_ = Place::kLeft;
    run_.reset();
  } else if (what == "start" && place_ == Place::kFirst) {
    enter(intent.value.empty() ? typed_ : intent.value);
  } else if (what == "look-around" && place_ == Place::kFirst) {
    with_lesson([this] { begin({}); });
  } else if (what == "begin" && place_ == Place::kHome) {
    begin(pass_->enrolment);
  } else if (what == "continue" && place_ == Place::kHome) {
    go_on();
  } else if (what == "continue" && place_ == Place::kFailed) {
    if (const auto retry = retry_) retry();
  } else if (what == "again") {
    again();
  } else if (what == "home" || what == "finish") {
    go_home();
  } else if (what == "set-pin" && over_ == Over::kPin) {
    set_pin();
  } else if (what == "end-pin" && over_ == Over::kSettings && !locked_) {
    end_pin();
  } else if (what == "unlock" && place_ == Place::kLocked) {
    unlock();
  } else if (what == "other-code" && place_ != Place::kOpening && place_ != Place::kFailed) {
    go_first();
  } else if (what == "ask-for-call" && place_ == Place::kHome) {
    outbox_.ask_for_call(pass_->enrolment);
    keep_changes(saver_, outbox_);
  } else if (what == "choose" && place_ == Place::kHome) {
    choose(intent.value);
  } else if (what == "language" && (over_ == Over::kSettings || place_ == Place::kHome || place_ == Place::kFirst)) {
    choose_language(intent.value);
  } else if (what == "forget" && !locked_ && (over_ == Over::kSettings || place_ == Place::kHome)) {
    over_ = Over::kNone;
    run_.reset();
    place_ = Place::kForget;
  } else if (what == "play-sound" && place_ == Place::kLesson) {
    reading_.pause();
    sounding_.play(intent.value, media(intent.value));
  } else if (what == "stop-sound") {
    sounding_.stop();
  } else if (what == "sound-failed") {
    sounding_.failed(intent.value);
  } else if ((what == "forget-now" || what == "forget-all") && place_ == Place::kForget) {
    forget(what == "forget-all");
  }
}

void App::Impl::go_first() {
  run_.reset();
  over_ = Over::kNone;
  note_ = {};
  place_ = Place::kFirst;
}

void App::Impl::go_home() {
  run_.reset();
  over_ = Over::kNone;
  note_ = {};
  if (locked_) return with_lesson([this] { lock(); });
  saver_.erase(std::string(kCurrentKey));
  if (!pass_) return with_lesson([this] { place_ = Place::kFirst; });
  ask_what_is_recorded();
  with_course([this] {
    if (at_hand_.empty()) at_hand_ = next_lesson();
    with_lesson([this] { place_ = Place::kHome; });
  });
}

void App::Impl::choose(const std::string& lesson) {
  const bool there = std::any_of(course_.begin(), course_.end(), [&](const Listed& one) { return one.id == lesson; });
  if (!there) return;
  at_hand_ = lesson;
  go_home();
}

std::string App::Impl::next_lesson() const {
  for (const Listed& one : course_) {
    if (const Progress so_far = progress(one.id); so_far == Progress::kNotStarted || so_far == Progress::kOpen)
      return one.id;
  }
  return course_.empty() ? std::string() : course_.front().id;
}

void App::Impl::with_lesson(std::function<void()> then) {
  if (lesson_ && (at_hand_.empty() || lesson_->id == at_hand_)) return then();
  lesson_.reset();
  place_ = Place::kOpening;
  ports_.shelf.open(at_hand_, {}, [this, then, epoch = ++epoch_, alive = std::weak_ptr<bool>(alive_)](auto opened) {
    if (alive.expired() || epoch != epoch_ || place_ == Place::kLeft) return;
    if (opened) {
      lesson_ = *opened;
      then();
    } else {
      fail(opened.error().message, [this, then] { with_lesson(then); });
    }
    settle();
  });
}

void App::Impl::fail(const std::string& why, std::function<void()> retry) {
  place_ = Place::kFailed;
  why_failed_ = why;
  retry_ = std::move(retry);
}

void App::Impl::begin(const std::string& enrolment) {
  note_ = {};
  over_ = Over::kNone;
  if (!enrolment.empty()) {
    if (const auto open = find_run(saver_.kept(), enrolment, lesson_->id)) return resume(*open);
  }
  RunFacts facts{ports_.host.random_hex(16), lesson_->id, lesson_->version, enrolment};
  run_ = Run::begin(lesson_, std::move(facts), draw_seed(ports_.host), ports_.host.now(), saver_, outbox_);
  place_ = Place::kLesson;
}

void App::Impl::go_on() {
  if (const auto open = find_run(saver_.kept(), pass_->enrolment, lesson_->id)) resume(*open);
}

void App::Impl::again() {
  const bool at_ending = place_ == Place::kLesson && run_->session().page().kind == PageKind::kEnding;
  if (!at_ending && place_ != Place::kHome) return;
  const std::string enrolment = at_ending ? run_->facts().enrolment : pass_->enrolment;
  if (at_ending) run_->close(saver_);
  run_.reset();
  with_lesson([this, enrolment] {
    const auto old = find_run(saver_.kept(), enrolment, lesson_->id);
    if (old && !enrolment.empty()) erase_run(saver_, old->run);
    begin(enrolment);
  });
}

void App::Impl::resume(RunFacts facts) {
  place_ = Place::kOpening;
  over_ = Over::kNone;
  at_hand_ = facts.lesson;
  ports_.shelf.open(
      facts.lesson, facts.version, [this, facts, epoch = ++epoch_, alive = std::weak_ptr<bool>(alive_)](auto opened) {
        if (alive.expired() || epoch != epoch_ || place_ == Place::kLeft) return;
        if (opened) {
          bool damaged = false;
          run_ = Run::resume(*opened, facts, saver_, damaged);
          place_ = Place::kLesson;
          note_ = {std::string(say_("Welcome back. This is where you stopped.")), false};
          if (damaged) {
            note_ = {
                std::string(say_(
                    "Part of what was saved on this device could not be read. You are at the last place that could; "
                    "answers after it have to be given again.")),
                true};
          }
        } else {
          fail(opened.error().message, [this, facts] { resume(facts); });
        }
        settle();
      });
}

void App::Impl::choose_language(const std::string& language) {
  const Lesson* const spoken = open_lesson();
  if (entering_ || spoken == nullptr || !speaks(*spoken, language)) return;
  const bool first = place_ == Place::kFirst;
  const Over over = over_;
  saver_.set(std::string(kLanguageKey), language);
  lesson_.reset();
  course_.clear();
  speak(language, [this, first, over] {
    if (run_)
      retell();
    else if (first)
      with_lesson([this] { go_first(); });
    else
      go_home();
    over_ = over;
  });
}

void App::Impl::retell() {
  const RunFacts& facts = run_->facts();
  ports_.shelf.open(facts.lesson, facts.version,
                    [this, epoch = ++epoch_, alive = std::weak_ptr<bool>(alive_)](auto opened) {
                      if (alive.expired() || epoch != epoch_ || place_ == Place::kLeft) return;
                      if (opened) {
                        run_->retell(*opened);
                        place_ = Place::kLesson;
                      } else {
                        fail(opened.error().message, [this] { retell(); });
                      }
                      settle();
                    });
}

void App::Impl::forget(bool unsent_too) {
  const Kept before = saver_.kept();
  std::set<std::string> spared;
  if (!unsent_too) {
    for (const OutboxEntry* entry : outbox_.waiting()) {
      spared.insert(outbox_key(entry->run));
      spared.insert(token_key(entry->enrolment));
    }
  }
  for (const auto& [key, value] : before) {
    if (!spared.contains(key)) saver_.erase(key);
  }
  outbox_ = Outbox(saver_.kept());
  pass_.reset();
  settings_ = {};
  locked_ = false;
  go_first();
  typed_.clear();
  clearing_ = true;
}

}  // namespace waymark
