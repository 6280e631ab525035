#include "player/app_screens.h"

#include <algorithm>
#include <utility>

#include "screen/language_name.h"
#include "screen/parts.h"

namespace waymark {
namespace {

Intent act(std::string what) {
  return {Verb::kDo, std::move(what), {}};
}

Node note_node(const Note& note) {
  if (note.words.empty()) return status("status");
  return status("status", note.warning ? Tone::kWarning : Tone::kTip, Text::of(note.words));
}

Node code_input(const std::string& typed, const Strings& say) {
  Node input;
  input.role = Role::kTextInput;
  input.id = "code";
  input.words = Text::of(std::string(say("Your code")));
  input.detail = say("12 letters and numbers, like ABCD-EFGH-JKMN. It came from your worker");
  input.value = typed;
  input.intent = Intent{Verb::kSet, "code", {}};
  return input;
}

Node pin_input(const std::string& typed, const Strings& say) {
  Node input;
  input.role = Role::kTextInput;
  input.id = "pin";
  input.level = 1;
  input.secret = true;
  input.words = Text::of(std::string(say("PIN")));
  input.detail = say("4 to 12 numbers");
  input.value = typed;
  input.intent = Intent{Verb::kSet, "pin", {}};
  return input;
}

void add(Screen& screen, std::string id, std::string_view words) {
  screen.main.children.push_back(paragraph(std::move(id), words));
}

Node language_radio(const std::string& language, bool spoken) {
  Node radio;
  radio.role = Role::kRadio;
  radio.id = "language." + language;
  std::transform(radio.id.begin(), radio.id.end(), radio.id.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  radio.words = Text::of(std::string(language_name(language)));
  radio.language = language;
  radio.selected = spoken;
  radio.intent = Intent{Verb::kDo, "language", language};
  return radio;
}

}  // namespace

Screen own_screen(std::string id, bool back, const Strings& say) {
  Screen screen;
  screen.id = std::move(id);
  screen.title = say("Course");
  screen.language = say.language();
  screen.bar = bar({back, -1}, say);
  screen.main.id = "main";
  screen.actions.id = "actions";
  return screen;
}

void add_settings(Node& bar, const Strings& say) {
  const auto leave =
      std::find_if(bar.children.begin(), bar.children.end(), [](const Node& node) { return node.id == "leave"; });
  if (leave != bar.children.end())
    bar.children.insert(leave, button("settings", say("Settings"), Tone::kQuiet, {Verb::kOpen, "settings", {}}));
}

std::vector<Node> language_choice(const Languages& languages, const Strings& say) {
  std::vector<Node> choice;
  if (languages.all.size() > 1) {
    Node group;
    group.id = "languages";
    group.level = 2;
    group.words = Text::of(std::string(say("Language")));
    for (const std::string& language : languages.all) {
      group.children.push_back(language_radio(language, language == languages.spoken));
    }
    choice.push_back(std::move(group));
  }
  if (languages.elsewhere) {
    choice.push_back(paragraph("languages.elsewhere", say("In the browser this lesson is in more languages.")));
  }
  return choice;
}

Screen first_screen(const FirstView& view, const Strings& say) {
  Screen screen = own_screen("first", view.back, say);
  auto& into = screen.main.children;
  into.push_back(heading("title", std::string(say("Type your code")), 1));
  into.push_back(code_input(view.code, say));
  into.push_back(note_node(view.note));
  if (view.can_look) add(screen, "look", say("No code? You can look around. Then nothing is recorded."));
  if (view.canvas_only) {
    add(screen, "canvas-only",
        say("Screen readers cannot read this window. The same lesson is in the browser, and in the terminal with: "
            "waymark play --text."));
    add(screen, "read-aloud-how",
        view.reads_aloud ? say("This window can read itself aloud: press Read aloud.")
                         : say("This window can read itself aloud once Speech Dispatcher is installed. On Debian: "
                               "apt install speech-dispatcher speech-dispatcher-espeak-ng."));
  }
  for (Node& choice : language_choice(view.languages, say)) into.push_back(std::move(choice));
  Node start = button("start", view.busy ? say("Checking…") : say("Start"), Tone::kPrimary, act("start"));
  start.disabled = view.busy;
  screen.actions.children.push_back(std::move(start));
  if (view.can_look) {
    screen.actions.children.push_back(
        button("look-around", say("Look around without a code"), Tone::kQuiet, act("look-around")));
  }
  if (view.plain_page) {
    screen.actions.children.push_back(button("plain-page", say("Show this as a plain page"), Tone::kQuiet,
                                             {Verb::kSet, "settings.plain-page", "on"}));
  }
  return screen;
}

Screen set_pin_screen(const PinView& view, const Strings& say) {
  Screen screen = own_screen("pin", true, say);
  screen.main.children.push_back(heading("title", std::string(say("Set a PIN")), 1));
  add(screen, "what",
      say("Whoever opens this on this device is asked for it. If you forget it, your code opens it too. It does not "
          "stop "
          "somebody who knows how to read what a device holds."));
  screen.main.children.push_back(pin_input(view.typed, say));
  screen.main.children.push_back(note_node(view.note));
  Node keep = button("keep", say("Use this PIN"), Tone::kPrimary, act("set-pin"));
  keep.disabled = view.busy;
  screen.actions.children = {std::move(keep), button("close", say("Back"), Tone::kQuiet, {Verb::kClose, {}, {}})};
  return screen;
}

Screen locked_screen(const PinView& view, const Strings& say) {
  Screen screen = own_screen("locked", false, say);
  screen.main.children.push_back(heading("title", std::string(say("Type your PIN")), 1));
  screen.main.children.push_back(pin_input(view.typed, say));
  screen.main.children.push_back(note_node(view.note));
  Node open = button("open", say("Open"), Tone::kPrimary, act("unlock"));
  open.disabled = view.busy;
  screen.actions.children = {std::move(open),
                             button("other-code", say("Type my code instead"), Tone::kQuiet, act("other-code"))};
  return screen;
}

Screen forget_screen(const ForgetView& view, const Strings& say) {
  Screen screen = own_screen("forget", true, say);
  screen.main.children.push_back(heading("title", std::string(say("Clear this device?")), 1));
  add(screen, "what",
      say("Your code, your place in the lesson and all that you wrote for yourself are removed from this device. "
          "What was already recorded stays recorded."));
  auto& actions = screen.actions.children;
  if (view.unsent == 0) {
    actions.push_back(button("forget", say("Clear this device"), Tone::kPrimary, act("forget-now")));
  } else {
    const std::string_view words =
        view.unsent == 1
            ? say("Answers from one lesson are not sent yet. If they are cleared too, they are lost.")
            : say("Answers from {count} lessons are not sent yet. If they are cleared too, they are lost.");
    screen.main.children.push_back(
        status("status", Tone::kWarning, Text::of(fill(words, "count", std::to_string(view.unsent)))));
    actions.push_back(button("forget", say("Clear all but what is not sent"), Tone::kPrimary, act("forget-now")));
    actions.push_back(button("forget-all", say("Clear everything and lose it"), Tone::kQuiet, act("forget-all")));
  }
  actions.push_back(button("keep", say("Clear nothing"), Tone::kQuiet, act("home")));
  return screen;
}

Screen opening_screen(const Strings& say) {
  Screen screen = own_screen("opening", false, say);
  screen.main.children.push_back(status("status", Tone::kPlain, Text::of(std::string(say("Opening the lesson…")))));
  return screen;
}

Screen failed_screen(const std::string& why, const Strings& say) {
  Screen screen = own_screen("failed", false, say);
  screen.main.children.push_back(heading("title", std::string(say("The lesson cannot be opened")), 1));
  screen.main.children.push_back(status("status", Tone::kWarning, Text::of(why)));
  add(screen, "kept", say("What you did so far is still on this device."));
  screen.actions.children = {button("try-again", say("Try again"), Tone::kPrimary, act("continue")),
                             button("home", say("Back to the start"), Tone::kQuiet, act("home"))};
  return screen;
}

Screen blank_screen(const Strings& say) {
  Screen screen;
  screen.id = "left";
  screen.title = say("Course");
  screen.language = say.language();
  screen.bar.id = "bar";
  screen.main.id = "main";
  screen.actions.id = "actions";
  return screen;
}

}  // namespace waymark
