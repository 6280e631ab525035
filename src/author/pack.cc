#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "author/commands.h"
#include "author/tell_findings.h"
#include "files/content_folder.h"
#include "lesson/package.h"
#include "prove/prove.h"

namespace waymark::author {
namespace {

using prove::Claim;
using prove::Finding;
using prove::Findings;
using prove::Options;
using prove::Verdict;

bool names(const nlohmann::ordered_json& index, const std::string& id) {
  return std::any_of(index.begin(), index.end(), [&](const auto& row) { return row["id"] == id; });
}

/// Whoever cannot complete a lesson in one run is offered another, which its author may mean. All else that can be
/// refuted is a mistake.
bool is_mistake(const Finding& finding) {
  return finding.verdict == Verdict::kRefuted && finding.claim != Claim::kCompletable;
}

/// Follows every run of the lesson; false when one shows a mistake, which is told as explore tells it.
bool holds(const std::shared_ptr<const Lesson>& lesson, const std::string& folder, std::size_t limit, Streams streams) {
  Options options;
  if (limit != 0) options.limit = limit;
  const Findings findings = prove::prove(lesson, options);
  const bool wrong = std::any_of(findings.findings.begin(), findings.findings.end(), is_mistake);
  if (wrong) {
    streams.err << folder << " is not packed, because of what follows from every run of it:\n";
    for (const Finding& finding : findings.findings) {
      if (is_mistake(finding)) tell_finding(finding, folder, false, streams.err);
    }
  } else if (!findings.whole) {
    streams.err << folder << " is packed, though not all of its runs were followed: ";
    tell_coverage(findings, streams.err);
  }
  return !wrong;
}

/// The lesson's line in the index: what a player lists without opening it.
nlohmann::ordered_json row_of(const Lesson& lesson, const Package& package) {
  nlohmann::ordered_json row{
      {"id", lesson.id}, {"title", lesson.title}, {"version", package.version}, {"minutes", lesson.minutes}};
  for (const std::string& language : lesson.languages) {
    const auto translated = open_package(package.json, language);
    if (translated && translated->title != lesson.title) row["titles"][language] = translated->title;
  }
  return row;
}

/// Writes one lesson's package and its line for the index, if it has none yet; false when something is wrong, which was
/// said.
bool pack_one(const std::string& folder, const PackOptions& options, nlohmann::ordered_json& index, Streams streams) {
  const auto lesson = open_lesson(folder, streams);
  const auto files = read_lesson_folder(folder);
  if (lesson == nullptr || !files) return false;
  if (names(index, lesson->id)) return true;
  if (!holds(lesson, folder, options.limit, streams)) return false;
  const Package package = make_package(*files, Languages::kOffered);
  const std::string path = (std::filesystem::path(options.out) / (package.version + ".json")).string();
  if (const auto written = write_whole_file(path, package.json); !written) {
    streams.err << written.error().message << '\n';
    return false;
  }
  index.push_back(row_of(*lesson, package));
  streams.out << lesson->id << "  " << path << '\n';
  return true;
}

}  // namespace

int pack(const PackOptions& options, Streams streams) {
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  nlohmann::ordered_json index = nlohmann::ordered_json::array();
  for (const std::string& path : options.folders) {
    const auto folders = lesson_folders(path);
    if (!folders) {
      streams.err << folders.error().message << '\n';
      return kUsage;
    }
    for (const std::string& folder : *folders) {
      if (!pack_one(folder, options, index, streams)) return kProblems;
    }
  }
  const auto written =
      write_whole_file((std::filesystem::path(options.out) / "index.json").string(), index.dump(2) + "\n");
  if (!written) streams.err << written.error().message << '\n';
  return written ? kFine : kProblems;
}

}  // namespace waymark::author
