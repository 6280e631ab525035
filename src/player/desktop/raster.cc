#include "player/desktop/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>
#include <utility>

namespace waymark::desktop {
namespace {

// Red, green, blue, alpha: 0 to 255 each.
using Colour = std::array<float, 4>;

Colour colour_of(std::uint32_t packed) {
  Colour colour;
  for (unsigned i = 0; i < 4; ++i) colour[i] = static_cast<float>((packed >> (8 * i)) & 0xFFU);
  return colour;
}

std::uint32_t alpha_of(std::uint32_t packed) {
  return packed >> 24U;
}

// A product of two bytes over 255, rounded.
std::uint32_t times(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 128;
  return (product + (product >> 8U)) >> 8U;
}

// One packed colour with another, part by part.
std::uint32_t tinted(std::uint32_t texel, std::uint32_t colour) {
  std::uint32_t result = 0;
  for (unsigned shift = 0; shift < 32; shift += 8)
    result |= times((texel >> shift) & 0xFFU, (colour >> shift) & 0xFFU) << shift;
  return result;
}

// As a canvas has it, 0x00RRGGBB.
std::uint32_t opaque(std::uint32_t packed) {
  return (packed & 0xFFU) << 16U | (packed & 0xFF00U) | ((packed >> 16U) & 0xFFU);
}

void blend(std::uint32_t& pixel, std::uint32_t packed) {
  const std::uint32_t alpha = alpha_of(packed), above = opaque(packed);
  if (alpha == 0) return;
  if (alpha == 255) {
    pixel = above;
    return;
  }
  constexpr std::uint32_t kTwo = 0xFF00FF, kRound = 0x800080;  // Red and blue at once, with room between them.
  const std::uint32_t rest = 255 - alpha;
  std::uint32_t two = (pixel & kTwo) * rest + (above & kTwo) * alpha + kRound;
  two = ((two + ((two >> 8U) & kTwo)) >> 8U) & kTwo;
  const std::uint32_t green = ((pixel >> 8U) & 0xFFU) * rest + ((above >> 8U) & 0xFFU) * alpha + 128;
  pixel = two | (((green + (green >> 8U)) >> 8U) & 0xFFU) << 8U;
}

// Whole pixels, the last not among them.
struct Box {
  int left, top, right, bottom;
};

// The first pixel whose middle is not before `at`, within bounds.
int first_pixel(float at, int least, int most) {
  return static_cast<int>(std::clamp(std::ceil(at - 0.5F), static_cast<float>(least), static_cast<float>(most)));
}

struct Corner {
  float x, y, u, v;
  std::uint32_t colour;
};

bool finite(const Corner& corner) {
  return std::isfinite(corner.x) && std::isfinite(corner.y);
}

// What a value is at a place when it is known at a triangle's corners.
class Plane {
 public:
  Plane(const std::array<Corner, 3>& at, const std::array<float, 3>& values, float twice_area) {
    const auto& [a, b, c] = at;
    const float ab = values[1] - values[0], ac = values[2] - values[0];
    dx_ = (ab * (c.y - a.y) - ac * (b.y - a.y)) / twice_area;
    dy_ = (ac * (b.x - a.x) - ab * (c.x - a.x)) / twice_area;
    origin_ = values[0] - dx_ * a.x - dy_ * a.y;
  }
  float at(float x, float y) const { return origin_ + dx_ * x + dy_ * y; }

 private:
  float origin_, dx_, dy_;
};

// Where the line through two corners crosses a height. The same for both triangles that share it: no gap, nothing
// twice.
float crossing(const Corner& upper, const Corner& lower, float y) {
  return upper.x + (y - upper.y) * (lower.x - upper.x) / (lower.y - upper.y);
}

class Brush {
 public:
  Brush(std::uint32_t* pixels, int width, Box clip, const Texture& texture)
      : pixels_(pixels), width_(width), clip_(clip), texture_(texture) {}

