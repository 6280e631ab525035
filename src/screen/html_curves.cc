#include "screen/html_curves.h"

#include <algorithm>
#include <charconv>

#include "screen/line_pattern.h"

namespace waymark {
namespace {

// Thousandths of the picture: where the curves stand in it, and the words' base lines. Everything is placed by shares
// of the picture, so that no style is needed.
constexpr int kLeft = 50, kRight = 950, kTop = 120, kBottom = 760, kTopWords = 80, kHours = 850, kTime = 970;
constexpr int kThickness = 25;  // Tenths of a pixel.

std::string decimal(int tenths) {
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string share(int thousandths) {
  return decimal(thousandths) + "%";
}

int number_of(const std::string& digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class Picture {
 public:
  explicit Picture(const Node& curves) : curves_(curves) {}

  Html draw(Html::Attributes attributes) {
    attributes.insert(attributes.end(), {{"role", "img"}, {"aria-label", curves_.words.plain()}});
    html_.open("svg", attributes);
    html_.open("g", {{"aria-hidden", "true"}});  // The list beside it says what is drawn.
    grid();
    html_.open("svg", {{"x", share(kLeft)},
                       {"y", share(kTop)},
                       {"width", share(kRight - kLeft)},
                       {"height", share(kBottom - kTop)},
                       {"viewBox", "0 0 " + std::to_string(steps()) + " 1000"},
                       {"preserveAspectRatio", "none"},
                       {"overflow", "visible"}});
    for (const Node& curve : curves_.children) line(curve);
    html_.close();
    moment();
    html_.close();
    html_.close();
    return std::move(html_);
  }

  static Html::Attributes look(const Node& curve, std::string path) {
    std::string dashes;
    for (const int length : line_pattern(curve.level))
      dashes += (dashes.empty() ? "" : " ") + decimal(length * kThickness);
    return {{"d", std::move(path)},
            {"data-line", std::to_string(curve.level)},
            {"fill", "none"},
            {"stroke", "currentColor"},
            {"stroke-width", decimal(kThickness)},
            {"stroke-dasharray", dashes.empty() ? Html::kAbsent : dashes},
            {"vector-effect", "non-scaling-stroke"}};
  }

 private:
  int steps() const {
    std::size_t most = 2;
    for (const Node& curve : curves_.children) most = std::max(most, curve.points.size());
    return static_cast<int>(most) - 1;
  }

  int across(int minute) const {
    const int span = std::max(1, curves_.maximum - curves_.minimum);
    return kLeft + static_cast<int>(static_cast<long>(kRight - kLeft) * (minute - curves_.minimum) / span);
  }

  static int up(int thousandths) { return kBottom - (kBottom - kTop) * thousandths / 1000; }

  void straight(std::string_view kind, int x1, int y1, int x2, int y2) {
    html_.element("line",
                  {{"class", std::string(kind)},
                   {"x1", share(x1)},
                   {"y1", share(y1)},
                   {"x2", share(x2)},
                   {"y2", share(y2)},
                   {"stroke", "currentColor"}},
                  "");
  }

  void words(int x, int y, std::string_view anchor, std::string_view text) {
    html_.element("text",
                  {{"x", share(x)}, {"y", share(y)}, {"text-anchor", std::string(anchor)}, {"fill", "currentColor"}},
                  text);
  }

  void grid() {
    words(kLeft, kTopWords, "start", curves_.value);
    for (const int height : {500, 1000}) straight("grid", kLeft, up(height), kRight, up(height));
    straight("axis", kLeft, kBottom, kRight, kBottom);
    for (int minute = curves_.minimum; minute <= curves_.maximum; minute += std::max(1, curves_.step)) {
      words(across(minute), kHours, "middle", std::to_string(minute / 60));
    }
    words((kLeft + kRight) / 2, kTime, "middle", curves_.detail);
  }

  void line(const Node& curve) {
    if (curve.points.empty()) return;
    std::string path;
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
      path += (i == 0 ? "M" : "L") + std::to_string(i) + " " + std::to_string(1000 - curve.points[i]);
    }
    html_.element("path", look(curve, std::move(path)), "");
  }

  void moment() {
    if (!curves_.marker) return;
    const int x = across(*curves_.marker);
    straight("moment", x, kTop, x, kBottom);
    for (const Node& curve : curves_.children) {
      if (curve.points.empty()) continue;
      html_.element("circle",
                    {{"cx", share(x)},
                     {"cy", share(up(number_of(curve.value)))},
                     {"r", "5"},
                     {"data-line", std::to_string(curve.level)},
                     {"fill", "currentColor"}},
                    "");
    }
  }

  const Node& curves_;
  Html html_;
};

}  // namespace

Html curves_picture(const Node& curves, Html::Attributes attributes) {
  return Picture(curves).draw(std::move(attributes));
}

Html line_sample(const Node& curve) {
  Html html;
  html.open("svg", {{"class", "sample"}, {"width", "40"}, {"height", "12"}, {"aria-hidden", "true"}});
  html.element("path", Picture::look(curve, "M0 6H40"), "").close();
  return html;
}

}  // namespace waymark
