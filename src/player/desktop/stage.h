#pragma once

#include <optional>
#include <string>
#include <vector>

#include "player/desktop/gamepads.h"
#include "player/desktop/hands.h"
#include "player/desktop/keypad.h"
#include "player/desktop/options.h"
#include "player/desktop/pictures.h"
#include "player/desktop/playing.h"
#include "player/desktop/scan.h"
#include "player/desktop/text_fields.h"
#include "player/desktop/window.h"

namespace waymark::desktop {

/// Where a node's href leads: one that begins with "/" is the server's.
std::string address_of(const std::string& href, const std::string& server);

/// The screen of what is played in a window, and what hands do there brought back to it.
class Stage {
 public:
  Stage(Window& window, Playing& playing, const PlayerOptions& options);

  /// One event of the window. Returns whether something may look different.
  bool take(const SDL_Event& event, double now);
  /// Gives what is played what was meant, what was typed first.
  void bring_intents();
  /// What was typed and not given yet, before the window closes.
  void bring_typed();
  /// Draws one frame; `seconds` since the last one.
  void draw(double now, float seconds);

  /// Listens to gamepads, from now on.
  void open_gamepads() { gamepads_.open(); }

  /// Whether another frame follows without an event.
  bool moving() { return hands_.scroller().moving() || pad_.scrolling() || window_.painter().moving(); }
  /// When something happens by itself, or nothing.
  std::optional<double> due() const;
  /// Does what is due; what is to be seen of it needs a frame. Returns whether there was something.
  bool step(double now);
  /// The three signs of Shift are to be seen; they go by themselves.
  bool signs(double now) const { return hands_.shift_presses(now) > 0; }

  ui::Viewport viewport() const;
  Hands& hands() { return hands_; }
  const TextFields& fields() const { return fields_; }

 private:
  bool take_switch(const SDL_Event& event, double now);
  bool take_key(const SDL_KeyboardEvent& event, double now);
  bool take_mouse(const SDL_Event& event, double now);
  bool take_finger(const SDL_TouchFingerEvent& event, double now);
  const Screen& shown() { return keypad_.over(playing_.screen(), playing_.words()); }
  void give(const Intent& intent);
  void listen_to_input_method() const;
  void draw_lit(const ui::Viewport& view) const;
  void follow(const Lit& lit, const ui::Layout& layout);
  void draw_signs(const ui::Viewport& view, int count) const;

  Window& window_;
  Playing& playing_;
  const PlayerOptions& options_;
  Hands hands_;
  Scan scan_{hands_};
  Pad pad_{hands_};
  Gamepads gamepads_{pad_};
  Keypad keypad_;
  std::string returning_;  ///< What the keypad was open for, and has the focus again.
  TextFields fields_;
  SvgPictures pictures_;
  std::string lit_;  ///< The node that is read aloud.
};

}  // namespace waymark::desktop
