#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/block.h"
#include "lesson/condition.h"
#include "lesson/fact.h"
#include "lesson/private_kind.h"
#include "lesson/question.h"
#include "lesson/term.h"
#include "lesson/variable.h"

namespace waymark {

/// What happens to a variable. It stops at the variable's limits.
struct Setting {
  std::size_t variable = 0;  ///< Its index in Lesson::variables.
  bool adds = false;         ///< `value` is added, not taken.
  int value = 0;

  bool operator==(const Setting&) const = default;
};

/// A way on, open if its condition holds.
struct Way {
  Condition when;
  std::string go_to;  ///< A page id.

  bool operator==(const Way&) const = default;
};

/// Sends the story on; is never marked and never leaves the device.
struct Choice {
  std::string id;
  Text text;
  std::string go_to;              ///< A page id.
  bool detour = false;            ///< Comes back to this page.
  Condition when = {};            ///< Offered only if it holds.
  bool once = false;              ///< Not offered again once it was chosen.
  std::vector<Setting> set = {};  ///< Done when it is chosen.

  bool operator==(const Choice&) const = default;
};

struct Choices {
  Text prompt;
  std::vector<Choice> options;

  bool operator==(const Choices&) const = default;
};

struct Message {
  std::string from;  ///< A key of Lesson::speakers; "me" is the participant, "narrator" the story itself.
  Text text;
  Condition when = {};  ///< Said only if it holds.

  bool operator==(const Message&) const = default;
};

/// What a group with one screen does with a page.
enum class Room { kShow, kAsk, kDiscuss, kHide };

/// For who leads a group; never shown to participants.
struct Facilitator {
  int minutes = 0;  ///< 0: not said.
  std::vector<Text> notes;

  bool operator==(const Facilitator&) const = default;
};

/// What a summary looks back on.
struct Recalls {
  std::vector<std::size_t> done;     ///< Variables: indices in Lesson::variables.
  std::vector<std::string> written;  ///< Ids of private kinds.

  bool operator==(const Recalls&) const = default;
};

enum class PageKind { kPlain, kChat, kScene, kSummary, kSignpost, kEnding };

/// What fills the screen once.
struct Page {
  PageKind kind = PageKind::kPlain;
  std::string id;
  std::string title;  ///< Never empty.
  std::vector<Block> blocks;
  Figure picture;                     ///< kScene
  std::vector<Message> messages;      ///< kChat, kScene
  Recalls recalls;                    ///< kSummary
  std::vector<std::string> services;  ///< kSignpost: ids of Lesson::services, in order.
  std::variant<std::monostate, Question, Private, Choices> ask;
  std::vector<Way> next;  ///< The first that is open leads on, and the last is always open. None for an ending, where
                          ///< choices lead on, and where the page returns.
  bool returns = false;   ///< Leads back to the page whose choice made the detour.
  Condition when;         ///< If it does not hold, the page is passed over.
  std::vector<Setting> set;  ///< Done when the page is entered.
  bool checkpoint = false;   ///< A place to go on from when the lesson was changed under a run.
  Room room = Room::kShow;
  Facilitator facilitator;

  bool operator==(const Page&) const = default;
};

/// Whether the page asks or recalls what somebody has for themselves alone, so that no room may see it.
bool is_private(const Page& page, const std::vector<Variable>& variables);

/// Where a claim comes from (the part of CSL-JSON that is shown).
struct Source {
  std::string id;
  std::string title;
  std::string publisher;  ///< Journal, publisher or first author.
  std::string year;
  std::string url;

  bool operator==(const Source&) const = default;
};

/// The parts of the United Kingdom that services tell apart.
inline constexpr std::string_view kAreas[] = {"england", "wales", "scotland", "northern-ireland"};

/// Somebody who can help.
struct Service {
  std::string id;
  std::string name;
  std::string what;                     ///< What for and for whom, one sentence.
  std::string reach;                    ///< How to reach them, as read: "Call 0800 1111, free, day and night".
  std::string href;                     ///< "tel:08001111", "sms:85258", "https://…", or empty.
  bool urgent = false;                  ///< Stands in the help overlay's first group.
  std::vector<std::string> areas = {};  ///< Where it serves, of kAreas; none: everywhere.
  std::vector<std::string> needs = {};  ///< What it helps with, for signposts that ask by need.

  bool operator==(const Service&) const = default;
};

/// cmi5's moveOn, as far as a lesson may declare it.
enum class MoveOn { kCompleted, kCompletedAndPassed };

/// One playable unit. Read once, checked, and never changed.
struct Lesson {
  std::string id;
  std::string version;  ///< Content hash, 64 hexadecimal digits; empty when the lesson did not come
                        ///< from a package.
  std::string title;
  std::string summary;
  std::string language;                ///< BCP 47: the one that it says what it says in.
  std::vector<std::string> languages;  ///< All that it can be opened in, the one that it was written in first.
  int minutes = 0;
  std::string reviewed;  ///< ISO date
  std::string expires;   ///< ISO date
  MoveOn move_on = MoveOn::kCompletedAndPassed;
  int mastery_score = 0;  ///< Thousandths.
  std::vector<Variable> variables;
  std::map<std::string, std::string> speakers;  ///< key -> name as shown
  std::vector<Page> pages;                      ///< Never empty; the first is where a run starts.
  std::map<std::string, Source> sources;        ///< All that the lesson cites.
  std::map<std::string, Fact> facts;            ///< All that its texts put in.
  std::map<std::string, Term> glossary;         ///< All hard words that its texts mark.
  std::map<std::string, std::string> said_as;   ///< Words of the glossary, marked or not, and how they are said aloud.
  std::vector<Service> services;                ///< All of content/services.json, in its order.
  std::map<std::string, std::string> media;     ///< Name -> bytes of the file: all that its figures show.

  /// The page of that id, or null.
  const Page* page(std::string_view page_id) const;
  /// Its place among the pages. REQUIRES: there is one.
  std::size_t index_of(std::string_view page_id) const;
  /// The question of that id, or null.
  const Question* question(std::string_view question_id) const;
  /// The private kind of that id, or null.
  const Private* private_kind(std::string_view private_id) const;
  /// The service of that id, or null.
  const Service* service(std::string_view service_id) const;
  /// All questions in lesson order.
  std::vector<const Question*> questions() const;

  bool operator==(const Lesson&) const = default;
};

}  // namespace waymark
