#include "null_frame.h"

#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "support/golden.h"

namespace waymark::test {
namespace {

// What a renderer would do with the font atlas, without a card to send it to.
void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

std::string font_bytes(const std::string& name) {
  std::ifstream file(waymark::test::font_folder() + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("the font " + name + " is not in " + waymark::test::font_folder());
  return {std::istreambuf_iterator<char>(file), {}};
}

NullFrame::NullFrame() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  painter_ =
      std::make_unique<ui::Painter>(ui::FontFiles{font_bytes("waymark-regular.ttf"), font_bytes("waymark-bold.ttf")});
}

NullFrame::~NullFrame() {
  painter_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

ui::Layout NullFrame::paint(const Screen& screen, const ui::Viewport& viewport, const ui::Attention& attention) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {viewport.width, viewport.height};
  io.DisplayFramebufferScale = {viewport.pixel_ratio, viewport.pixel_ratio};
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  ui::Layout layout = painter_->paint(screen, viewport, attention, [this](std::string_view, int width) {
    ++pictures_asked;
    picture_width = width;
    return ui::Picture{7, 1.5F};
  });
  ImGui::Render();
  take_textures();
  drawn = ImGui::GetDrawData()->TotalVtxCount;
  opacity = 0;
  pictures.clear();
  const ImVector<ImDrawVert>& vertices = ImGui::GetBackgroundDrawList()->VtxBuffer;
  for (int i = 0; i < vertices.Size; ++i) {
    opacity += vertices[i].col >> IM_COL32_A_SHIFT;
    const bool whole = i + 2 < vertices.Size && vertices[i].uv.x == 0 && vertices[i].uv.y == 0 &&
                       vertices[i + 2].uv.x == 1 && vertices[i + 2].uv.y == 1;  // All of a texture.
    const ImVec2 from = vertices[i].pos, to = whole ? vertices[i + 2].pos : from;
    if (whole) pictures.push_back({from.x, from.y, to.x - from.x, to.y - from.y});
  }
  left = right = viewport.width / 2;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      left = std::min(left, vertex.pos.x);
      right = std::max(right, vertex.pos.x);
    }
  }
  return layout;
}

}  // namespace waymark::test