  // A rectangle from corner to corner in one colour: a letter, a picture, a plain field.
  void rectangle(const Corner& from, const Corner& to) {
    const Box box{first_pixel(from.x, clip_.left, clip_.right), first_pixel(from.y, clip_.top, clip_.bottom),
                  first_pixel(to.x, clip_.left, clip_.right), first_pixel(to.y, clip_.top, clip_.bottom)};
    if (box.left >= box.right || box.top >= box.bottom) return;
    if (from.u == to.u && from.v == to.v) {
      const std::uint32_t colour = tinted(texel(from.u, from.v), from.colour);
      for (int y = box.top; y < box.bottom; ++y) fill(y, box.left, box.right, colour);
      return;
    }
    const float across = (to.u - from.u) / (to.x - from.x), down = (to.v - from.v) / (to.y - from.y);
    for (int y = box.top; y < box.bottom; ++y) {
      const float v = from.v + (static_cast<float>(y) + 0.5F - from.y) * down;
      std::uint32_t* const row = row_of(y);
      for (int x = box.left; x < box.right; ++x) {
        const float u = from.u + (static_cast<float>(x) + 0.5F - from.x) * across;
        blend(row[x], tinted(texel(u, v), from.colour));
      }
    }
  }

  void triangle(const std::array<Corner, 3>& at) {
    const auto& [a, b, c] = at;
    const float twice_area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (twice_area == 0) return;
    const bool plain = a.u == b.u && b.u == c.u && a.v == b.v && b.v == c.v;
    if (plain && a.colour == b.colour && b.colour == c.colour) {
      const std::uint32_t colour = tinted(texel(a.u, a.v), a.colour);
      rows(at, [&](int y, int left, int right) { fill(y, left, right, colour); });
      return;
    }
    const Plane u(at, {a.u, b.u, c.u}, twice_area), v(at, {a.v, b.v, c.v}, twice_area);
    const std::array colours{colour_of(a.colour), colour_of(b.colour), colour_of(c.colour)};
    const auto part = [&](unsigned i) { return Plane(at, {colours[0][i], colours[1][i], colours[2][i]}, twice_area); };
    const std::array parts{part(0), part(1), part(2), part(3)};
    rows(at, [&](int row, int left, int right) {
      const float y = static_cast<float>(row) + 0.5F;
      for (int i = left; i < right; ++i) {
        const float x = static_cast<float>(i) + 0.5F;
        std::uint32_t colour = 0;
        for (unsigned k = 0; k < 4; ++k) {
          colour |= static_cast<std::uint32_t>(std::clamp(std::lround(parts[k].at(x, y)), 0L, 255L)) << (8 * k);
        }
        blend(row_of(row)[i], tinted(plain ? texel(a.u, a.v) : texel(u.at(x, y), v.at(x, y)), colour));
      }
    });
  }

 private:
  std::uint32_t* row_of(int y) const { return pixels_ + static_cast<std::ptrdiff_t>(y) * width_; }

  std::uint32_t texel(float u, float v) const {
    const auto place = [](float share, int length) {
      return static_cast<int>(std::clamp(share * static_cast<float>(length), 0.0F, static_cast<float>(length - 1)));
    };
    return texture_
        .pixels[static_cast<std::ptrdiff_t>(place(v, texture_.height)) * texture_.width + place(u, texture_.width)];
  }

  void fill(int y, int left, int right, std::uint32_t colour) const {
    std::uint32_t* const row = row_of(y);
    if (alpha_of(colour) == 255) {
      std::fill(row + left, row + right, opaque(colour));
      return;
    }
    for (int x = left; x < right; ++x) blend(row[x], colour);
  }

  // Calls span(y, left, right) for each row of pixels whose middles lie in the triangle.
  void rows(std::array<Corner, 3> at, const auto& span) const {
    std::sort(at.begin(), at.end(),
              [](const Corner& a, const Corner& b) { return std::pair(a.y, a.x) < std::pair(b.y, b.x); });
    const auto& [upper, middle, lower] = at;
    const int end = first_pixel(lower.y, clip_.top, clip_.bottom);
    for (int row = first_pixel(upper.y, clip_.top, clip_.bottom); row < end; ++row) {
      const float y = static_cast<float>(row) + 0.5F;
      const float one = crossing(upper, lower, y),
                  other = y < middle.y ? crossing(upper, middle, y) : crossing(middle, lower, y);
      span(row, first_pixel(std::min(one, other), clip_.left, clip_.right),
           first_pixel(std::max(one, other), clip_.left, clip_.right));
    }
  }

