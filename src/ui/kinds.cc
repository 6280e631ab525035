#include "ui/kinds.h"

#include <array>

namespace waymark::ui {
namespace {

struct Kind {
  Role role;
  void (*lay)(const Node&, Flow&);
};

constexpr std::array<Kind, 31> kKinds{{
    {Role::kGroup, lay_group},
    {Role::kHeading, lay_heading},
    {Role::kParagraph, lay_paragraph},
    {Role::kImage, lay_figure},
    {Role::kSpot, lay_spot},
    {Role::kCurves, lay_curves},
    {Role::kCurve, lay_curve},
    {Role::kList, lay_list},
    {Role::kItem, lay_item},
    {Role::kTable, lay_table},
    {Role::kRow, lay_in_table},
    {Role::kCell, lay_in_table},
    {Role::kDefinition, lay_definition},
    {Role::kQuote, lay_quote},
    {Role::kSound, lay_sound},
    {Role::kCallout, lay_callout},
    {Role::kLog, lay_group},
    {Role::kMessage, lay_message},
    {Role::kQuestion, lay_question},
    {Role::kRadio, lay_option},
    {Role::kCheckbox, lay_option},
    {Role::kSlider, lay_slider},
    {Role::kTextInput, lay_input},
    {Role::kTextArea, lay_input},
    {Role::kOrder, lay_order},
    {Role::kOrderItem, lay_order_item},
    {Role::kButton, lay_button},
    {Role::kToggle, lay_toggle},
    {Role::kLink, lay_link},
    {Role::kStatus, lay_status},
    {Role::kProgress, lay_progress},
}};

constexpr bool in_order_of_roles() {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i].role != static_cast<Role>(i)) return false;
  }
  return true;
}
static_assert(in_order_of_roles() && kKinds.back().role == Role::kProgress);

}  // namespace

void lay_kind(const Node& node, Flow& flow) {
  kKinds[static_cast<std::size_t>(node.role)].lay(node, flow);
}

ToneColours colours_of(Tone tone, const Theme& colours) {
  switch (tone) {
    case Tone::kRight:
      return {colours.right, colours.right_ground, colours.ink};
    case Tone::kNotRight:
    case Tone::kWarning:
      return {colours.not_right, colours.not_right_ground, colours.ink};
    case Tone::kEmergency:
      return {colours.emergency, colours.emergency_ground, colours.ink};
    case Tone::kPrivate:
      return {colours.second_ink, colours.card, colours.ink};
    default:
      return {colours.primary, colours.soft, colours.ink};
  }
}

}  // namespace waymark::ui
