#include <algorithm>
#include <cmath>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kPad = 12;

Rect picture_rect(const Block& block) {
  return {block.frame.x + kPad, block.frame.y + kPad, block.frame.width - 2 * kPad, block.frame.height - 2 * kPad};
}

int pixels(float width, float ratio) { return std::max(1, static_cast<int>(std::lround(width * ratio))); }

void draw_figure(const Block& block, const Canvas& canvas) {
  const float radius = Length::kRadius;
  const Rect rect = canvas.moved(block.frame), inner = canvas.moved(picture_rect(block));
  canvas.brush.fill(rect, Corners::all(radius), canvas.colours.figure_ground);
  canvas.brush.line(rect, Corners::all(radius), Length::kLine, canvas.colours.line);
  if (!canvas.pictures) return;
  const Picture picture = canvas.pictures(block.node->media, pixels(inner.width, canvas.pixel_ratio));
  if (picture.texture != 0) canvas.brush.picture(picture.texture, inner);
}

}  // namespace

void lay_figure(const Node& node, Flow& flow) {
  flow.gap(14);
  float inner = flow.width - 2 * kPad;
  const Picture picture = flow.pictures ? flow.pictures(node.media, pixels(inner, flow.pixel_ratio)) : Picture{};
  const float aspect = std::max(picture.aspect, 0.1F);
  Block& block = flow.place(node, draw_figure, inner / aspect + 2 * kPad);
  block.aspect = picture.aspect;
  flow.gap(14);
}

}  // namespace waymark::ui
