#include "author/tell_findings.h"

#include <string_view>

#include "author/command_words.h"
#include "author/script.h"
#include "base/counted.h"
#include "base/text.h"
#include "prove/words.h"

namespace waymark::author {
namespace {

using prove::Case;
using prove::Finding;
using prove::Findings;
using prove::Verdict;

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
  const std::string told = prove::told(finding.claim, each);
  if (!told.empty()) out << kIndent << told << '\n';
  if (!each.run || (each.verdict == Verdict::kProved && !runs)) return;
  if (each.verdict == Verdict::kProved && !each.id.empty()) out << kIndent << each.id << ":\n";
  tell_run(*each.run, folder, out);
}

}  // namespace

void tell_finding(const Finding& finding, const std::string& folder, bool runs, std::ostream& out) {
  out << name_of(finding.verdict) << "  " << prove::told(finding.claim) << '\n';
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
