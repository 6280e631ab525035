#pragma once

#include <string>
#include <vector>

#include "lesson/lesson.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// The screens before, around and after a lesson: each a function of what it is told and of nothing else.

/// A screen of the application's own, with nothing in it yet but its bar.
Screen own_screen(std::string id, bool back, const Strings& say);

/// Something to be said at once, or nothing.
struct Note {
  std::string words;
  bool warning = false;
};

/// The languages that the lesson can be opened in; with two of them there is a choice.
struct Languages {
  std::vector<std::string> all;
  std::string spoken;      ///< By the lesson now.
  bool elsewhere = false;  ///< There are others, which this window cannot set and a browser can.
};

struct FirstView {
  std::string code;  ///< As typed so far.
  Note note;
  bool busy = false;         ///< The code is being checked.
  bool can_look = true;      ///< There is a lesson to look at.
  bool back = false;         ///< There is a home to go back to.
  bool canvas_only = false;  ///< No screen reader can read this window.
  bool plain_page = false;   ///< It can be shown as a plain page, which it is not now.
  Languages languages = {};
  bool reads_aloud = false;  ///< The application can read itself aloud here.
};
Screen first_screen(const FirstView& view, const Strings& say);

/// How far one lesson got for the person who is signed in.
enum class Progress { kNotStarted, kOpen, kUnsent, kHeld, kRejected, kRecorded };

/// One lesson of the course, on the way from its first to its last.
struct Step {
  std::string id, title;
  int minutes = 0;
  Progress progress = Progress::kNotStarted;
  bool at_hand = false;  ///< What the home screen offers now.
};

/// "Please call me": how far it got.
enum class Call { kNone, kUnsent, kAsked };

struct HomeView {
  std::string title, summary;
  int minutes = 0;
  std::string organisation;
  Progress progress = Progress::kNotStarted;
  std::string receipt_number, date;  ///< kRecorded
  std::string detail;                ///< kRejected, kHeld: the server's words.
  bool token_ended = false;          ///< The code was replaced; what waits needs the new one.
  bool others_unsent = false;        ///< Something of another code on this device waits.
  bool unsaved = false;
  Note note;
  Languages languages = {};
  std::vector<Step> course = {};  ///< All of it; one alone is not shown.
  std::string at = {};            ///< kOpen: the title of the page where it stands.
  Call call = Call::kNone;
  std::string call_date = {};  ///< kAsked: ISO.
};
Screen home_screen(const HomeView& view, const Strings& say);

/// Puts the way to the settings into a bar, before the way out.
void add_settings(Node& bar, const Strings& say);

/// What the languages call themselves, to pick from; nothing when there is no choice. And that there are others
/// elsewhere.
std::vector<Node> language_choice(const Languages& languages, const Strings& say);

/// What guards the device is set, or asked for.
struct PinView {
  std::string typed;
  Note note;
  bool busy = false;
};
Screen set_pin_screen(const PinView& view, const Strings& say);
Screen locked_screen(const PinView& view, const Strings& say);

struct ForgetView {
  int unsent = 0;  ///< Completed or begun runs whose answers the server does not have yet.
};
/// Asks once before this device is cleared.
Screen forget_screen(const ForgetView& view, const Strings& say);

/// Something is being fetched.
Screen opening_screen(const Strings& say);
/// The lesson cannot be opened, and why.
Screen failed_screen(const std::string& why, const Strings& say);
/// Nothing at all, for when somebody left.
Screen blank_screen(const Strings& say);

}  // namespace waymark
