#include "player/desktop/stage.h"

#include <SDL.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <vector>

#include "opened_window.h"
#include "player/desktop/keypad.h"
#include "player/fakes.h"
#include "support/sample_screens.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

/// A screen that takes what is typed into it, and remembers what was meant.
struct Showing : Playing {
  Screen shown;
  Settings chosen;
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
  Settings settings() const override { return chosen; }
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
    window = test::open_window(480, 900, 1);
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
  CHECK(theatre.window->save_png(test::shot("keypad").string()));
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

TEST_CASE("With one switch, Space and a press anywhere take what is lit, and frames come with the steps alone") {
  Theatre theatre(test::question_page());
  CHECK_FALSE(theatre.stage->due());
  theatre.playing.chosen.scanning = true;
  theatre.stage->step(theatre.now);
  REQUIRE(theatre.stage->due());
  const auto wait = [&] {
    CHECK_FALSE(theatre.stage->step(*theatre.stage->due() - 0.1));
    theatre.now = *theatre.stage->due();
    CHECK(theatre.stage->step(theatre.now));
    theatre.frame();
  };
  const auto press = [&](Uint32 type) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_KEYDOWN) event.key.keysym.sym = SDLK_SPACE;
    CHECK(theatre.stage->take(event, theatre.now));
    theatre.frame();
  };
  wait();
  CHECK(theatre.focused().empty());  // All four answers are lit.
  CHECK(theatre.window->save_png(test::shot("one-switch").string()));
  press(SDL_KEYDOWN);
  REQUIRE(theatre.focused() == "q.a");
  press(SDL_KEYDOWN);
  CHECK(theatre.playing.meant == std::vector{Intent{Verb::kSelect, "q", "a"}});
  wait();
  press(SDL_MOUSEBUTTONDOWN);
  wait();
  REQUIRE(theatre.focused() == "q.b");
  press(SDL_FINGERDOWN);
  REQUIRE(theatre.playing.meant.size() == 2);
  CHECK(theatre.playing.meant[1] == Intent{Verb::kSelect, "q", "b"});
  theatre.playing.chosen.scanning = false;
  theatre.stage->step(theatre.now);
  CHECK_FALSE(theatre.stage->due());
}

TEST_CASE("What an input method holds is shown in the field, and means nothing before it is written") {
  Theatre theatre(test::inputs_page());
  CHECK(SDL_IsTextInputActive() == SDL_FALSE);
  theatre.stage->hands().focus_on("note");
  for (int i = 0; i < 3; ++i) theatre.frame();
  CHECK(SDL_IsTextInputActive() == SDL_TRUE);
  const auto says = [&](Uint32 type, const char* words) {
    SDL_Event event{};
    event.type = type;
    event.text.windowID = SDL_GetWindowID(theatre.window->sdl());
    SDL_strlcpy(type == SDL_TEXTINPUT ? event.text.text : event.edit.text, words, SDL_TEXTINPUTEVENT_TEXT_SIZE);
    theatre.stage->take(event, theatre.now);
    for (int i = 0; i < 3; ++i) theatre.frame();
  };
  says(SDL_TEXTEDITING, "e");
  says(SDL_TEXTEDITING, "ê");
  CHECK(theatre.stage->fields().composed() == "ê");
  theatre.stage->bring_typed();
  CHECK(theatre.playing.meant.empty());
  says(SDL_TEXTEDITING, "");
  says(SDL_TEXTINPUT, "ê");
  CHECK(theatre.stage->fields().composed().empty());
  theatre.stage->bring_typed();
  REQUIRE(theatre.playing.meant.size() == 1);
  CHECK(theatre.playing.meant[0].value.find("ê") != std::string::npos);

  // A long one comes in memory of its own.
  SDL_Event whole{};
  whole.type = SDL_TEXTEDITING_EXT;
  whole.editExt.text = SDL_strdup("a word that is longer than thirty-two bytes are");
  theatre.stage->take(whole, theatre.now);
  CHECK(theatre.stage->fields().composed() == "a word that is longer than thirty-two bytes are");
  theatre.stage->hands().key(Key::kTab, theatre.now);
  for (int i = 0; i < 2; ++i) theatre.frame();
  CHECK(theatre.stage->fields().composed().empty());
  CHECK(SDL_IsTextInputActive() == SDL_FALSE);
}

