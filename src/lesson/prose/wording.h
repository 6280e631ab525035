#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace waymark::prose {

/// What is wrong with some words.
enum class Fault {
  kNone,    ///< Nothing: the words are fine, though they begin like others that are not.
  kLabel,   ///< They call a person by what the person did: "addict".
  kBlame,   ///< They judge, or set people apart: "clean", "drug abuse".
  kScare,   ///< They are there to frighten.
  kClumsy,  ///< There are plainer ones.
};

/// Words to keep away from, with better ones.
struct Wording {
  std::string_view words;  ///< All their forms, small, parted by |. A space also stands for a hyphen.
  Fault fault;
  std::string_view better;  ///< One sentence for the author: what to say instead.
  /// Somebody who speaks in a chat or scene may say them, as people speak of themselves.
  bool may_be_spoken = false;
};

/// All rows. They follow the Scottish Drugs Forum's "Moving Beyond People-First Language" (2020), the Samaritans' media
/// guidelines for suicide, the Home Office's words for exploited children, and the reviews of what scares do
/// (DrugScope, "Drug education and scaring people: does it work?").
std::span<const Wording> wordings();

struct FoundWording {
  const Wording* wording = nullptr;
  std::size_t at = 0;
  std::size_t size = 0;
};

/// Adds to `found` where the text holds any of them, whole words in any case, in order of place; of two that overlap
/// the one that begins first, and then the longer. Words that stand alone in quotation marks are spoken of, not used,
/// and are left out: “junkie” hurts. `spoken`: somebody in the story says this text.
void find_wordings(std::string_view text, bool spoken, std::vector<FoundWording>& found);

}  // namespace waymark::prose
