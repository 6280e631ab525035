#include "server/staff/plot.h"

#include <algorithm>

namespace waymark {
namespace {

// In the drawing's own units; the page scales it.
constexpr int kWidth = 420;
constexpr int kTop = 24;
constexpr int kHeight = 120;
constexpr int kFoot = 26;
constexpr int kLeast = 3;  ///< Of what is "<5".

std::string px(int length) {
  return std::to_string(length);
}

void label(Html& html, int middle, int line, const char* kind, const std::string& words) {
  html.element("text", {{"x", px(middle)}, {"y", px(line)}, {"text-anchor", "middle"}, {"class", kind}}, words);
}

}  // namespace

void bar_plot(Html& html, const std::string& title, const std::vector<Bar>& bars) {
  int most = 10;
  for (const Bar& bar : bars) most = std::max(most, bar.count.value());
  const int step = kWidth / std::max(1, static_cast<int>(bars.size()));
  const int floor = kTop + kHeight;
  html.open("svg", {{"viewBox", "0 0 " + px(kWidth) + " " + px(floor + kFoot)},
                    {"class", "plot"},
                    {"role", "img"},
                    {"aria-label", title + ", as in the table"}});
  int left = 0;
  for (const Bar& bar : bars) {
    const bool few = bar.count.value() == 0;
    const int height = few ? kLeast : std::max(kLeast, bar.count.value() * kHeight / most);
    html.open("rect", {{"x", px(left + step / 6)},
                       {"y", px(floor - height)},
                       {"width", px(step - step / 3)},
                       {"height", px(height)},
                       {"class", few ? "few" : "bar"}})
        .close();
    label(html, left + step / 2, floor - height - 6, "number", bar.count.text());
    label(html, left + step / 2, floor + 18, "name", bar.name);
    left += step;
  }
  html.open("line", {{"x1", "0"}, {"x2", px(kWidth)}, {"y1", px(floor)}, {"y2", px(floor)}}).close().close();
}

}  // namespace waymark
