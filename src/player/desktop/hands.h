#pragma once

#include <optional>
#include <string>
#include <vector>

#include "player/desktop/scroller.h"
#include "screen/node.h"
#include "ui/painter.h"

namespace waymark::desktop {

enum class Key {
  kTab,
  kBackTab,
  kUp,
  kDown,
  kLeft,
  kRight,
  kHome,
  kEnd,
  kPageUp,
  kPageDown,
  kSpace,
  kEnter,
  kHelp,
  kPanel,
  kEscape,
  kShift,
  kOther
};

/// What mouse, touch and keyboard mean on the screen that was drawn last. Knows no window: it is told events and a
/// Layout, and gives Intents. Points are logical pixels in the window, times are seconds of any one clock.
class Hands {
 public:
  /// What is to be seen now. A screen with another id is read from its top, and nothing has the focus.
  void see(const Screen& screen, const ui::Layout& layout, const ui::Viewport& viewport);

  void point(float x, float y, double now);  ///< Moved, pressed or not.
  void leave_window();
  /// A finger changes nothing before it is lifted: it may be about to scroll.
  void press(float x, float y, bool touch, double now);
  void release(float x, float y, double now);
  /// What is pressed was not meant: another finger came.
  void cancel_press();
  bool pressing() const { return pointer_down_; }
  void wheel(float notches);
  void key(Key key, double now);
  /// Enter was pressed in a one-line text: what the screen's primary action means, if it can be used.
  void submit();

  /// Moves the focus that way; on a slider, left and right move its value. What stands on one row is one step apart to
  /// the left and right, and the rows are up and down. REQUIRES: one of the four arrows.
  void move(Key arrow, double now);
  /// Uses what has the focus; without one, gives it to what is first. Of a text field or a slider a keypad is
  /// wanted.
  void take();
  /// Uses what closes this page, or leads back from it.
  void go_back();

  /// Something that can be used, for a Scan.
  struct Stop {
    std::string id;
    bool fixed;         ///< In the bar.
    std::string group;  ///< Equal in what belongs together.
    bool beside;        ///< It stands beside others of its kind where there is room.
    ui::Rect rect;      ///< In the window.
  };
  /// Of what Tab reaches that of which enough can be seen, in its order.
  std::vector<Stop> in_sight() const;
  /// The focus is shown on that node, or on none, and nothing else happens: no scrolling, no typing.
  void light(const std::string& id);
  /// Where those nodes are together, and where the page is that scrolls: in the window.
  ui::Rect around(const std::vector<std::string>& ids) const;
  ui::Rect page() const;
  const std::string& screen_id() const { return screen_id_; }

  /// Gives a node the keyboard's focus.
  void focus_on(const std::string& id);

  /// What was meant since the last call, in its order.
  std::vector<Intent> take_intents();
  /// The address of a link that was used.
  std::optional<std::string> take_link();
  /// The text field or slider that a Keypad is wanted for.
  std::optional<std::string> take_keypad();

  const ui::Attention& attention() const { return attention_; }
  Scroller& scroller() { return scroller_; }
  /// The text field that takes what is typed, or empty.
  const std::string& text_field() const { return text_field_; }
  /// How often Shift was pressed on the way to leaving: 0 to 2. Forgotten after a few seconds.
  int shift_presses(double now) const;

  static constexpr double kShiftSeconds = 5;

 private:
  struct Usable {
    Node node;  ///< Without its children.
    ui::Rect rect;
    bool fixed;
    std::string group;  ///< Its question, or the item in an order that it moves.
    bool action;
  };

  static bool is_text(const Node& node);
  void collect(const Node& node, const ui::Layout& layout, const std::string& group, bool action);
  ui::Rect on_screen(const Usable& usable) const;
  const Usable* at(float x, float y) const;
  const Usable* named(const std::string& id) const;
  const Usable* focused() const { return named(attention_.focused); }

  void use(const Usable& usable);
  /// While it is read aloud, what is pressed there is where to read on from.
  void read_from(float x, float y);
  void finger_moves(const Usable* held, float x, float y, double now);
  void slide(const Usable& slider, float x);
  void set_slider(const Usable& slider, long value);
  void focus(const Usable& usable);
  void keep_focus();
  void tab(int step);
  void to_row(int step);
  bool arrow(const Usable& usable, Key key);
  bool step_in_group(const Usable& usable, int step);
  bool move_item(const Usable& mover, bool up);
  void scroll_key(Key key);
  void count_shift(double now);
  void open_panel(bool open);

  std::vector<Usable> usable_;
  std::vector<ui::Placed> placed_;
  std::string screen_id_, text_field_;
  ui::Attention attention_;
  Scroller scroller_;
  ui::Viewport viewport_;
  float bar_height_ = 0;
  std::size_t resume_ = 0;      ///< Where Tab goes on when nothing has the focus:
  bool pressed_there_ = false;  ///< after it, if that was pressed, else at it.
  std::string pressed_;         ///< What the pointer went down on.
  bool pointer_down_ = false, touch_ = false;
  bool sliding_ = false;  ///< The slider that is held follows the pointer.
  float down_x_ = 0, down_y_ = 0;
  std::vector<Intent> intents_;
  std::optional<std::string> link_, keypad_;
  int shifts_ = 0;
  double last_shift_ = 0;
};

}  // namespace waymark::desktop
