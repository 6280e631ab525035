#include <algorithm>

#include "ui/kinds.h"
#include "ui/slider_track.h"

namespace waymark::ui {
namespace {

constexpr float kTrack = 8, kFigureLine = 1.2F;

// Each place on a ruler: a line that begins somewhere has them to aim at before anything is picked.
void draw_places(const Node& node, const Rect& rect, const Canvas& canvas) {
  const float middle = rect.y + rect.height / 2, half = kTrack / 2 * canvas.scale;
  const bool picked = !node.value.empty();
  for (int value = node.minimum; value <= node.maximum; value += node.step) {
    const bool filled = picked && value <= slider_value(node);
    canvas.brush.disc(thumb_x(rect, node, canvas.scale, value), middle, half * (picked ? 0.5F : 1),
                      filled ? canvas.colours.on_primary : canvas.colours.second_ink);
  }
}

// In words: 0 the value or how it is read, 1 its unit or nothing, 2 the minimum, 3 the maximum, 4 the real figure where
// there is one.
void draw_track(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const float s = canvas.scale;
  const Rect rect = canvas.moved(block.rect);
  const float middle = rect.y + rect.height / 2, half = kTrack / 2 * s, thumb = kThumb * s / 2;
  const float x = thumb_x(rect, node, s, slider_value(node));
  canvas.brush.fill({rect.x, middle - half, rect.width, 2 * half}, Corners::all(half), c.track);
  if (node.value.empty()) {
    draw_places(node, rect, canvas);
    if (canvas.focused(node)) canvas.brush.focus_ring(rect, Length::kRadius, canvas.grown(2), c.ink);
    return;
  }
  canvas.brush.fill({rect.x, middle - half, x - rect.x, 2 * half}, Corners::all(half),
                    node.disabled ? c.second_ink : c.primary);
  if (!node.children.empty()) draw_places(node, rect, canvas);
  if (node.marker) {
    const float at = thumb_x(rect, node, s, *node.marker);
    canvas.brush.triangle(at, middle - half - 2, 14 * s, c.right);
    canvas.brush.fill({at - 2 * s, middle - half - 3 * s, 4 * s, 2 * half + 6 * s}, Corners::all(2 * s), c.right);
  }
  canvas.brush.disc(x, middle, thumb, node.disabled ? c.paper : c.primary);
  if (node.disabled)
    canvas.brush.ring(x, middle, thumb, 3 * s, c.second_ink);
  else
    canvas.brush.disc(x, middle, thumb - (canvas.pressed(node) ? 10 : canvas.hovered(node) ? 6 : 4) * s, c.card);
  if (canvas.focused(node))
    canvas.brush.focus_ring({x - thumb, middle - thumb, 2 * thumb, 2 * thumb}, thumb, canvas.grown(2), c.ink);
}

void draw_slider(const Block& block, const Canvas& canvas) {
  const Theme& c = canvas.colours;
  draw_words(block, 0, canvas, c.primary);
  for (const std::size_t i : {1U, 2U, 3U}) draw_words(block, i, canvas, c.second_ink);
  if (block.words.size() > 4) draw_words(block, 4, canvas, c.right);
  draw_track(block, canvas);
}

// The value in big figures with its unit beside it, or under it where there is no room.
float lay_value(const Node& node, Flow& flow, std::vector<Words>& into) {
  if (!node.reading.empty()) {
    Wrapped reading = flow.wrap(node.reading, Type::kQuestion, Type::kQuestionLine, true, flow.width);
    // The first number must not move the track from under the finger that picks it.
    const float least = node.value.empty() ? flow.sized(Type::kFigure * kFigureLine) : 0;
    const float height = std::max(reading.height(), least), down = (height - reading.height()) / 2;
    centre(reading, flow.width);
    into.push_back({std::move(reading), flow.left, flow.y + down});
    into.push_back({});
    return height;
  }
  Wrapped value =
      flow.wrap(flow.keep(std::to_string(slider_value(node))), Type::kFigure, kFigureLine, true, flow.width);
  Wrapped unit = flow.wrap(node.detail, Type::kBody, Type::kLine, false, flow.width);
  const float gap = flow.sized(8), height = value.height(), together = value.width + gap + unit.width;
  if (unit.lines <= 1 && together <= flow.width) {
    const float x = flow.left + (flow.width - together) / 2, down = height * 0.66F - unit.height() / 2;
    into.push_back({value, x, flow.y});
    into.push_back({std::move(unit), x + value.width + gap, flow.y + std::max(0.0F, down)});
    return height;
  }
  const float all = height + unit.height();
  centre(value, flow.width);
  centre(unit, flow.width);
  into.push_back({std::move(value), flow.left, flow.y});
  into.push_back({std::move(unit), flow.left, flow.y + height});
  return all;
}

// The real figure stands over its place on the track.
float lay_marker(const Node& node, Flow& flow, std::vector<Words>& into) {
  Wrapped figure =
      flow.wrap(flow.keep(std::to_string(*node.marker)), Type::kQuestion, Type::kQuestionLine, true, flow.width);
  const float middle = thumb_x({flow.left, 0, flow.width, 0}, node, flow.scale, *node.marker), height = figure.height();
  const float x = std::clamp(middle - figure.width / 2, flow.left, flow.left + flow.width - figure.width);
  into.push_back({std::move(figure), x, flow.y});
  return height;
}

void draw_end(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.second_ink);
}

// What stands at the ends of a ruler, each under its own.
void lay_ends(const Node& node, Flow& flow) {
  const float most = (flow.width - flow.spaced(16)) / 2;
  float height = 0;
  for (const Node& end : node.children) {
    Wrapped words = flow.wrap(end.words, Type::kSmall, Type::kLabelLine, false, most);
    const bool last = &end == &node.children.back();
    if (last) align_right(words, most);
    const float x = last ? flow.left + flow.width - most : flow.left;
    height = std::max(height, words.height());
    Block& block = flow.add(end, draw_end, {x, flow.y, most, words.height()});
    block.words = {{std::move(words), x, flow.y}};
  }
  flow.y += height;
}

}  // namespace

void lay_slider(const Node& node, Flow& flow) {
  flow.gap(Space::kMedium);
  flow.settle();
  Block& block = flow.add(node, draw_slider, {});
  const float top = flow.y, target = flow.sized(Length::kTarget);
  flow.y += lay_value(node, flow, block.words);
  std::vector<Words> marker;
  if (node.marker) flow.y += lay_marker(node, flow, marker);
  block.rect = {flow.left, flow.y, flow.width, target};
  flow.y += target;
  const auto limit = [&](int number) {
    // The bare number would be in another unit, or stands with words of its own.
    if (!node.reading.empty() || !node.children.empty()) return Wrapped();
    return flow.wrap(flow.keep(std::to_string(number)), Type::kSmall, Type::kLine, false, flow.width);
  };
  Wrapped least = limit(node.minimum), most = limit(node.maximum);
  const float height = least.height(), right = flow.left + flow.width - most.width;
  block.words.push_back({std::move(least), flow.left, flow.y});
  block.words.push_back({std::move(most), right, flow.y});
  for (Words& words : marker) block.words.push_back(std::move(words));
  flow.y += height;
  block.frame = {flow.left, top, flow.width, flow.y - top};
  lay_ends(node, flow);
  flow.gap(Space::kMedium);
}

}  // namespace waymark::ui
