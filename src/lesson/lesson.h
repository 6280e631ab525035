#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/block.h"
#include "lesson/question.h"

namespace waymark {

/// Sends the story on; is never marked and never leaves the device.
struct Choice {
  std::string id;
  Text text;
  std::string go_to;  ///< A page id.

  bool operator==(const Choice&) const = default;
};

struct Choices {
  Text prompt;
  std::vector<Choice> options;

  bool operator==(const Choices&) const = default;
};

/// Private: a place to write for oneself. Never marked, never sent.
struct Reflection {
  std::string id;
  Text prompt;
  Text hint;

  bool operator==(const Reflection&) const = default;
};

struct Message {
  std::string from;  ///< A key of Lesson::speakers; "me" is the participant.
  Text text;

  bool operator==(const Message&) const = default;
};

enum class PageKind { kPlain, kChat, kSignpost, kEnding };

/// What fills the screen once.
struct Page {
  PageKind kind = PageKind::kPlain;
  std::string id;
  std::string title;  ///< Never empty.
  std::vector<Block> blocks;
  std::vector<Message> messages;      ///< kChat
  std::vector<std::string> services;  ///< kSignpost: ids of Lesson::services, in order.
  std::variant<std::monostate, Question, Choices, Reflection> ask;
  std::string next;  ///< The page that follows; empty for an ending and where choices lead on.

  bool operator==(const Page&) const = default;
};

/// Where a claim comes from (the part of CSL-JSON that is shown).
struct Source {
  std::string id;
  std::string title;
  std::string publisher;  ///< Journal, publisher or first author.
  std::string year;
  std::string url;

  bool operator==(const Source&) const = default;
};

/// Somebody who can help.
struct Service {
  std::string id;
  std::string name;
  std::string what;     ///< What for and for whom, one sentence.
  std::string reach;    ///< How to reach them, as read: "Call 0800 1111, free, day and night".
  std::string href;     ///< "tel:08001111", "sms:85258", "https://…", or empty.
  bool urgent = false;  ///< Stands in the help overlay's first group.

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
  std::string language;  ///< BCP 47
  int minutes = 0;
  std::string reviewed;  ///< ISO date
  std::string expires;   ///< ISO date
  MoveOn move_on = MoveOn::kCompletedAndPassed;
  int mastery_score = 0;                        ///< Thousandths.
  std::map<std::string, std::string> speakers;  ///< key -> name as shown
  std::vector<Page> pages;                      ///< Never empty; the first is where a run starts.
  std::map<std::string, Source> sources;        ///< All that the lesson cites.
  std::vector<Service> services;                ///< All of content/services.json, in its order.
  std::map<std::string, std::string> media;     ///< Name -> bytes of the file: all that its figures show.

  /// The page of that id, or null.
  const Page* page(std::string_view page_id) const;
  /// The question of that id, or null.
  const Question* question(std::string_view question_id) const;
  /// All questions in lesson order.
  std::vector<const Question*> questions() const;

  bool operator==(const Lesson&) const = default;
};

}  // namespace waymark
