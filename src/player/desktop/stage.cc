#include "player/desktop/stage.h"

#include <imgui.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <utility>

namespace waymark::desktop {
namespace {

Key key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_TAB:
      return (key.mod & KMOD_SHIFT) != 0 ? Key::kBackTab : Key::kTab;
    case SDLK_UP:
      return Key::kUp;
    case SDLK_DOWN:
      return Key::kDown;
    case SDLK_LEFT:
      return Key::kLeft;
    case SDLK_RIGHT:
      return Key::kRight;
    case SDLK_HOME:
      return Key::kHome;
    case SDLK_END:
      return Key::kEnd;
    case SDLK_PAGEUP:
      return Key::kPageUp;
    case SDLK_PAGEDOWN:
      return Key::kPageDown;
    case SDLK_SPACE:
      return Key::kSpace;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Key::kEnter;
    case SDLK_F1:
      return Key::kHelp;
    case SDLK_F2:
      return Key::kPanel;
    case SDLK_ESCAPE:
      return Key::kEscape;
    case SDLK_LSHIFT:
    case SDLK_RSHIFT:
      return Key::kShift;
    default:
      return Key::kOther;
  }
}

// While text is typed, these keys are still the screen's.
bool leaves_text(Key key) {
  return key == Key::kTab || key == Key::kBackTab || key == Key::kHelp || key == Key::kPanel;
}

ImU32 packed(ui::Colour colour) {
  return IM_COL32((colour >> 16U) & 0xFFU, (colour >> 8U) & 0xFFU, colour & 0xFFU, 255);
}

ui::ThemeName theme_of(Settings::Colours colours, ui::ThemeName otherwise) {
  switch (colours) {
    case Settings::Colours::kLight:
      return ui::ThemeName::kLight;
    case Settings::Colours::kDark:
      return ui::ThemeName::kDark;
    case Settings::Colours::kContrast:
      return ui::ThemeName::kContrast;
    case Settings::Colours::kSystem:
      break;
  }
  return otherwise;
}

}  // namespace

std::string address_of(const std::string& href, const std::string& server) {
  if (!href.starts_with('/')) return href;
  return server.substr(0, server.find_last_not_of('/') + 1) + href;
}

Stage::Stage(Window& window, Playing& playing, const PlayerOptions& options)
    : window_(window),
      playing_(playing),
      options_(options),
      pictures_([&playing](std::string_view name) { return playing.media(name); }) {}

ui::Viewport Stage::viewport() const {
  ui::Viewport view = window_.viewport();
  const Settings settings = playing_.settings();
  const float text = options_.text_scale * playing_.text_scale() * static_cast<float>(settings.text_size) / 100;
  view.text_scale = text * ui::reading_scale(view.width);
  view.theme = theme_of(settings.colours, options_.theme);
  view.inputs_overlaid = true;
  if (settings.typeface == Settings::Typeface::kDyslexic) view.typeface = ui::Typeface::kDyslexic;
  view.wide_spacing = settings.wide_spacing;
  view.still = settings.still || !options_.shot.empty();
  return view;
}

bool Stage::take(const SDL_Event& event, double now) {
  if (scan_.on() && take_switch(event, now)) return true;
  switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      return take_key(event.key, now);
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
      return take_mouse(event, now);
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
      return take_finger(event.tfinger, now);
    case SDL_CONTROLLERDEVICEADDED:
    case SDL_CONTROLLERDEVICEREMOVED:
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
    case SDL_CONTROLLERAXISMOTION:
      return gamepads_.take(event, now);
    case SDL_TEXTEDITING:
      fields_.compose(event.edit.text);
      return true;
    case SDL_TEXTEDITING_EXT:
      fields_.compose(event.editExt.text);
      SDL_free(event.editExt.text);
      return true;
    case SDL_TEXTINPUT:
      fields_.compose({});
      return ImGui_ImplSDL2_ProcessEvent(&event);
    case SDL_WINDOWEVENT:
      ImGui_ImplSDL2_ProcessEvent(&event);
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) hands_.leave_window();
      return true;
    default:
      return ImGui_ImplSDL2_ProcessEvent(&event);
  }
}

