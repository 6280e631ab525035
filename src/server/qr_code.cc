#include "server/qr_code.h"

#include <fmt/format.h>
#include <qrcodegen/qrcodegen.hpp>

namespace waymark {
namespace {

using qrcodegen::QrCode;

constexpr int kMargin = 4;  // modules, as ISO/IEC 18004 asks

/// The dark modules as an SVG path, a rectangle for each run in a row.
std::string dark_modules(const QrCode& code) {
  std::string path;
  for (int y = 0; y < code.getSize(); ++y) {
    for (int x = 0; x < code.getSize();) {
      int end = x;
      while (code.getModule(end, y)) ++end;  // what lies outside is light
      if (end > x) path += fmt::format("M{} {}h{}v1h-{}z", x + kMargin, y + kMargin, end - x, end - x);
      x = end + 1;
    }
  }
  return path;
}

}  // namespace

Html qr_code(const std::string& text, std::string_view label) {
  const QrCode code = QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
  const int side = code.getSize() + 2 * kMargin;
  const std::string length = fmt::format("{}mm", side);
  Html html;
  html.open("svg", {{"class", "qr"},
                    {"role", "img"},
                    {"aria-label", std::string(label)},
                    {"width", length},
                    {"height", length},
                    {"viewBox", fmt::format("0 0 {} {}", side, side)},
                    {"shape-rendering", "crispEdges"}});
  html.element("path", {{"fill", "#fff"}, {"d", fmt::format("M0 0h{}v{}H0z", side, side)}}, "");
  html.element("path", {{"fill", "#000"}, {"d", dark_modules(code)}}, "");
  html.close();
  return html;
}

}  // namespace waymark
