#include "player/desktop/options.h"

#include <array>
#include <charconv>
#include <string_view>

namespace waymark::desktop {

const char* const kUsage =
    "usage: waymark-player [options] [LESSON_FOLDER]\n"
    "  --watch            show each edit of the lesson as it is saved; F2: the author's panel\n"
    "  --server URL       where what was learned is recorded\n"
    "  --plain-http       the server may be reached without encryption (on this machine, for trying out)\n"
    "  --code CODE        the code on the letter\n"
    "  --language TAG     cy, en-GB-x-easy or another that the lesson was translated to\n"
    "  --data DIR         where this device keeps what was done\n"
    "  --theme NAME       light, dark or contrast\n"
    "  --text-scale N     1 to 3\n"
    "  --size WxH         the window's size\n"
    "  --shot FILE.png    draw one picture and end; with it:\n"
    "  --pixel-ratio N    physical pixels in a logical one\n"
    "  --script FILE      Intents to come before, one JSON a line\n"
    "  --scroll N         how far the page is scrolled\n"
    "  --focus ID         which node has the keyboard's focus\n";

namespace {

struct Value {
  std::string_view name;
  bool (*take)(PlayerOptions&, std::string_view);
};

bool number(std::string_view words, float least, float most, float& into) {
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), into);
  return error == std::errc() && end == words.data() + words.size() && into >= least && into <= most;
}

bool whole(std::string_view words, int& into) {
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), into);
  return error == std::errc() && end == words.data() + words.size() && into >= 120 && into <= 8192;
}

bool take_theme(PlayerOptions& options, std::string_view words) {
  options.theme = words == "dark"       ? ui::ThemeName::kDark
                  : words == "contrast" ? ui::ThemeName::kContrast
                                        : ui::ThemeName::kLight;
  return words == "dark" || words == "contrast" || words == "light";
}

bool take_size(PlayerOptions& options, std::string_view words) {
  const std::size_t x = words.find('x');
  return x != std::string_view::npos && whole(words.substr(0, x), options.width) &&
         whole(words.substr(x + 1), options.height);
}

template <std::string PlayerOptions::* kMember>
bool take_words(PlayerOptions& options, std::string_view words) {
  options.*kMember = words;
  return !words.empty();
}

constexpr std::array kValues{
    Value{"--server", take_words<&PlayerOptions::server>},
    Value{"--code", take_words<&PlayerOptions::code>},
    Value{"--language", take_words<&PlayerOptions::language>},
    Value{"--data", take_words<&PlayerOptions::data>},
    Value{"--shot", take_words<&PlayerOptions::shot>},
    Value{"--script", take_words<&PlayerOptions::script>},
    Value{"--focus", take_words<&PlayerOptions::focus>},
    Value{"--theme", take_theme},
    Value{"--size", take_size},
    Value{"--text-scale", [](PlayerOptions& o, std::string_view w) { return number(w, 1, 3, o.text_scale); }},
    Value{"--pixel-ratio", [](PlayerOptions& o, std::string_view w) { return number(w, 0.5F, 8, o.pixel_ratio); }},
    Value{"--scroll", [](PlayerOptions& o, std::string_view w) { return number(w, 0, 1e6F, o.scroll); }},
};

Error usage(std::string_view argument, std::string_view what) {
  return {"usage", std::string(argument) + std::string(what)};
}

const Value* value_of(std::string_view name) {
  for (const Value& value : kValues) {
    if (value.name == name) return &value;
  }
  return nullptr;
}

}  // namespace

Result<PlayerOptions> parse_options(std::span<const char* const> arguments) {
  PlayerOptions options;
  bool lesson = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--help") {
      options.help = true;
    } else if (argument == "--plain-http") {
      options.plain_http = true;
    } else if (argument == "--watch") {
      options.watch = true;
    } else if (const Value* value = value_of(argument)) {
      if (++i == arguments.size()) return usage(argument, " needs a value");
      if (!value->take(options, arguments[i]))
        return usage(argument, " cannot be \"" + std::string(arguments[i]) + "\"");
    } else if (argument.starts_with("-") || lesson) {
      return usage(argument, " is not understood");
    } else {
      options.lesson = argument;
      lesson = true;
    }
  }
  if (options.watch && !(options.server + options.code + options.data).empty()) {
    return usage("--watch", " keeps and sends nothing: leave out --server, --code and --data");
  }
  return options;
}

}  // namespace waymark::desktop