// Whatever somebody can press is the switch; the other keys are what they are.
bool Stage::take_switch(const SDL_Event& event, double now) {
  switch (event.type) {
    case SDL_KEYDOWN: {
      const Key key = key_of(event.key.keysym);
      if (key != Key::kSpace && key != Key::kEnter) return false;
      if (event.key.repeat == 0) scan_.take(now);
      return true;
    }
    case SDL_CONTROLLERBUTTONDOWN:
      if (event.cbutton.button != SDL_CONTROLLER_BUTTON_A) return false;
      scan_.take(now);
      return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_FINGERDOWN:
      scan_.take(now);
      return true;
    case SDL_MOUSEBUTTONUP:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
      return true;
    default:
      return false;
  }
}

bool Stage::take_key(const SDL_KeyboardEvent& event, double now) {
  const Key key = key_of(event.keysym);
  const bool typing = !hands_.text_field().empty();
  SDL_Event whole{};
  whole.key = event;
  if (typing && !leaves_text(key)) ImGui_ImplSDL2_ProcessEvent(&whole);
  if (event.type == SDL_KEYUP) return typing;
  if (key == Key::kShift && event.repeat != 0) return false;
  if (typing && !leaves_text(key) && key != Key::kShift)
    hands_.key(Key::kOther, now);
  else
    hands_.key(key, now);
  return true;
}

bool Stage::take_mouse(const SDL_Event& event, double now) {
  const ui::Attention before = hands_.attention();
  const float offset = hands_.scroller().offset();
  const auto x = static_cast<float>(event.type == SDL_MOUSEMOTION ? event.motion.x : event.button.x);
  const auto y = static_cast<float>(event.type == SDL_MOUSEMOTION ? event.motion.y : event.button.y);
  if (event.type != SDL_MOUSEWHEEL) ImGui_ImplSDL2_ProcessEvent(&event);
  if (event.type == SDL_MOUSEWHEEL)
    hands_.wheel(event.wheel.preciseY);
  else if (event.type == SDL_MOUSEMOTION)
    hands_.point(x, y, now);
  else if (event.button.button != SDL_BUTTON_LEFT)
    return false;
  else if (event.type == SDL_MOUSEBUTTONDOWN)
    hands_.press(x, y, false, now);
  else
    hands_.release(x, y, now);
  const ui::Attention& after = hands_.attention();
  const bool same =
      before.hovered == after.hovered && before.pressed == after.pressed && before.focused == after.focused;
  return event.type != SDL_MOUSEMOTION || !same || offset != hands_.scroller().offset() || !hands_.text_field().empty();
}

bool Stage::take_finger(const SDL_TouchFingerEvent& event, double now) {
  const ui::Viewport view = window_.viewport();
  const float x = event.x * view.width, y = event.y * view.height;
  if (event.type == SDL_FINGERDOWN) {
    if (hands_.pressing())
      hands_.cancel_press();
    else if (SDL_GetNumTouchFingers(event.touchId) <= 1)
      hands_.press(x, y, true, now);
    return true;
  }
  if (!hands_.pressing()) return false;
  if (event.type == SDL_FINGERMOTION) {
    hands_.point(x, y, now);
    return true;
  }
  hands_.release(x, y, now);
  if (hands_.text_field().empty()) return true;
  ImGuiIO& io = ImGui::GetIO();  // Only now it is known to be a tap: it puts the caret where it was.
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  return true;
}

std::optional<double> Stage::due() const {
  const auto pad = pad_.due(), scan = scan_.due();
  return pad && scan ? std::min(*pad, *scan) : pad ? pad : scan;
}

bool Stage::step(double now) {
  scan_.turn(playing_.settings().scanning, now);
  const bool due = pad_.scrolling() || (this->due() && *this->due() <= now);
  if (!due) return false;
  pad_.step(now);
  scan_.step(now);
  return true;
}

void Stage::bring_typed() {
  for (const Intent& intent : fields_.take_changes()) playing_.handle(intent);
}

void Stage::bring_intents() {
  const std::vector<Intent> meant = hands_.take_intents();
  if (!meant.empty()) bring_typed();
  for (const Intent& intent : meant) give(intent);
  if (const auto field = hands_.take_keypad()) {
    bring_typed();
    keypad_.open(*field);
  }
  if (const auto link = hands_.take_link()) SDL_OpenURL(address_of(*link, options_.server).c_str());
}

