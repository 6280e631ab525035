#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "author/commands.h"
#include "author/explore_json.h"
#include "author/script.h"
#include "base/text.h"
#include "prove/draw.h"
#include "prove/prove.h"

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

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

void print_run(const std::vector<Intent>& run, std::ostream& out) {
  out << kIndent << "  " << (run.empty() ? "(where the lesson begins)" : to_script(run)) << '\n';
}

void print_case(const Finding& finding, const Case& each, bool runs, std::ostream& out) {
  const Words& words = words_of(finding.claim);
  if (each.verdict == Verdict::kRefuted) out << kIndent << fill(words.refuted, {each.id}) << '\n';
  if (each.verdict == Verdict::kBounded && !words.bounded.empty()) {
    out << kIndent << fill(words.bounded, {each.id}) << '\n';
  }
  if (!each.run || (each.verdict == Verdict::kProved && !runs)) return;
  if (each.verdict == Verdict::kProved && !each.id.empty()) out << kIndent << each.id << ":\n";
  print_run(*each.run, out);
}

void print_extent(const Findings& findings, std::ostream& out) {
  const auto told = [](const prove::Extent& extent) {
    const std::string pages = counted(static_cast<std::size_t>(extent.pages), "page");
    return extent.minutes == 0 ? pages
                               : pages + ", about " + counted(static_cast<std::size_t>(extent.minutes), "minute");
  };
  if (!findings.shortest) return;
  out << "\nThe shortest way to an ending: " << told(*findings.shortest) << ". The longest: " << told(*findings.longest)
      << (findings.loops == 0 ? "." : ", with what can be gone round in counted once.") << '\n';
}

void print_coverage(const Findings& findings, std::ostream& out) {
  out << counted(findings.states, "state") << " visited"
      << (findings.whole ? ", which are all." : ", and there are more.");
  if (findings.depth) out << " Every run of fewer than " << counted(*findings.depth, "step") << " was followed.";
  if (!findings.whole) out << " --limit lets more be visited.";
  out << '\n';
}

void print(const Lesson& lesson, const Findings& findings, const ExploreOptions& options, std::ostream& out) {
  const auto questions = lesson.questions();
  const auto required = static_cast<std::size_t>(
      std::count_if(questions.begin(), questions.end(), [](const Question* question) { return question->required; }));
  out << lesson.title << ": " << counted(lesson.pages.size(), "page") << ", " << counted(required, "required question")
      << "\n\n";
  for (const Finding& finding : findings.findings) {
    out << name_of(finding.verdict) << "  " << words_of(finding.claim).claim << '\n';
    for (const Case& each : finding.cases) print_case(finding, each, options.runs, out);
  }
  print_extent(findings, out);
  print_coverage(findings, out);
  if (findings.verdict() == Verdict::kRefuted) {
    out << "\nTo see a run, put its line into a file and play it: waymark play " << options.folder << " --path FILE\n";
  }
}

int code_of(Verdict verdict) {
  return verdict == Verdict::kProved ? kFine : verdict == Verdict::kRefuted ? kProblems : kBounded;
}

}  // namespace

int explore(const ExploreOptions& options, Streams streams) {
  const auto lesson = open_lesson(options.folder, streams);
  if (lesson == nullptr) {
    streams.err << "Only a lesson that waymark check finds no error in can be explored.\n";
    return kProblems;
  }
  prove::Options how;
  how.every_run = options.runs || options.json;
  if (options.limit != 0) how.limit = options.limit;
  const Findings findings = prove::prove(lesson, how);
  if (options.dot) {
    streams.out << prove::to_dot(prove::page_graph(*lesson, findings));
  } else if (options.svg) {
    streams.out << prove::to_svg(prove::page_graph(*lesson, findings));
  } else if (options.json) {
    streams.out << to_json(*lesson, findings);
  } else {
    print(*lesson, findings, options, streams.out);
  }
  return code_of(findings.verdict());
}

}  // namespace waymark::author
