#pragma once

#include <span>

#include "ui/flow.h"

namespace waymark::ui {

/// Lays a node out by its role: the one table from roles to functions.
void lay_kind(const Node& node, Flow& flow);

// Each in the file of its name, paint_<kind>.cc, beside the function that draws it.
void lay_group(const Node& node, Flow& flow);
void lay_heading(const Node& node, Flow& flow);
void lay_paragraph(const Node& node, Flow& flow);
void lay_list(const Node& node, Flow& flow);
void lay_item(const Node& node, Flow& flow);
void lay_table(const Node& node, Flow& flow);
/// Nothing: rows and cells are laid by their table.
void lay_in_table(const Node& node, Flow& flow);
void lay_definition(const Node& node, Flow& flow);
void lay_quote(const Node& node, Flow& flow);
void lay_sound(const Node& node, Flow& flow);
void lay_callout(const Node& node, Flow& flow);
void lay_message(const Node& node, Flow& flow);
void lay_figure(const Node& node, Flow& flow);
void lay_spot(const Node& node, Flow& flow);
void lay_curves(const Node& node, Flow& flow);
void lay_curve(const Node& node, Flow& flow);
void lay_question(const Node& node, Flow& flow);
void lay_option(const Node& node, Flow& flow);
void lay_slider(const Node& node, Flow& flow);
void lay_input(const Node& node, Flow& flow);
void lay_order(const Node& node, Flow& flow);
void lay_order_item(const Node& node, Flow& flow);
void lay_button(const Node& node, Flow& flow);
void lay_toggle(const Node& node, Flow& flow);
void lay_link(const Node& node, Flow& flow);
void lay_status(const Node& node, Flow& flow);
void lay_progress(const Node& node, Flow& flow);

/// The bar above the content: its buttons in a row, or in as many as they need, and what else it holds under them.
void lay_bar(const Node& bar, Flow& flow);

/// Options with short words: as many of the same width side by side as fit.
void lay_options_beside(std::span<const Node> options, Flow& flow);

/// A picture as large as fits into a square of that side, in its middle; `y` stays.
void add_picture(const Node& node, Flow& flow, float x, float y, float side);

/// A thick bar at the left of a ground in the tone's colours, as callouts and feedback have.
struct ToneColours {
  Colour bar, ground, words;
};
ToneColours colours_of(Tone tone, const Theme& colours);

/// A button's icon: back, help, leave, settings, read aloud, up, down; or none.
Icon icon_of(const Node& node);

}  // namespace waymark::ui
