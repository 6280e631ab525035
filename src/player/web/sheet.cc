#include "player/web/sheet.h"

#include <imgui_internal.h>

namespace waymark::web {
namespace {

ImGuiContext& make_context() {
  auto* const context = IM_NEW(ImGuiContext)(nullptr);
  ImGui::SetCurrentContext(context);
  return *context;
}

}  // namespace

Sheet::Sheet() : context_(make_context()), view_(*IM_NEW(ImGuiViewportP)()) {
  context_.Viewports.push_back(&view_);
  ImGui::RegisterFontAtlas(context_.IO.Fonts);
}

void Sheet::begin(float width, float height, float pixel_ratio) {
  view_.Size = {width, height};
  context_.IO.DisplaySize = view_.Size;
  context_.IO.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  ImFontAtlas* const atlas = context_.IO.Fonts;
  ImFontAtlasUpdateNewFrame(atlas, ++context_.FrameCount, true);
  ImDrawListSharedData& shared = context_.DrawListSharedData;
  shared.ClipRectFullscreen = {0, 0, width, height};
  shared.CurveTessellationTol = context_.Style.CurveTessellationTol;
  shared.SetCircleTessellationMaxError(context_.Style.CircleTessellationMaxError);
  shared.InitialFlags =
      ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
  shared.FontAtlas = atlas;
  ImFontAtlasUpdateDrawListsSharedData(atlas);
}

ImDrawData& Sheet::end() {
  ImVector<ImTextureData*>& textures = context_.PlatformIO.Textures;
  textures.resize(0);
  for (ImTextureData* texture : context_.IO.Fonts->TexList) {
    texture->RefCount = 1;
    textures.push_back(texture);
  }
  drawn_.Clear();
  drawn_.Valid = true;
  drawn_.DisplaySize = view_.Size;
  drawn_.FramebufferScale = context_.IO.DisplayFramebufferScale;
  drawn_.Textures = &textures;
  drawn_.AddDrawList(ImGui::GetBackgroundDrawList());
  return drawn_;
}

}  // namespace waymark::web
