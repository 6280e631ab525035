#include "player/desktop/stage.h"

#include <SDL.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <vector>

#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

/// A screen that takes what is typed into it, and remembers what was meant.
struct Showing : Playing {
  Screen shown;
  Strings say;
  std::vector<Intent> meant;

  static Node* field(Node& node, const Intent& intent) {
    if (node.intent && node.intent->verb == Verb::kSet && node.intent->target == intent.target) return &node;
    for (Node& child : node.children) {
      if (Node* const found = field(child, intent)) return found;
    }
    return nullptr;
  }
  const Screen& screen() const override { return shown; }
  void handle(const Intent& intent) override {
    meant.push_back(intent);
    if (intent.verb != Verb::kSet) return;
    if (Node* const set = field(shown.main, intent)) set->value = intent.value;
  }
  std::string_view media(std::string_view) const override { return {}; }
  const Strings& words() const override { return say; }
  void run_tasks() override {}
  std::optional<int> milliseconds_to_timer() const override { return std::nullopt; }
};

/// A window with a stage in it, and a clock that the test turns.
struct Theatre {
  std::unique_ptr<Window> window;
  Showing playing;
  PlayerOptions options;
  std::unique_ptr<Stage> stage;
  double now = 1;

  explicit Theatre(Screen screen) {
    static const bool kept = SDL_LoadObject("libOpenGL.so.0") != nullptr || SDL_LoadObject("libGL.so.1") != nullptr;
    CHECK(kept);  // ImGui's loader lets go of it with its window.
    auto opened = Window::open({480, 900, 1});
    REQUIRE(opened);
    window = std::move(*opened);
    playing.shown = std::move(screen);
    stage = std::make_unique<Stage>(*window, playing, options);
    frame();
  }
  void frame() {
    now += 0.02;
    stage->bring_intents();
    stage->draw(now, 0.02F);
  }
  /// What SDL has to say reaches the stage.
  void events() {
    SDL_PumpEvents();
    for (SDL_Event event; SDL_PollEvent(&event) != 0;) stage->take(event, now);
    frame();
  }
  const std::string& focused() { return stage->hands().attention().focused; }
};

/// A gamepad without a case.
struct VirtualPad {
  int device = -1;
  SDL_Joystick* pad = nullptr;

  VirtualPad() {
    device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                       SDL_CONTROLLER_BUTTON_MAX, 0);
    REQUIRE(device >= 0);
    pad = SDL_JoystickOpen(device);
    REQUIRE(pad != nullptr);
  }
  ~VirtualPad() { unplug(); }
  void unplug() {
    if (pad == nullptr) return;
    SDL_JoystickClose(pad);
    SDL_JoystickDetachVirtual(device);
    pad = nullptr;
  }
  void press(Theatre& theatre, SDL_GameControllerButton button) const {
    SDL_JoystickSetVirtualButton(pad, button, 1);
    SDL_JoystickUpdate();
    theatre.events();
    SDL_JoystickSetVirtualButton(pad, button, 0);
    SDL_JoystickUpdate();
    theatre.events();
  }
};

}  // namespace

TEST_CASE(
    "A gamepad that is plugged in moves the focus, uses, and types on the keypad; one that is unplugged is gone") {
  SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");  // The window of a test is never in front.
  Theatre theatre(test::inputs_page());
  theatre.stage->open_gamepads();
  theatre.events();
  VirtualPad pad;
  theatre.events();
  REQUIRE(theatre.focused().empty());
  while (theatre.focused() != "code") {
    pad.press(theatre, SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    REQUIRE_FALSE(theatre.focused().empty());
  }
  const std::string before = find(theatre.playing.shown, "code")->value;
  pad.press(theatre, SDL_CONTROLLER_BUTTON_A);
  theatre.frame();
  pad.press(theatre, SDL_CONTROLLER_BUTTON_DPAD_DOWN);
  CHECK(theatre.focused() == "key.0");
  pad.press(theatre, SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
  pad.press(theatre, SDL_CONTROLLER_BUTTON_A);
  CHECK(find(theatre.playing.shown, "code")->value == before + "b");
  pad.press(theatre, SDL_CONTROLLER_BUTTON_B);
  theatre.frame();
  CHECK(theatre.focused() == "code");
  CHECK(theatre.stage->hands().text_field() == "code");

  SDL_JoystickSetVirtualAxis(pad.pad, SDL_CONTROLLER_AXIS_LEFTY, 32767);
  SDL_JoystickUpdate();
  theatre.events();
  CHECK(theatre.stage->due());
  pad.unplug();
  SDL_JoystickUpdate();
  theatre.events();
  CHECK_FALSE(theatre.stage->due());
}
