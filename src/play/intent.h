#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What somebody can mean by a press, a key or a word. The list is closed; the names are those in JSON.
enum class Verb {
  kBegin,     ///< "begin": the run starts; value = its seed, a decimal number.
  kNext,      ///< "next": on to the following page.
  kBack,      ///< "back": to the page before.
  kChoose,    ///< "choose": target = a choice's id on this page.
  kSelect,    ///< "select": target = question, value = option id. Picks it.
  kDeselect,  ///< "deselect": target = question, value = option id. Puts it back (multiple choice).
  kSet,       ///< "set": target = question or reflection, value = the number or the text.
  kPlace,     ///< "place": target = question, value = "<item id> <index from 0>".
  kCheck,     ///< "check": target = question. Gives the answer as it stands.
  kOpen,      ///< "open": target = "help", "sources" or "words".
  kClose,     ///< "close": what was opened.
  kDo,        ///< "do": target = something only the application can do ("leave", "start", …). A Session ignores it.
};

/// The only way in: for touch, mouse, keys, screen reader, terminal, tests and fuzzers alike. Every Intent can be given
/// twice without harm where a double press can happen: it names the state that it wants, not a change.
struct Intent {
  Verb verb = Verb::kNext;
  std::string target;
  std::string value;
  std::int64_t time = 0;  ///< Seconds since 1970, stamped by the host; 0 when it does not matter.

  bool operator==(const Intent&) const = default;
};

std::string_view name_of(Verb verb);
std::optional<Verb> verb_of(std::string_view name);

/// {"do":"select","at":"question","value":"option","time":0}: empty target and value and time 0 are left out.
std::string to_json(const Intent& intent);
std::optional<Intent> intent_of_json(std::string_view json);

}  // namespace waymark
