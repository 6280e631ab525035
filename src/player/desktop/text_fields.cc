#include "player/desktop/text_fields.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "player/desktop/soft_wrap.h"

namespace waymark::desktop {
namespace {

constexpr float kPad = 12;

ImU32 packed(ui::Colour colour, unsigned alpha = 255) {
  return IM_COL32((colour >> 16U) & 0xFFU, (colour >> 8U) & 0xFFU, colour & 0xFFU, alpha);
}

float width_of(std::string_view words) {
  return ImGui::CalcTextSize(words.data(), words.data() + words.size()).x;
}

std::string wrapped(std::string_view words, float limit) {
  // A soft break's own space stands at the line's end and takes room.
  return with_soft_breaks(words, width_of, limit - 2 * width_of(" "));
}

void push_look(const ui::Theme& colours, float pad_x, float pad_y) {
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {pad_x, pad_y});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  const auto colour = [](ImGuiCol which, ui::Colour value, unsigned alpha) {
    ImGui::PushStyleColor(which, packed(value, alpha));
  };
  colour(ImGuiCol_FrameBg, colours.card, 0);
  colour(ImGuiCol_ChildBg, colours.card, 0);
  colour(ImGuiCol_Text, colours.ink, 255);
  colour(ImGuiCol_InputTextCursor, colours.ink, 255);
  colour(ImGuiCol_TextSelectedBg, colours.primary, 90);
}

void pop_look() {
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(2);
}

void collect(const Node& node, std::vector<const Node*>& into) {
  if ((node.role == Role::kTextInput || node.role == Role::kTextArea) && node.intent && !node.disabled)
    into.push_back(&node);
  for (const Node& child : node.children) collect(child, into);
}

bool begin_page(const ui::Viewport& viewport, float bar_height) {
  ImGui::SetNextWindowPos({0, bar_height});
  ImGui::SetNextWindowSize({viewport.width, std::max(1.0F, viewport.height - bar_height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav;
  const bool open = ImGui::Begin("###fields", nullptr, kFlags);
  ImGui::PopStyleVar(3);
  return open;
}

}  // namespace

void TextFields::refresh(Field& field, const Node& node, float limit) {
  const bool from_outside = !field.live || node.value != field.known;
  field.intent = *node.intent;
  field.area = node.role == Role::kTextArea;
  if (from_outside) {
    field.known = node.value;
    field.shown = field.area ? wrapped(node.value, limit) : node.value;
  } else if (field.area && field.limit != limit) {
    field.shown = wrapped(without_soft_breaks(field.shown), limit);
  }
  field.limit = limit;
  field.live = true;
}

void TextFields::lay(const Screen& screen, const ui::Layout& layout, const ui::Viewport& viewport,
                     const ui::InputFont& font, const std::string& wanted) {
  if (screen.id != std::exchange(screen_id_, screen.id)) fields_.clear();
  std::vector<const Node*> nodes;
  collect(screen.main, nodes);
  if (nodes.empty()) {
    focused_.clear();
    composed_.clear();
    return;
  }
  if (wanted.empty() && !focused_.empty()) ImGui::ClearActiveID();
  const bool moved = wanted != std::exchange(focused_, wanted);
  if (moved) composed_.clear();
  if (begin_page(viewport, layout.bar_height)) {
    ImGui::PushFont(font.font, font.size);
    for (const Node* node : nodes) {
      for (const ui::Placed& placed : layout.nodes) {
        if (placed.id == node->id) lay_one(*node, placed, viewport, layout.bar_height, moved && wanted == node->id);
      }
    }
    ImGui::PopFont();
  }
  ImGui::End();
}

void TextFields::lay_one(const Node& node, const ui::Placed& placed, const ui::Viewport& viewport, float bar_height,
                         bool focus) {
  const float pad = kPad * ui::space_scale(viewport);
  Field& field = fields_[node.id];
  refresh(field, node, placed.rect.width - 2 * pad);
  ImGui::PushID(node.id.c_str());
  ImGui::SetCursorScreenPos({placed.rect.x, placed.rect.y + bar_height - viewport.scroll});
  const float pad_y = field.area ? pad : (placed.rect.height - ImGui::GetFontSize()) / 2;
  push_look(ui::theme(viewport.theme), pad, pad_y);
  // A press puts the caret where it was; the keyboard's focus comes from outside.
  if (focus && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) ImGui::SetKeyboardFocusHere();
  field.shown.reserve(field.shown.size() + 1);
  constexpr ImGuiInputTextFlags kFlags =
      ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoHorizontalScroll;
  if (field.area) {
    ImGui::InputTextMultiline("###text", field.shown.data(), field.shown.capacity() + 1,
                              {placed.rect.width, placed.rect.height}, kFlags, on_edit, &field);
  } else {
    ImGui::SetNextItemWidth(placed.rect.width);
    const ImGuiInputTextFlags flags = (kFlags & ~ImGuiInputTextFlags_NoHorizontalScroll) |
                                      ImGuiInputTextFlags_EnterReturnsTrue |
                                      (node.secret ? ImGuiInputTextFlags_Password : ImGuiInputTextFlags_None);
    entered_ |= ImGui::InputText("###text", field.shown.data(), field.shown.capacity() + 1, flags, on_edit, &field);
  }
  if (ImGui::IsItemActive() && !node.secret) draw_composed(ui::theme(viewport.theme));
  pop_look();
  ImGui::PopID();
}

void TextFields::draw_composed(const ui::Theme& colours) const {
  if (composed_.empty()) return;
  const ImGuiPlatformImeData& caret = ImGui::GetCurrentContext()->PlatformImeData;
  const float width = width_of(composed_),
              x = std::max(kPad, std::min(caret.InputPos.x, ImGui::GetIO().DisplaySize.x - kPad - width));
  const ImVec2 from{x, caret.InputPos.y}, to{x + width, caret.InputPos.y + caret.InputLineHeight};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(from, to, packed(colours.card));
  list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), from, packed(colours.ink), composed_.c_str());
  list.AddLine({from.x, to.y}, to, packed(colours.ink), 2);
}

int TextFields::on_edit(ImGuiInputTextCallbackData* data) {
  auto& field = *static_cast<Field*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    field.shown.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = field.shown.data();
    return 0;
  }
  const std::string_view typed(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  if (!field.area) return 0;
  const std::size_t place = place_without(typed, static_cast<std::size_t>(data->CursorPos));
  std::string shown = wrapped(without_soft_breaks(typed), field.limit);
  if (shown == typed) return 0;
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, shown.data(), shown.data() + shown.size());
  data->CursorPos = static_cast<int>(place_with(shown, place));
  data->SelectionStart = data->SelectionEnd = data->CursorPos;
  return 0;
}

std::vector<Intent> TextFields::take_changes() {
  std::vector<Intent> changes;
  for (auto& [id, field] : fields_) {
    std::string words = field.area ? without_soft_breaks(field.shown) : field.shown;
    if (words == field.known) continue;
    field.known = words;
    Intent intent = field.intent;
    intent.value = std::move(words);
    changes.push_back(std::move(intent));
  }
  return changes;
}

bool TextFields::take_enter() {
  return std::exchange(entered_, false);
}

}  // namespace waymark::desktop
