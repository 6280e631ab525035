#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "play/intent.h"
#include "player/ports.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// The sound that is heard, and the sounds of a screen with their buttons: {do "play-sound" <name>} and {do
/// "stop-sound"}.
class Sounding {
 public:
  /// `player`: null where the page has players of its own. `changed`: a sound came to its end, or could not be played.
  Sounding(SoundPlayer* player, std::function<void()> changed) : player_(player), changed_(std::move(changed)) {}
  ~Sounding() { stop(); }
  Sounding(const Sounding&) = delete;
  Sounding& operator=(const Sounding&) = delete;

  /// `bytes`: of the sound of that name; empty when there is none, and then nothing is done.
  void play(const std::string& name, std::string_view bytes);
  void stop();
  /// The page's own player could not play it.
  void failed(const std::string& name) { unheard_.insert(name); }
  /// One is not heard longer than it is seen.
  void stop_unless_on(const Screen& screen);
  /// Gives the sounds among `node` and what it holds their buttons, and says what could not be played.
  void show(Node& node, const Strings& say) const;

 private:
  SoundPlayer* player_;
  std::function<void()> changed_;
  std::string name_;               ///< Of the sound that is played now, if any.
  std::set<std::string> unheard_;  ///< Sounds that could not be played.
};

}  // namespace waymark
