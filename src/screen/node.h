#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/text.h"
#include "play/intent.h"

namespace waymark {

/// What a node is to somebody who perceives it. Each has one row in every presenter: plain text, HTML, ImGui.
enum class Role {
  kGroup,    ///< Holds others and says nothing itself unless it has words (then they are its name); detail = its name
             ///< where one of them says it already. level 1: a part of a question; 2: one whose radios come first and
             ///< are short, to stand side by side where they fit.
  kHeading,  ///< level 1 or 2; kQuiet: a small line above what is asked
  kParagraph,
  kImage,  ///< words = alt; media names the picture; detail = the long description. Holds the kSpot on it.
  kSpot,   ///< A place on a picture; words = its name; value = its number; x, y, r. Only a shorter way for a pointer:
          ///< what it means stands beside the picture too, as a kRadio or a kButton, so it is neither said nor focused.
  kCurves,  ///< Of kCurve, over one time. words = its name to a screen reader; detail = what the hours count; value =
            ///< what its upper edge means; minimum, maximum: minutes; step: between two hours that are written; marker
            ///< = the minute that is looked at.
  kCurve,   ///< words = what is said of it at that minute; points; value = the one there; level = its line, from 0
  kList,    ///< Of kItem; level 1: numbered.
  kItem,
  kTable,  ///< Of kRow; words = its caption.
  kRow,   ///< Of kCell; words = its name. level 1: the first, of the columns' names, its words that of the first column
  kCell,  ///< detail = its column's name
  kDefinition,  ///< words = a term; holds what it means.
  kQuote,       ///< Holds what was said; words = who said it.
  kSound,       ///< words = its title; media names it; detail = what its button says. Where the application
                ///< plays it, it has an intent, and is selected while it is heard; a browser has players of its own.
  kCallout,     ///< A card of nodes that belong together; words = its title or empty; tone says which.
  kLog,         ///< Holds what is said in a chat, in order: each kMessage or kParagraph is said as it comes.
  kMessage,     ///< What somebody says; detail = who does, or empty where they go on.
  kQuestion,    ///< Holds what answers it; words = the prompt; level 2: one of several under a heading.
  kRadio,
  kCheckbox,
  kSlider,     ///< minimum, maximum, step; value = the number, or empty while nothing is picked; detail = its unit;
               ///< reading = both as they are said, where that is not the number and its unit. Holds nothing, or two
               ///< kParagraph: what stands at its ends.
  kTextInput,  ///< One line. level 1: digits alone.
  kTextArea,   ///< level = the lines there is room for at first, or 0 for five.
  kOrder,      ///< Of kOrderItem, in the order that stands.
  kOrderItem,  ///< value = its place from 1; holds a kImage, if it has one, and two kButton whose value is "up" or
               ///< "down".
  kButton,
  kToggle,  ///< A button that stays pressed: selected while it is.
  kLink,    ///< href: a telephone number, a page elsewhere, or with a "/" before it one of the server's
  kStatus,  ///< Said as soon as it changes. There from the start, without words: only then will a browser announce it.
  kProgress,  ///< value = 0 to 1000
};

/// How a node is meant, told apart by shape and words as well as by colour.
enum class Tone { kPlain, kPrimary, kQuiet, kHelp, kRight, kNotRight, kTip, kWarning, kEmergency, kMine, kPrivate };

struct Node {
  Role role = Role::kGroup;
  std::string id;  ///< [a-z0-9.-]+, unique on its screen, the same in every language and frame.
  Text words;      ///< What it says: its name to a screen reader, its face to the eye.
  std::string detail;
  std::string value;
  std::string reading;
  std::string media;
  std::string href;
  std::string language;  ///< BCP 47: of its words and of what it holds, where that is not the screen's.
  Tone tone = Tone::kPlain;
  int level = 0;
  int minimum = 0, maximum = 0, step = 1;
  std::optional<int> marker;  ///< Slider: the real figure, once it may be shown.
  std::vector<int> points;    ///< Curve: thousandths of the upper edge, at equal distances of time; none: no curve.
  int x = 0, y = 0, r = 0;    ///< Spot: a circle, in thousandths of the picture's width from its left top corner.
  bool selected = false;
  bool disabled = false;
  bool secret = false;  ///< Text input: its value is for nobody's eyes and ears, a PIN.
  /// What using it means. For a slider and the text kinds the presenter puts the new value in.
  std::optional<Intent> intent;
  std::vector<Node> children;
};

/// What there is to perceive. Whole, and always: never collected from what a presenter drew.
struct Screen {
  std::string id;  ///< Changes when somebody is somewhere else: then focus goes to the heading and scroll to the top.
  std::string title;     ///< Neutral: safe for a window's or a tab's title.
  std::string language;  ///< BCP 47
  Node bar;              ///< Always there: back, get help, leave, progress.
  Node main;             ///< What this page says and asks.
  Node actions;          ///< At the thumb: one primary action at most.
};

/// The names as they stand in JSON.
std::string_view name_of(Role role);
std::string_view name_of(Tone tone);

/// What there is to see of a node's value: dots, one for each character, where it is secret.
std::string shown_value(const Node& node);

/// The node of that id, or null.
const Node* find(const Screen& screen, std::string_view id);

/// All nodes with an intent or an href that are not disabled, in reading order: bar, main, actions.
std::vector<const Node*> usable_nodes(const Screen& screen);

}  // namespace waymark
