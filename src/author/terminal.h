#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "play/session.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark::author {

/// What a line that somebody typed asks for.
struct Asked {
  enum class Kind { kIntent, kAddress, kValue, kQuit, kUnclear };
  Kind kind = Kind::kUnclear;
  Intent intent;      ///< kIntent
  std::string words;  ///< kAddress: where the link leads. kValue: what to ask for. kUnclear: what can be typed.
  int number = 0;     ///< kValue
};

/// A Screen in a terminal: plain text with a number in brackets before each thing that can be used, so that it is not
/// taken for one that the text itself has. A thing keeps its number as long as one stays on the same screen, and then
/// only what changed is said again, below the name of the group that it belongs to.
class Terminal {
 public:
  explicit Terminal(Strings say = {}) : say_(std::move(say)) {}

  /// The text that tells `screen`, or what is new on it.
  std::string tell(const Screen& screen);
  /// What `line` means on the screen told last. "3" uses the third thing; "3=some words" gives it a value.
  Asked understand(const std::string& line, const Screen& screen) const;

 private:
  int number_of(const Node& node);
  std::string question_for(const Node& node) const;
  Asked use(const Node& node, int number, const std::optional<std::string>& value) const;
  std::string how(std::string before) const;
  std::string numbers_on(const Screen& screen) const;
  void tell_part(const Node& part, const Screen& screen, std::string& text);
  bool is_news(const Node* node, const std::string& line, const std::string& before);

  Strings say_;
  std::string screen_id_;
  std::map<std::string, int> numbers_;       ///< Node id -> its number.
  std::map<std::string, std::string> told_;  ///< Node id -> the line said last.
  std::set<std::string> chosen_;             ///< Node ids of choices that were said as chosen.
};

}  // namespace waymark::author
