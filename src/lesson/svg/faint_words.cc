#include "lesson/svg/faint_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "lesson/svg/look.h"
#include "lesson/svg/numbers.h"

namespace waymark::svg {

namespace {

constexpr double kLetterWidth = 0.55;  // Of the font's size, on average, in the family that lessons' pictures use.
constexpr Colour kWhite = {255, 255, 255};

/// Tags whose content is not drawn where it stands.
constexpr std::string_view kApart[] = {"defs",   "clipPath", "mask",  "pattern",  "symbol",
                                       "marker", "style",    "title", "metadata", "desc"};

struct Area {
  Outline outline;
  Paint paint;
};

/// A number of font sizes ("1.2em") or of units.
double length(std::string_view text, double font_size) {
  return number_or(text, 0) * (text.ends_with("em") ? font_size : 1);
}

/// Draws a picture tag by tag, and looks behind its texts.
class Viewer {
 public:
  explicit Viewer(std::string_view svg) : styles_(svg), scanner_(svg) {}

  std::vector<FaintWords> look() {
    for (Piece piece = scanner_.next(); piece.kind != Piece::Kind::kEnd; piece = scanner_.next()) {
      if (piece.kind == Piece::Kind::kOpen) open(piece);
      if (piece.kind == Piece::Kind::kClose && looks_.size() > 1) looks_.pop_back();
      if (piece.kind == Piece::Kind::kText && looks_.back().in_text) read(piece.text);
    }
    return std::move(found_);
  }

 private:
  struct Open : Look {
    bool in_text = false;
  };

  void open(const Piece& tag) {
    Open look = {styles_.look_of(tag, looks_.back()), looks_.back().in_text};
    look.hidden = look.hidden || std::find(std::begin(kApart), std::end(kApart), tag.name) != std::end(kApart);
    if (tag.name == "text" || tag.name == "tspan") {
      look.in_text = true;
      move_pen(tag, look);
    } else {
      add_area(tag, look);
    }
    if (!tag.closed_at_once) looks_.push_back(std::move(look));
  }

  void move_pen(const Piece& tag, const Look& look) {
    if (tag.name == "text") pen_ = {};
    pen_.x = number_or(tag.attribute("x"), pen_.x) + length(tag.attribute("dx"), look.font_size);
    pen_.y = number_or(tag.attribute("y"), pen_.y) + length(tag.attribute("dy"), look.font_size);
  }

  void add_area(const Piece& tag, const Look& look) {
    Area area = {outline_of(tag), look.fill};
    if (look.hidden || area.outline.empty()) return;
    if (tag.name == "image" || look.clear) area.paint.kind = Paint::Kind::kUnknown;
    if (area.paint.kind == Paint::Kind::kNone) return;
    for (std::vector<Point>& polygon : area.outline) {
      for (Point& point : polygon) point = look.place(point);
    }
    areas_.push_back(std::move(area));
  }

  void read(std::string_view words) {
    const Open& look = looks_.back();
    const double width = static_cast<double>(utf8_length(words)) * kLetterWidth * look.font_size;
    const double before = look.anchor == Anchor::kMiddle ? width / 2 : look.anchor == Anchor::kEnd ? width : 0;
    const double left = pen_.x - before;
    const double height = pen_.y - look.lift * look.font_size;
    pen_.x += width - before;
    const bool judged = !look.hidden && !look.clear && look.stroke.kind == Paint::Kind::kNone &&
                        look.fill.kind == Paint::Kind::kColours;
    if (!judged) return;
    FaintWords worst = {.words = std::string(words), .ratio = kLeastContrast};
    for (const double share : {0.1, 0.3, 0.5, 0.7, 0.9}) {
      judge(look.fill, behind(look.place({left + share * width, height})), worst);
    }
    if (worst.ratio < kLeastContrast) found_.push_back(std::move(worst));
  }

  /// What was painted last where the point lies.
  Paint behind(Point point) const {
    const auto area = std::find_if(areas_.rbegin(), areas_.rend(),
                                   [&](const Area& painted) { return holds(painted.outline, point); });
    return area == areas_.rend() ? Paint{Paint::Kind::kColours, {kWhite}} : area->paint;
  }

  static void judge(const Paint& ink, const Paint& ground, FaintWords& worst) {
    for (const Colour over : ink.colours) {
      for (const Colour under : ground.colours) {
        const double ratio = contrast(over, under);
        if (ratio >= worst.ratio) continue;
        worst.ink = over;
        worst.ground = under;
        worst.ratio = ratio;
      }
    }
  }

  Styles styles_;
  Scanner scanner_;
  std::vector<Open> looks_ = {{}};  ///< Of the tags that are open, the innermost last.
  std::vector<Area> areas_;         ///< In the order of painting.
  Point pen_;                       ///< Where the next letter stands.
  std::vector<FaintWords> found_;
};

}  // namespace

std::vector<FaintWords> find_faint_words(std::string_view svg) {
  return Viewer(svg).look();
}

}  // namespace waymark::svg
