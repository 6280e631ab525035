#include "player/settings_screen.h"

#include <array>
#include <span>
#include <utility>

#include "screen/parts.h"

namespace waymark {
namespace {

std::string id_of(std::string_view name) {
  return "settings." + std::string(name);
}

Node choice(Role role, std::string id, std::string_view words, bool selected, std::string_view name,
            std::string value) {
  Node node;
  node.role = role;
  node.id = std::move(id);
  node.words = Text::of(std::string(words));
  node.selected = selected;
  node.intent = Intent{Verb::kSet, id_of(name), std::move(value)};
  return node;
}

/// Short ones side by side, where they fit.
Node one_of(std::string_view name, std::string_view prompt, std::vector<Node> radios, bool are_short = false) {
  Node question;
  question.role = Role::kGroup;
  question.id = id_of(name);
  question.level = are_short ? 2 : 1;
  question.words = Text::of(std::string(prompt));
  question.children = std::move(radios);
  return question;
}

Node radio(std::string_view name, const std::string& value, std::string_view words, bool selected) {
  return choice(Role::kRadio, id_of(name) + "." + value, words, selected, name, value);
}

Node percents(std::string_view name, std::string_view prompt, std::span<const int> values, int chosen) {
  std::vector<Node> radios;
  for (const int value : values) {
    const std::string number = std::to_string(value);
    radios.push_back(radio(name, number, number + " %", value == chosen));
  }
  return one_of(name, prompt, std::move(radios), true);
}

Node on_or_off(std::string_view name, std::string_view words, std::string_view detail, bool on) {
  Node box = choice(Role::kCheckbox, id_of(name), words, on, name, on ? "off" : "on");
  box.detail = detail;
  return box;
}

Node typefaces(Settings::Typeface chosen, const Strings& say) {
  return one_of("typeface", say("Letters"),
                {radio("typeface", "legible", say("Easy to tell apart"), chosen == Settings::Typeface::kLegible),
                 radio("typeface", "dyslexic", "OpenDyslexic", chosen == Settings::Typeface::kDyslexic)});
}

Node colours(Settings::Colours chosen, const Strings& say) {
  using Colours = Settings::Colours;
  return one_of("colours", say("Colours"),
                {radio("colours", "system", say("As on this device"), chosen == Colours::kSystem),
                 radio("colours", "light", say("Light"), chosen == Colours::kLight),
                 radio("colours", "dark", say("Dark"), chosen == Colours::kDark),
                 radio("colours", "contrast", say("High contrast"), chosen == Colours::kContrast)});
}

std::string kept_id(std::string_view voice) {
  std::string id;
  for (const char c : voice) id += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
  return id;
}

Node voices(const std::vector<std::string>& all, const std::string& chosen, const Strings& say) {
  std::vector<Node> radios{radio("voice", "any", say("This device's own"), chosen.empty())};
  radios.front().intent->value.clear();
  for (const std::string& voice : all) {
    Node one = radio("voice", kept_id(voice) + "-" + std::to_string(radios.size()), voice, voice == chosen);
    one.intent->value = voice;
    radios.push_back(std::move(one));
  }
  return one_of("voice", say("Voice"), std::move(radios));
}

void add_personal(bool guarded, std::vector<Node>& into, const Strings& say) {
  into.push_back(heading("personal", std::string(say("If others use this device")), 2));
  if (guarded)
    into.push_back(button("end-pin", say("Take the PIN away"), Tone::kPlain, {Verb::kDo, "end-pin", {}}));
  else
    into.push_back(button("set-pin", say("Set a PIN"), Tone::kPlain, {Verb::kOpen, "pin", {}}));
  into.push_back(button("clear", say("Clear this device"), Tone::kPlain, {Verb::kDo, "forget", {}}));
}

}  // namespace

Screen settings_screen(const SettingsView& view, const Strings& say) {
  const Settings& now = view.settings;
  Screen screen = own_screen("settings", true, say);
  auto& into = screen.main.children;
  into.push_back(heading("title", std::string(say("Settings")), 1));
  into.push_back(paragraph("what", say("They are kept on this device and tell nobody anything.")));
  into.push_back(percents("text-size", say("Size of the words"), kTextSizes, now.text_size));
  into.push_back(typefaces(now.typeface, say));
  into.push_back(on_or_off("wide-spacing", say("More space between letters and lines"), {}, now.wide_spacing));
  into.push_back(colours(now.colours, say));
  into.push_back(on_or_off("still", say("Nothing moves"), {}, now.still));
  for (Node& languages : language_choice(view.languages, say)) into.push_back(std::move(languages));
  if (view.voices) {
    into.push_back(percents("speech-speed", say("Speed of reading aloud"), kSpeechSpeeds, now.speech_speed));
    if (!view.voices->empty()) into.push_back(voices(*view.voices, now.voice, say));
  }
  into.push_back(button("transcript", say("Show what is read aloud"), Tone::kQuiet, {Verb::kOpen, "transcript", {}}));
  if (view.plain_page) {
    into.push_back(on_or_off("plain-page", say("Plain page"),
                             say("The same as an ordinary web page: for the browser's zoom, reader and translation"),
                             now.plain_page));
  }
  into.push_back(on_or_off("scanning", say("One switch"),
                           say("What can be used is lit in turn; Space, Enter or a tap takes it"), now.scanning));
  if (view.personal) add_personal(view.guarded, into, say);
  screen.actions.children = {button("close", say("Back"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
