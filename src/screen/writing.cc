#include "screen/writing.h"

#include <algorithm>
#include <string>

#include "screen/node.h"

namespace waymark {
namespace {

/// ISO 15924, with the languages that are usually written in it (ISO 639), each between spaces.
struct Script {
  std::string_view name;
  bool right_to_left;
  std::string_view languages;
};

/// The scripts that the canvas cannot set, or has no letters of (ui/font_files.h).
constexpr Script kScripts[] = {
    {"arab", true, " ar ckb fa ks pnb ps sd ug ur "},
    {"aran", true, ""},
    {"hebr", true, " he yi "},
    {"syrc", true, " syr "},
    {"thaa", true, " dv "},
    {"nkoo", true, " nqo "},
    {"adlm", true, ""},
    {"rohg", true, " rhg "},
    {"deva", false, " hi mr ne sa mai bho "},
    {"beng", false, " as bn "},
    {"guru", false, " pa "},
    {"gujr", false, " gu "},
    {"orya", false, " or "},
    {"taml", false, " ta "},
    {"telu", false, " te "},
    {"knda", false, " kn "},
    {"mlym", false, " ml "},
    {"sinh", false, " si "},
    {"thai", false, " th "},
    {"laoo", false, " lo "},
    {"mymr", false, " my shn "},
    {"khmr", false, " km "},
    {"tibt", false, " bo dz "},
    {"mong", false, ""},
    {"hans", false, " zh yue wuu "},
    {"hant", false, ""},
    {"jpan", false, " ja "},
    {"kore", false, " ko "},
    {"geor", false, " ka "},
    {"armn", false, " hy "},
    {"ethi", false, " am ti "},
};

/// The script of a tag, or null where the canvas can set it.
const Script* script_of(std::string_view language) {
  std::string tag(language);
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::size_t end = std::min(tag.find('-'), tag.size());
  const std::string spoken = ' ' + tag.substr(0, end) + ' ';
  const std::string second = end == tag.size() ? "" : tag.substr(end + 1, tag.find('-', end + 1) - end - 1);
  std::string named = second.size() == 4 ? second : "";  // A part of four letters is a script.
  if (named.empty() && tag == "pa-pk") named = "arab";   // Shahmukhi
  for (const Script& script : kScripts) {
    if (named.empty() ? script.languages.find(spoken) != std::string_view::npos : script.name == named) return &script;
  }
  return nullptr;
}

bool sets(const Node& node) {
  if (node.role == Role::kRadio && node.intent && node.intent->target == "language") return true;
  return canvas_can_set(node.language) && std::all_of(node.children.begin(), node.children.end(), sets);
}

}  // namespace

bool right_to_left(std::string_view language) {
  const Script* const script = script_of(language);
  return script != nullptr && script->right_to_left;
}

bool canvas_can_set(std::string_view language) {
  return script_of(language) == nullptr;
}

bool canvas_can_set(const Screen& screen) {
  return canvas_can_set(screen.language) && sets(screen.bar) && sets(screen.main) && sets(screen.actions);
}

}  // namespace waymark