void Stage::give(const Intent& intent) {
  const std::string field = keypad_.field();
  if (!keypad_.takes(intent)) return playing_.handle(intent);
  if (keypad_.field().empty()) returning_ = field;
}

void Stage::draw(double now, float seconds) {
  hands_.scroller().step(seconds);
  pictures_.trim();
  const std::string typing_before = hands_.text_field();
  const Screen& screen = shown();
  window_.set_title(screen.title);
  ui::Viewport view = viewport();
  view.now = now;
  view.scroll = hands_.scroller().offset();
  window_.begin_frame();
  const auto pictures = [this](std::string_view media, int width) { return pictures_.get(media, width); };
  const ui::Layout* layout = &window_.painter().measure(screen, view, pictures);
  while (window_.bring_fonts()) layout = &window_.painter().measure(screen, view, pictures);
  hands_.see(screen, *layout, view);  // May scroll, and take the focus away.
  if (!returning_.empty()) hands_.focus_on(std::exchange(returning_, {}));
  const Lit lit = playing_.lit();
  follow(lit, *layout);
  view.scroll = hands_.scroller().offset();
  ui::Attention attention = hands_.attention();
  attention.lit = lit;
  if (!hands_.text_field().empty()) attention.focused = hands_.text_field();
  layout = &window_.painter().paint(screen, view, attention, pictures);
  fields_.lay(screen, *layout, view, window_.painter().input_font(view.text_scale), hands_.text_field());
  listen_to_input_method();
  draw_lit(view);
  draw_signs(view, hands_.shift_presses(now));
  window_.end_frame(ui::theme(view.theme).paper);
  if (typing_before != hands_.text_field()) bring_typed();
  if (fields_.take_enter()) {
    bring_typed();
    hands_.submit();
  }
}

// Only while there is something to type into: an input method takes keys for itself.
void Stage::listen_to_input_method() const {
  const bool typing = !hands_.text_field().empty(), listening = SDL_IsTextInputActive() == SDL_TRUE;
  if (typing && !listening) SDL_StartTextInput();
  if (!typing && listening) SDL_StopTextInput();
}

// A row that the switch would take; one thing alone is lit as what has the focus.
void Stage::draw_lit(const ui::Viewport& view) const {
  const auto lit = scan_.lit();
  if (!lit) return;
  const float out = 4, width = 4 * std::min(view.text_scale, 2.0F);
  const ImVec2 from{std::max(width / 2, lit->x - out), std::max(width / 2, lit->y - out)};
  const ImVec2 to{std::min(view.width - width / 2, lit->x + lit->width + out),
                  std::min(view.height - width / 2, lit->y + lit->height + out)};
  ImGui::GetForegroundDrawList()->AddRect(from, to, packed(ui::theme(view.theme).ink), 10, 0, width);
}

// What is read aloud comes into view when it begins to be; then it stays where somebody puts it.
void Stage::follow(const Lit& lit, const ui::Layout& layout) {
  if (std::exchange(lit_, lit.id) == lit.id) return;
  for (const ui::Placed& node : layout.nodes) {
    if (node.id == lit.id && !node.fixed) hands_.scroller().show(node.rect.y, node.rect.y + node.rect.height);
  }
}

// Three dots under the bar, as many filled as Shift was pressed: once more, and the window is gone.
void Stage::draw_signs(const ui::Viewport& view, int count) const {
  if (count == 0) return;
  const ui::Theme& colours = ui::theme(view.theme);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const float r = 7 * view.text_scale, gap = 3.2F * r, x = view.width / 2, y = 3 * r;
  list.AddRectFilled({x - 2.2F * gap, y - 2.2F * r}, {x + 2.2F * gap, y + 2.2F * r}, packed(colours.ink), 2.2F * r);
  for (int i = 0; i < 3; ++i) {
    const ImVec2 at{x + static_cast<float>(i - 1) * gap, y};
    if (i < count)
      list.AddCircleFilled(at, r, packed(colours.paper), 32);
    else
      list.AddCircle(at, r - 1, packed(colours.paper), 32, 2);
  }
}

}  // namespace waymark::desktop
