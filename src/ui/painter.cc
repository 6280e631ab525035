#include "ui/painter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "imgui_internal.h"
#include "ui/kinds.h"
#include "ui/motion.h"
#include "ui/same.h"

namespace waymark::ui {
namespace {

// What a layout follows from; while it is the same, so is the layout. Neither the theme nor the scroll is part of it.
struct Measure {
  float width, height, pixel_ratio, text_scale;
  Typeface typeface;
  bool wide_spacing;

  bool operator==(const Measure&) const = default;
};

void set_column(Flow& flow, const Viewport& view) {
  const float margin = flow.spaced(Length::kMargin);
  flow.width = std::max(1.0F, std::min(view.width - 2 * margin, flow.sized(Length::kColumn)));
  flow.left = std::round((view.width - flow.width) / 2);
}

// A layout and the screen that it was made of, whose words it points into.
struct Laid {
  Laid(const Screen& of, const Viewport& view, const Fonts& fonts, const Pictures& pictures)
      : screen(of),
        bar(fonts, pictures, view.text_scale, space_scale(view)),
        content(fonts, pictures, view.text_scale, space_scale(view)) {
    bar.pixel_ratio = content.pixel_ratio = view.pixel_ratio;
    content.view_height = view.height;
    set_column(bar, view);
    lay_bar(screen.bar, bar);
    layout.bar_height = std::ceil(bar.y) + 4;
    lay_content(view);
    report(bar, true);
    report(content, false);
  }

  bool pictures_arrived(const Pictures& pictures) const {
    if (!pictures) return false;
    return std::any_of(content.blocks.begin(), content.blocks.end(), [&](const Block& block) {
      return block.aspect > 0 && pictures(block.node->media, block.asked_pixels).aspect != block.aspect;
    });
  }

  Screen screen;
  Flow bar, content;
  Layout layout;

 private:
  // The actions end the content; where it is short, they stand at the window's lower edge, under the thumb.
  void lay_content(const Viewport& view) {
    set_column(content, view);
    content.y = content.spaced(18);
    content.lay(screen.main);
    const std::size_t first_action = content.blocks.size();
    content.gap(20);
    content.settle();
    content.in_actions = true;
    content.lay(screen.actions);
    content.drop_gap();
    content.y += content.spaced(20);
    const float free = view.height - layout.bar_height - content.y;
    if (free > 0) lower(first_action, std::floor(free));
    layout.content_height = std::ceil(content.y);
  }

  void lower(std::size_t first, float by) {
    for (std::size_t i = first; i < content.blocks.size(); ++i) {
      Block& block = content.blocks[i];
      block.rect.y += by;
      block.frame.y += by;
      for (Words& words : block.words) words.y += by;
    }
    content.y += by;
  }

  void report(const Flow& flow, bool fixed) {
    for (const Block& block : flow.blocks) layout.nodes.push_back({block.node->id, block.rect, fixed});
  }
};

}  // namespace

float space_scale(const Viewport& view) {
  return std::clamp(view.width / 400, 1.0F, std::max(1.0F, view.text_scale));
}

struct Painter::Impl {
  explicit Impl(const FontFiles& files) : fonts(files.regular, files.bold) {}

  void lay(const Screen& screen, const Viewport& view, const Pictures& pictures) {
    const Measure now{view.width, view.height, view.pixel_ratio, view.text_scale, view.typeface, view.wide_spacing};
    if (laid && now == measure && same(laid->screen, screen) && !laid->pictures_arrived(pictures)) return;
    fonts.set_typeface(view.typeface);
    fonts.set_wide_spacing(view.wide_spacing);
    fonts.forget_wanted();
    laid = std::make_unique<Laid>(screen, view, fonts, pictures);
    measure = now;
    unseen = true;
  }

  // What is laid out is painted now.
  void move(const Viewport& view) {
    if (std::exchange(unseen, false)) motion.see(laid->screen, view.now);
    if (view.still) motion.stop();
    moving = motion.moving(view.now);
  }

  Fonts fonts;
  Measure measure{};
  std::unique_ptr<Laid> laid;
  bool unseen = false;  // It was not painted yet.
  Motion motion;
  bool moving = false;
};

namespace {

// What was drawn since the list had `first` vertices is on its way.
void set_back(ImDrawList& list, int first, const Motion::Pose& pose) {
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    vertex.pos.y += pose.lower;
    const float opacity = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) * pose.opacity;
    vertex.col = (vertex.col & ~IM_COL32_A_MASK) | (static_cast<ImU32>(opacity) << IM_COL32_A_SHIFT);
  }
}

void draw_blocks(const Flow& flow, const Canvas& canvas, float top, float bottom, const auto& drawn) {
  constexpr float kRing = 12;  // A focus ring reaches beyond its block.
  for (const Block& block : flow.blocks) {
    const float y = block.frame.y + canvas.dy;
    if (y + block.frame.height + kRing < top || y - kRing > bottom) continue;
    block.draw(block, canvas);
    drawn(block);
  }
}

}  // namespace

Painter::Painter(const FontFiles& fonts) : impl_(std::make_unique<Impl>(fonts)) {}
Painter::~Painter() = default;

void Painter::add_font(std::string_view name, std::string_view ttf) {
  impl_->fonts.add(name, ttf);
  impl_->laid.reset();
}

std::vector<std::string_view> Painter::wanted_fonts() const {
  return impl_->fonts.wanted();
}

InputFont Painter::input_font(float text_scale) const {
  return {impl_->fonts.regular(), impl_->fonts.imgui_size(Type::kBody * text_scale)};
}

bool Painter::moving() const {
  return impl_->moving;
}

const Layout& Painter::measure(const Screen& screen, const Viewport& view, const Pictures& pictures) {
  impl_->fonts.set_pixel_ratio(view.pixel_ratio);
  impl_->lay(screen, view, pictures);
  return impl_->laid->layout;
}

const Layout& Painter::paint(const Screen& screen, const Viewport& view, const Attention& attention,
                             const Pictures& pictures) {
  measure(screen, view, pictures);
  impl_->move(view);
  const Laid& laid = *impl_->laid;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list._FringeScale = 1 / view.pixel_ratio;  // Edges are softened over one physical pixel.
  const Brush brush(list, impl_->fonts, view.pixel_ratio);
  const float space = space_scale(view);
  Theme colours = theme(view.theme);
  colours.thin *= space, colours.thick *= space;
  Canvas canvas{brush, colours, attention, pictures, view.text_scale, space, view.pixel_ratio, 0, view.inputs_overlaid};
  const float bar = laid.layout.bar_height;
  brush.fill({0, 0, view.width, view.height}, {}, colours.paper);
  list.PushClipRect({0, bar}, {view.width, view.height});
  canvas.dy = bar - brush.snap(view.scroll);
  int vertices = list.VtxBuffer.Size;
  draw_blocks(laid.content, canvas, bar, view.height, [&](const Block& block) {
    if (impl_->moving) set_back(list, vertices, impl_->motion.pose(block.node->id, view.now));
    vertices = list.VtxBuffer.Size;
  });
  list.PopClipRect();
  canvas.dy = 0;
  draw_blocks(laid.bar, canvas, 0, bar + 1, [](const Block&) {});
  if (view.scroll > 0) brush.fill({0, bar - 1 / view.pixel_ratio, view.width, 1}, {}, colours.line);
  return laid.layout;
}

}  // namespace waymark::ui