TEST_CASE("What is typed into a secret field is not drawn, neither by its frame nor in it") {
  Screen screen = test::inputs_page();
  Node& field = *Showing::field(screen.main, {Verb::kSet, "code", {}});
  const auto look = [&](const char* typed, bool secret) {
    field.value = typed;
    field.secret = secret;
    Theatre theatre(screen);
    theatre.frame();
    const std::filesystem::path file = test::shot("secret");
    CHECK(theatre.window->save_png(file.string()));
    auto rgb = test::read_png(file.string()).rgb;
    const auto alone = test::painted(*theatre.window, screen, {480, 900}, {}, {}, file).rgb;
    rgb.insert(rgb.end(), alone.begin(), alone.end());
    return rgb;
  };
  CHECK((look("2468", true) == look("1357", true)));
  CHECK((look("2468", true) != look("246", true)));
  CHECK((look("2468", false) != look("1357", false)));
}

TEST_CASE("A link that begins with a slash leads to the server") {
  using waymark::desktop::address_of;
  CHECK(address_of("/receipts/0123", "https://example.org") == "https://example.org/receipts/0123");
  CHECK(address_of("/receipts/0123", "https://example.org/") == "https://example.org/receipts/0123");
  CHECK(address_of("https://example.com/", "https://example.org") == "https://example.com/");
  CHECK(address_of("tel:999", "") == "tel:999");
}

TEST_CASE("A language that the canvas has no letters for is offered by its tag") {
  Theatre theatre(test::inputs_page());
  const auto look = [&](const char* words, const char* language) {
    Screen screen;
    screen.id = "languages";
    screen.language = "en-GB";
    Node radio;
    radio.role = Role::kRadio;
    radio.id = "language.x";
    radio.words = Text::of(words);
    radio.language = language;
    screen.main.children = {radio};
    ui::Viewport view{480, 900};
    view.still = true;  // What arrives would be seen only later.
    return test::painted(*theatre.window, screen, view, {}, {}, test::shot("languages")).rgb;
  };
  CHECK((look("العربية", "ar") == look("ar", "en-GB")));
  CHECK((look("Cymraeg", "cy") == look("Cymraeg", "en-GB")));
  CHECK((look("Cymraeg", "cy") != look("cy", "en-GB")));
}

TEST_CASE("Around a lesson too, and on the keypad, a finger has 48 pixels for each thing on the narrowest phone") {
  Theatre theatre(test::inputs_page());
  test::World world;
  Keypad keypad;
  const auto check = [&](const Screen& screen) {
    ui::Viewport view;
    view.width = 360;
    view.height = 740;
    theatre.window->begin_frame();
    const ui::Layout layout = theatre.window->painter().measure(screen, view, {});
    theatre.window->end_frame(0);
    int found = 0;
    for (const Node* node : usable_nodes(screen)) {
      for (const ui::Placed& placed : layout.nodes) {
        if (placed.id != node->id || node->role == Role::kSpot) continue;
        INFO(screen.id << ": " << node->id);
        ++found;
        CHECK(placed.rect.width >= 47.5F);
        CHECK(placed.rect.height >= 47.5F);
        CHECK(placed.rect.x + placed.rect.width <= 360.5F);
      }
    }
    CHECK(found > 2);
  };
  world.start();
  check(world.app->screen());
  keypad.open("code");
  for (const char* layer : {"small", "capitals", "signs"}) {
    keypad.takes({Verb::kOpen, Keypad::kId, layer});
    check(keypad.over(world.app->screen(), world.app->words()));
  }
  for (const char* place : {"settings", "help"}) {
    world.use(place);
    check(world.app->screen());
    world.use("close");
  }
  world.type("code", world.code);
  world.use("start");
  world.network.deliver();
  check(world.app->screen());
}
