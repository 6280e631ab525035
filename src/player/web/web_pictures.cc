#include "player/web/web_pictures.h"

#include <GLES3/gl3.h>

#include <cstdlib>
#include <string>

#include "player/web/page_calls.h"

namespace waymark::web {

float aspect_of_svg(std::string_view svg) {
  constexpr std::string_view kBefore = "viewBox=\"";
  constexpr float kUnknown = 1.6F;
  const std::size_t at = svg.find(kBefore);
  if (at == std::string_view::npos) return kUnknown;
  const std::string numbers(svg.substr(at + kBefore.size(), 80));
  float box[4] = {0, 0, 0, 0};
  const char* next = numbers.c_str();
  for (float& number : box) {
    char* end = nullptr;
    number = std::strtof(next, &end);
    if (end == next) return kUnknown;
    next = *end == ',' ? end + 1 : end;
  }
  return box[2] > 0 && box[3] > 0 ? box[2] / box[3] : kUnknown;
}

ui::Picture WebPictures::get(std::string_view media, int width_pixels) {
  auto found = drawn_.find(media);
  if (found == drawn_.end()) {
    found = drawn_.emplace(media, Drawn{.aspect = aspect_of_svg(source_(media))}).first;
  }
  Drawn& drawn = found->second;
  if (drawn.width != width_pixels && width_pixels > 0) {
    drawn.width = width_pixels;
    page_draw_picture(found->first.c_str(), width_pixels);
  }
  return {drawn.texture, drawn.aspect};
}

void WebPictures::ready(std::string_view media, int width_pixels) {
  const auto found = drawn_.find(media);
  if (found == drawn_.end() || found->second.width != width_pixels) return;
  Drawn& drawn = found->second;
  if (drawn.texture == 0) glGenTextures(1, &drawn.texture);
  glBindTexture(GL_TEXTURE_2D, drawn.texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  page_upload_picture();
}

}  // namespace waymark::web
