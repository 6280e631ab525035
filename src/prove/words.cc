#include "prove/words.h"

#include "base/text.h"

namespace waymark::prove {
namespace {

struct Words {
  std::string_view claim;
  std::string_view refuted;  ///< {0}: the id of what refutes it.
  std::string_view bounded;
};

constexpr Words kWords[] = {
    {"Every page can be reached.", "No run comes to the page \"{0}\".", "No run came to the page \"{0}\" so far."},
    {"From everywhere an ending can be reached, without going back.",
     "On the page \"{0}\" somebody can be stuck: from here no ending can be reached.", ""},
    {"Whoever reaches an ending has answered every required question.",
     "An ending can be reached without the question \"{0}\".", ""},
    {"Whoever gets everything wrong at first can still complete the lesson.",
     "Even with every later answer right they cannot in the same run; the ending offers a new one.",
     "No run has shown it so far."},
    {"Every question can be answered right, and then leads on.",
     "The question \"{0}\" cannot be reached, or nothing leads on from its page.",
     "No run has come through the question \"{0}\" so far."},
    {"Every loop can be left.", "On the page \"{0}\" somebody can go round for ever.", ""},
    {"Nothing that is recorded or shown to a group follows from what is private.",
     "The page \"{0}\" shows something of it.", ""},
};

const Words& words_of(Claim claim) {
  return kWords[static_cast<std::size_t>(claim)];
}

}  // namespace

std::string_view told(Claim claim) {
  return words_of(claim).claim;
}

std::string told(Claim claim, const Case& found) {
  switch (found.verdict) {
    case Verdict::kRefuted:
      return fill(words_of(claim).refuted, {found.id});
    case Verdict::kBounded:
      return fill(words_of(claim).bounded, {found.id});
    case Verdict::kProved:
      break;
  }
  return {};
}

}  // namespace waymark::prove
