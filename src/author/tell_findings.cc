#include "author/tell_findings.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "author/command_words.h"
#include "author/script.h"
#include "base/text.h"

namespace waymark::author {
namespace {

using prove::Case;
using prove::Claim;
using prove::Finding;
using prove::Findings;
using prove::Verdict;

/// How a claim is told, and what refutes it.
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
    {"Every loop can be left.", "Who is on the page \"{0}\" like this goes round for ever:", ""},
    {"Nothing that is recorded or shown to a group follows from what is private.",
     "The page \"{0}\" shows something of it.", ""},
};

const Words& words_of(Claim claim) {
  return kWords[static_cast<std::size_t>(claim)];
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kProved:
      return "proved ";
    case Verdict::kRefuted:
      return "REFUTED";
    case Verdict::kBounded:
      break;
  }
  return "bounded";
}

constexpr std::string_view kIndent = "         ";

/// The command that plays it, to be typed as it stands.
void tell_run(const std::vector<Intent>& run, const std::string& folder, std::ostream& out) {
  out << kIndent << "  waymark play " << for_shell(folder);
  if (!run.empty()) out << " --path '" << to_script(run) << '\'';
  out << '\n';
}

void tell_case(const Finding& finding, const Case& each, const std::string& folder, bool runs, std::ostream& out) {
  const Words& words = words_of(finding.claim);
  if (each.verdict == Verdict::kRefuted) out << kIndent << fill(words.refuted, {each.id}) << '\n';
  if (each.verdict == Verdict::kBounded && !words.bounded.empty()) {
    out << kIndent << fill(words.bounded, {each.id}) << '\n';
  }
  if (!each.run || (each.verdict == Verdict::kProved && !runs)) return;
  if (each.verdict == Verdict::kProved && !each.id.empty()) out << kIndent << each.id << ":\n";
  tell_run(*each.run, folder, out);
}

}  // namespace

void tell_finding(const Finding& finding, const std::string& folder, bool runs, std::ostream& out) {
  out << name_of(finding.verdict) << "  " << words_of(finding.claim).claim << '\n';
  for (const Case& each : finding.cases) tell_case(finding, each, folder, runs, out);
}

void tell_coverage(const Findings& findings, std::ostream& out) {
  out << counted(findings.states, "state") << " visited"
      << (findings.whole ? ", which are all." : ", and there are more.");
  if (findings.depth) out << " Every run of fewer than " << counted(*findings.depth, "step") << " was followed.";
  if (!findings.whole) out << " --limit lets more be visited.";
  out << '\n';
}

}  // namespace waymark::author
