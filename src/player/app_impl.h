#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "player/app.h"
#include "player/app_screens.h"
#include "player/courier.h"
#include "player/entry.h"
#include "player/pin.h"
#include "player/reading_aloud.h"
#include "player/run.h"
#include "player/saver.h"
#include "player/settings_screen.h"
#include "player/sounding.h"
#include "screen/show.h"

namespace waymark {

inline constexpr std::size_t kLongestTyped = 64;  ///< Of a code or a PIN.

/// The application's state and its ways from one place to the next. app.cc: what comes in; app_over.cc: what lies over
/// a place; app_lock.cc: the PIN; app_enter.cc: codes; app_acts.cc: what "do" means; app_view.cc: what there is to
/// perceive.
struct App::Impl {
  enum class Place { kOpening, kFailed, kFirst, kLocked, kHome, kForget, kLesson, kLeft };
  enum class Over { kNone, kHelp, kSettings, kPin, kTranscript };  ///< What the application lays over the place.

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
  /// Lists the course, if that was not done yet, then goes on.
  void with_course(std::function<void()> then);
  /// The first of the course that this person has not completed, else its first; empty without a course.
  std::string next_lesson() const;
  Progress progress(const std::string& lesson) const;
  void open_first(const std::string& code);
  /// The PIN if there is one, else the run that was open, else home.
  void open_where_it_was();

  // app_over.cc
  /// What lies over the place takes it, or comes to lie there; false: it is the place's.
  bool taken_over(const Intent& intent);
  bool open_over(const std::string& what);
  void close_over();
  bool set(const Intent& intent);

  // app_lock.cc
  void lock();
  void stretch_typed(std::function<void(const std::string& salt, const std::string& hash)> then,
                     const std::string& salt);
  void set_pin();
  void unlock();
  void unlocked();
  void end_pin();

  // app_enter.cc
  void enter(const std::string& typed);
  void entered(const HttpAnswer& answer);
  /// What was recorded from another device is known here too; asked once for each code and start.
  void ask_what_is_recorded();

  // app_acts.cc
  void act(const Intent& intent);
  void go_home();
  void go_first();
  void begin(const std::string& enrolment);
  void go_on();
  void again();
  void resume(RunFacts facts);
  void forget(bool unsent_too);
  void choose_language(const std::string& language);
  /// Opens the lesson at hand, if it is not open yet, then goes on.
  void with_lesson(std::function<void()> then);
  void fail(const std::string& why, std::function<void()> retry);
  /// Another lesson of the course is the one at hand.
  void choose(const std::string& lesson);
  /// Opens the run's lesson in the language that is now spoken.
  void retell();

  // app_view.cc
  Screen build() const;
  Screen build_over() const;
  Screen build_place() const;
  Screen build_lesson() const;
  Screen build_home() const;
  Recording recording() const;
  Note first_note() const;
  Languages languages() const;
  /// The lesson that is played, else the one at hand, else null.
  const Lesson* open_lesson() const;

  Ports ports_;
  Strings say_;
  Saver saver_;
  Outbox outbox_;
  Courier courier_;
  std::optional<Pass> pass_;
  Place place_ = Place::kOpening;
  std::vector<Listed> course_;
  std::string at_hand_;                   ///< The lesson that is offered, by its id; empty: not known yet.
  std::shared_ptr<const Lesson> lesson_;  ///< It, newest version.
  std::optional<Run> run_;
  Over over_ = Over::kNone;
  Settings settings_;
  std::string asked_for_;  ///< The enrolment whose records were asked for.
  bool locked_ = false;    ///< The PIN was not given yet.
  std::string typed_;      ///< The code or the PIN so far; kept nowhere else.
  bool entering_ = false;
  bool clearing_ = false;  ///< This device was asked to forget, and the first screen says how that went.
  Note note_;
  std::string why_failed_;
  std::function<void()> retry_;
  Sounding sounding_;
  ReadingAloud reading_;
  int epoch_ = 0;  ///< Of what is being opened: an answer to an older question is not looked at.
  std::int64_t wake_at_ = 0;
  bool settling_ = false, settle_again_ = false;
  Screen screen_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace waymark
