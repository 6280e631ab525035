#pragma once

#include <algorithm>

#include "ui/block.h"

namespace waymark::ui {

enum class State { kOpen, kChosen, kRight, kNotRight };

/// What an option or an item in an order shows of itself.
State state_of(const Node& node);

inline constexpr float kMark = 24;  ///< A mark's width at a text size of 100 %.

/// How much it grows on a phone: beyond this it would take the room of the words.
inline constexpr float kMostMark = 2.5F;

/// The ring or box around (x, y) that says the state by its shape: empty, filled, a tick, a dash.
void draw_mark(const Node& node, const Canvas& canvas, float x, float y);

/// A card whose line says the state by its shape: thin, thick, dashed, dotted.
void draw_state_card(const Node& node, const Canvas& canvas, const Rect& rect);

/// One that can be pressed, and was not: its line is thick under the pointer, dotted where it cannot be used. It stands
/// on a ground of its own if it is `filled`.
void draw_open_card(const Node& node, const Canvas& canvas, const Rect& rect, Corners corners, bool filled);

}  // namespace waymark::ui
