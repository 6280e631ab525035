// What the application lays over the place: help, settings, the transcript, the setting of a PIN.

#include "player/app_impl.h"

namespace waymark {

bool App::Impl::taken_over(const Intent& intent) {
  if (intent.verb == Verb::kOpen) return open_over(intent.target);
  if (intent.verb == Verb::kSet) return set(intent) || over_ != Over::kNone;
  if (over_ == Over::kNone || intent.verb == Verb::kDo) return false;
  if (intent.verb == Verb::kBack || intent.verb == Verb::kClose) close_over();
  return true;  // The place below is not meant.
}

bool App::Impl::open_over(const std::string& what) {
  const bool lesson_has_help = place_ == Place::kLesson && over_ == Over::kNone;
  if (what == "settings") {
    over_ = Over::kSettings;
  } else if (what == "help" && !lesson_has_help) {
    over_ = Over::kHelp;
  } else if (what == "transcript" && over_ == Over::kSettings) {
    over_ = Over::kTranscript;
  } else if (what == "pin" && over_ == Over::kSettings) {
    over_ = Over::kPin;
    typed_.clear();
    note_ = {};
  }
  return over_ != Over::kNone;
}

void App::Impl::close_over() {
  if (over_ == Over::kPin) {
    typed_.clear();
    note_ = {};
    over_ = Over::kSettings;
  } else {
    over_ = Over::kNone;
  }
}

bool App::Impl::set(const Intent& intent) {
  constexpr std::string_view kOurs = "settings.";
  if (over_ == Over::kPin && intent.target == "pin") {
    typed_ = intent.value.substr(0, kLongestTyped);
    return true;
  }
  if (intent.target.rfind(kOurs, 0) != 0) return false;
  if (change(settings_, std::string_view(intent.target).substr(kOurs.size()), intent.value))
    saver_.set(std::string(kSettingsKey), to_json(settings_));
  return true;
}

}  // namespace waymark
