#include "screen/html_spots.h"

#include <algorithm>
#include <string>

#include "play/intent.h"

namespace waymark {
namespace {

constexpr int kBadge = 45;  // Thousandths of the picture's width.

/// What stands in the middle: its number, or how it was answered.
std::string sign_of(const Node& spot) {
  if (spot.tone == Tone::kRight) return "✓";
  return spot.tone == Tone::kNotRight ? "–" : spot.value;
}

void circle(Html& html, const Node& spot, std::string_view part, int r) {
  html.element("circle",
               {{"class", std::string(part)},
                {"cx", std::to_string(spot.x)},
                {"cy", std::to_string(spot.y)},
                {"r", std::to_string(r)}},
               "");
}

void write_spot(Html& html, const Node& spot) {
  html.open("g", {{"id", "n-" + spot.id},
                  {"data-node", std::string(name_of(spot.role))},
                  {"data-tone", spot.tone == Tone::kPlain ? Html::kAbsent : std::string(name_of(spot.tone))},
                  {"data-selected", Html::flag(spot.selected)},
                  {"data-intent", spot.intent && !spot.disabled ? to_json(*spot.intent) : Html::kAbsent}});
  circle(html, spot, "halo", spot.r);
  circle(html, spot, "edge", spot.r);
  circle(html, spot, "badge", std::min(kBadge, spot.r * 17 / 20));
  html.element("text", {{"x", std::to_string(spot.x)}, {"y", std::to_string(spot.y)}}, sign_of(spot)).close();
}

}  // namespace

Html spots_over(const Node& picture) {
  Html html;
  html.open("svg", {{"class", "spots"}, {"viewBox", "0 0 1000 1000"}, {"aria-hidden", "true"}});
  for (const Node& spot : picture.children) write_spot(html, spot);
  html.close();
  return html;
}

}  // namespace waymark
