#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "screen/node.h"
#include "ui/painter.h"

struct ImGuiInputTextCallbackData;

namespace waymark::desktop {

/// What is typed: ImGui's own text fields, laid where the painter drew their frames. What was typed goes out as {set}
/// when a field loses the focus, at Enter, and whenever it is asked for before something else happens.
class TextFields {
 public:
  /// Lays the screen's fields, within a frame. `wanted`: the field that is to take what is typed, or empty. `scroll`:
  /// of the content.
  void lay(const Screen& screen, const ui::Layout& layout, const ui::Viewport& viewport, const ui::InputFont& font,
           const std::string& wanted);

  /// What an input method holds and has not written yet, or empty; it stands at the caret, underlined.
  void compose(std::string words) { composed_ = std::move(words); }
  const std::string& composed() const { return composed_; }

  /// A {set} for each field whose words the application does not have yet.
  std::vector<Intent> take_changes();
  /// Whether Enter was pressed in a field of one line since the last call.
  bool take_enter();

 private:
  struct Field {
    Intent intent;
    std::string shown;  ///< In a text area with soft breaks.
    std::string known;  ///< What the application has.
    bool area = false;
    float limit = 0;    ///< The width of a line.
    bool live = false;  ///< On this screen.
  };

  void lay_one(const Node& node, const ui::Placed& placed, const ui::Viewport& viewport, float bar_height, bool focus);
  void refresh(Field& field, const Node& node, float limit);
  static int on_edit(ImGuiInputTextCallbackData* data);

  std::map<std::string, Field> fields_;
  void draw_composed(const ui::Theme& colours) const;

  std::string screen_id_, focused_, composed_;
  bool entered_ = false;
};

}  // namespace waymark::desktop
