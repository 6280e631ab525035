#include <algorithm>
#include <cmath>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

// Larger, a drawing made for a phone fills a laptop's window and hides the words it belongs to.
constexpr float kMost = 480, kShare = 0.34F, kLeast = 320;

int pixels(float width, float ratio) {
  return std::max(1, static_cast<int>(std::lround(width * ratio)));
}

// A picture brings its own card; one stands in its place until it is there.
void draw_figure(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.frame);
  const int across = pixels(rect.width, canvas.pixel_ratio);
  const Picture picture = canvas.pictures ? canvas.pictures(block.node->media, across) : Picture{};
  if (picture.texture != 0) {
    const float width = static_cast<float>(across) / canvas.pixel_ratio;
    return canvas.brush.picture(picture.texture, {rect.x, rect.y, width, canvas.brush.snap(width / picture.aspect)});
  }
  canvas.brush.fill(rect, Corners::all(Length::kRadius * canvas.grown(1)), canvas.colours.figure_ground);
  canvas.brush.line(rect, Corners::all(Length::kRadius * canvas.grown(1)), canvas.colours.thin, canvas.colours.line);
}

}  // namespace

void lay_figure(const Node& node, Flow& flow) {
  flow.gap(Space::kBetween);
  const float most = std::min(flow.width, flow.sized(kMost));
  const Picture picture = flow.pictures ? flow.pictures(node.media, pixels(most, flow.pixel_ratio)) : Picture{};
  const float aspect = std::max(picture.aspect, 0.1F);
  // Its own words grow with the others.
  const float width = std::min(most, std::max(flow.sized(kLeast), flow.view_height * kShare * aspect));
  Block& block = flow.place(node, draw_figure, width / aspect);
  block.rect.x = block.frame.x = flow.left + (flow.width - width) / 2;
  block.rect.width = block.frame.width = width;
  block.aspect = picture.aspect;
  block.asked_pixels = pixels(most, flow.pixel_ratio);
  flow.picture = block.rect;
  flow.lay_children(node);
  flow.gap(Space::kBetween);
}

void add_picture(const Node& node, Flow& flow, float x, float y, float side) {
  const int asked = pixels(side, flow.pixel_ratio);
  const Picture picture = flow.pictures ? flow.pictures(node.media, asked) : Picture{};
  const float aspect = std::max(picture.aspect, 0.1F), width = std::min(side, side * aspect), height = width / aspect;
  Block& block = flow.add(node, draw_figure, {x + (side - width) / 2, y + (side - height) / 2, width, height});
  block.aspect = picture.aspect;
  block.asked_pixels = asked;
}

}  // namespace waymark::ui
