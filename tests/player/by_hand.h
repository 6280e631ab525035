#pragma once

#include <functional>
#include <string>
#include <vector>

#include "player/desktop/hands.h"
#include "player/desktop/keypad.h"
#include "player/fakes.h"

namespace waymark::test {

/// A layout that is not drawn: each node a row, letters six in one.
ui::Layout rows_of(const Screen& screen);

/// The application and somebody's hands, as a Stage joins them, with a layout that is not drawn.
struct ByHand {
  explicit ByHand(std::shared_ptr<const Lesson> lesson) : world(std::move(lesson)) {}

  /// Shows the application's screen to the hands.
  void look();
  /// Gives the application what the hands meant, and looks.
  void bring();

  /// Uses the key of each letter on the keypad that is open, by its id.
  void type_on_keypad(const std::string& words, const std::function<void(const std::string& key)>& use);

  const Screen& screen() { return keypad.over(world.app->screen(), world.app->words()); }
  const std::string& focused() { return hands.attention().focused; }

  World world;
  desktop::Hands hands;
  desktop::Keypad keypad;
  ui::Layout layout;
  ui::Viewport view{360, 640};
};

/// How the pieces of a lesson are done in some way, each by the id of its node.
struct Way {
  std::function<void(const std::string& id)> press;
  std::function<void(const std::string& id, const std::string& value)> set;  ///< A slider.
  std::function<void(const std::string& id, const std::string& words)> write;
};

/// The lesson with one of everything.
std::shared_ptr<const Lesson> every_kind();
/// Types the code and plays every_kind() to its end with everything right; what the service got then is checked against
/// tests/golden/every-kind/answers.json.
void play_every_kind(ByHand& player, const Way& way);

}  // namespace waymark::test
