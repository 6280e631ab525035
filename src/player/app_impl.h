#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "player/app.h"
#include "player/app_screens.h"
#include "player/courier.h"
#include "player/entry.h"
#include "player/run.h"
#include "player/saver.h"
#include "player/sounding.h"
#include "screen/show.h"

namespace waymark {

/// The application's state and its ways from one place to the next. app.cc: what comes in; app_acts.cc: what "do"
/// means; app_view.cc: what there is to perceive.
struct App::Impl {
  enum class Place { kOpening, kFailed, kFirst, kHome, kForget, kLesson, kLeft };

  Impl(Ports ports, Kept kept);

  void start(const std::string& code, const std::string& language);
  void handle(const Intent& intent);
  void wake();
  std::string_view media(std::string_view name) const;

  // app.cc
  void settle();  ///< After every change: keep, send, show.
  void arm();
  void wipe_completed();
  void around(const Intent& intent);
  void play(Intent intent);
  /// Speaks a language (empty: the source's, as at first), then goes on.
  void speak(const std::string& language, std::function<void()> then);
  void open_first(const std::string& code);

  // app_acts.cc
  void act(const Intent& intent);
  void enter(const std::string& typed);
  void entered(const HttpAnswer& answer);
  void go_home();
  void go_first();
  void begin(const std::string& enrolment);
  void go_on();
  void again();
  void resume(RunFacts facts);
  void forget(bool unsent_too);
  void choose_language(const std::string& language);
  /// Opens the lesson that this player is for, if it is not open yet, then goes on.
  void with_lesson(std::function<void()> then);
  void fail(const std::string& why, std::function<void()> retry);

  // app_view.cc
  Screen build() const;
  Screen build_lesson() const;
  Screen build_home() const;
  Recording recording() const;
  Note first_note() const;
  Languages languages() const;

  Ports ports_;
  Strings say_;
  Saver saver_;
  Outbox outbox_;
  Courier courier_;
  std::optional<Pass> pass_;
  Place place_ = Place::kOpening;
  std::shared_ptr<const Lesson> lesson_;  ///< The one that this player is for, newest version.
  std::optional<Run> run_;
  bool help_ = false;  ///< Help lies over a screen of the application's own.
  std::string typed_;  ///< The code so far; kept nowhere else.
  bool entering_ = false;
  bool clearing_ = false;  ///< This device was asked to forget, and the first screen says how that went.
  Note note_;
  std::string why_failed_;
  std::function<void()> retry_;
  Sounding sounding_;
  int epoch_ = 0;  ///< Of what is being opened: an answer to an older question is not looked at.
  std::int64_t wake_at_ = 0;
  bool settling_ = false, settle_again_ = false;
  Screen screen_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace waymark
