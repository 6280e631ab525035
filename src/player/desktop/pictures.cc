#include "player/desktop/pictures.h"

#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

namespace waymark::desktop {
namespace {

constexpr std::size_t kMost = 24;  // Textures kept; a page has one or two.
constexpr int kWidest = 4096;

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

Owned<RsvgHandle> read_svg(std::string_view bytes) {
  return Owned<RsvgHandle>(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr));
}

float aspect_of(RsvgHandle* svg) {
  gdouble width = 0, height = 0;
  if (!rsvg_handle_get_intrinsic_size_in_pixels(svg, &width, &height)) {
    gboolean has_box = 0;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(svg, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
    width = has_box ? box.width : 0;
    height = has_box ? box.height : 0;
  }
  return width > 0 && height > 0 ? static_cast<float>(width / height) : 1.6F;
}

std::vector<std::string>& fonts_to_bring() {
  static std::vector<std::string> paths;
  return paths;
}

// Fontconfig looks at all of the system's fonts when it is first asked: with the first drawing, not before the window.
void bring_fonts() {
  for (const std::string& path : fonts_to_bring()) {
    FcConfigAppFontAddFile(nullptr, reinterpret_cast<const FcChar8*>(path.c_str()));
  }
  fonts_to_bring().clear();
}

Owned<cairo_surface_t> draw(RsvgHandle* svg, int width, int height) {
  bring_fonts();
  Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const Owned<cairo_t> context(cairo_create(surface.get()));
  const RsvgRectangle whole{0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (!rsvg_handle_render_document(svg, context.get(), &whole, nullptr)) return nullptr;
  cairo_surface_flush(surface.get());
  return surface;
}

// Cairo's colours are multiplied with their alpha, and red and blue lie the other way round.
std::vector<std::uint32_t> plain_pixels(cairo_surface_t* surface, int width, int height) {
  std::vector<std::uint32_t> pixels;
  pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface) +
                                                             static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x) {
      const std::uint32_t alpha = row[x] >> 24U;
      const auto part = [&](unsigned shift) {
        return alpha == 0 ? 0 : std::min(255U, (((row[x] >> shift) & 0xFFU) * 255U + alpha / 2) / alpha);
      };
      pixels.push_back(part(16) | part(8) << 8U | part(0) << 16U | alpha << 24U);
    }
  }
  return pixels;
}

}  // namespace

SvgPictures::SvgPictures(std::function<std::string_view(std::string_view)> media) : media_(std::move(media)) {}

void SvgPictures::trim() {
  if (made_.size() > kMost) made_.clear();
}

ui::Picture SvgPictures::get(std::string_view media, int width_pixels) {
  const std::string_view bytes = media_(media);
  if (bytes.empty()) return {};
  const int width = std::clamp(width_pixels, 1, kWidest);
  // The size stands for the version: the same name may be another drawing in the next lesson.
  const std::pair key(std::string(media) + "/" + std::to_string(bytes.size()), width);
  if (const auto found = made_.find(key); found != made_.end()) return found->second.picture;
  Made& made = made_[key];
  if (const Owned<RsvgHandle> svg = read_svg(bytes)) {
    made.picture.aspect = aspect_of(svg.get());
    const int height =
        std::clamp(static_cast<int>(std::lround(static_cast<float>(width) / made.picture.aspect)), 1, kWidest);
    if (const auto surface = draw(svg.get(), width, height)) {
      made.pixels = plain_pixels(surface.get(), width, height);
      made.texture = {width, height, made.pixels.data()};
      made.picture.texture = reinterpret_cast<std::uintptr_t>(&made.texture);
    }
  }
  return made.picture;
}

void add_font_for_drawings(const std::string& path) {
  fonts_to_bring().push_back(path);
}

}  // namespace waymark::desktop
