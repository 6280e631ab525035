#include <algorithm>
#include <ostream>
#include <string>

#include "author/commands.h"
#include "author/explore_json.h"
#include "author/tell_findings.h"
#include "base/counted.h"
#include "prove/draw.h"
#include "prove/prove.h"

namespace waymark::author {
namespace {

using prove::Findings;
using prove::Verdict;

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

void print(const Lesson& lesson, const Findings& findings, const ExploreOptions& options, std::ostream& out) {
  const auto questions = lesson.questions();
  const auto required = static_cast<std::size_t>(
      std::count_if(questions.begin(), questions.end(), [](const Question* question) { return question->required; }));
  out << lesson.title << ": " << counted(lesson.pages.size(), "page") << ", " << counted(required, "required question")
      << "\n\n";
  for (const prove::Finding& finding : findings.findings) tell_finding(finding, options.folder, options.runs, out);
  print_extent(findings, out);
  tell_coverage(findings, out);
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