  std::uint32_t* pixels_;
  int width_;
  Box clip_;
  const Texture& texture_;
};

// Two triangles that are one upright rectangle in one colour.
bool is_rectangle(const std::array<Corner, 4>& at) {
  const auto& [a, b, c, d] = at;
  const bool upright = a.x == d.x && b.x == c.x && a.y == b.y && c.y == d.y && a.x < b.x && a.y < d.y;
  const bool even = a.u == d.u && b.u == c.u && a.v == b.v && c.v == d.v;
  return upright && even && a.colour == b.colour && b.colour == c.colour && c.colour == d.colour;
}

// Gives ImGui's textures an address, and takes it back. Their pixels are ImGui's own.
void follow(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantDestroy) {
    delete static_cast<Texture*>(texture.BackendUserData);
    texture.BackendUserData = nullptr;
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
    return;
  }
  if (texture.Status == ImTextureStatus_WantCreate) {
    auto own = std::make_unique<Texture>(
        Texture{texture.Width, texture.Height, reinterpret_cast<const std::uint32_t*>(texture.GetPixels())});
    texture.SetTexID(reinterpret_cast<std::uintptr_t>(own.get()));
    texture.BackendUserData = own.release();
  }
  texture.SetStatus(ImTextureStatus_OK);
}

void draw_command(const ImDrawList& list, const ImDrawCmd& command, const auto& corner_of, Brush brush) {
  const std::span indices(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
  const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
  const auto corner = [&](std::size_t i) { return corner_of(vertices[indices[i]]); };
  for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
    const std::array at{corner(i), corner(i + 1), corner(i + 2)};
    if (!std::all_of(at.begin(), at.end(), finite)) continue;
    if (i + 5 < indices.size() && indices[i + 3] == indices[i] && indices[i + 4] == indices[i + 2] &&
        is_rectangle({at[0], at[1], at[2], corner(i + 5)})) {
      brush.rectangle(at[0], at[2]);
      i += 3;
      continue;
    }
    brush.triangle(at);
  }
}

}  // namespace

Raster::Raster() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "waymark_raster";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;  // They need what lies between two pixels.
}

Raster::~Raster() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    if (texture->RefCount != 1) continue;
    texture->SetStatus(ImTextureStatus_WantDestroy);
    follow(*texture);
  }
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = nullptr;
  io.BackendFlags &= ~(ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures);
}

void Raster::clear(std::uint32_t ground) {
  std::fill(pixels_.begin(), pixels_.end(), ground);
}

void Raster::draw(const ImDrawData& data, std::uint32_t ground) {
  const ImVec2 scale = data.FramebufferScale, from = data.DisplayPos;
  width_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.x * scale.x)));
  height_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.y * scale.y)));
  pixels_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
  clear(ground);
  if (data.Textures != nullptr) {
    for (ImTextureData* const texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) follow(*texture);
    }
  }
  const auto corner = [&](const ImDrawVert& vertex) {
    return Corner{(vertex.pos.x - from.x) * scale.x, (vertex.pos.y - from.y) * scale.y, vertex.uv.x, vertex.uv.y,
                  vertex.col};
  };
  for (const ImDrawList* const list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      const auto pixel = [](float length, int most) {
        return static_cast<int>(std::clamp(length, 0.0F, static_cast<float>(most)));
      };
      const Box box{pixel((clip.x - from.x) * scale.x, width_), pixel((clip.y - from.y) * scale.y, height_),
                    pixel((clip.z - from.x) * scale.x, width_), pixel((clip.w - from.y) * scale.y, height_)};
      const auto* const texture = reinterpret_cast<const Texture*>(static_cast<std::uintptr_t>(command.GetTexID()));
      if (box.left >= box.right || box.top >= box.bottom || texture == nullptr) continue;
      draw_command(*list, command, corner, Brush(pixels_.data(), width_, box, *texture));
    }
  }
}

}  // namespace waymark::desktop
