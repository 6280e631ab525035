#include "player/keys.h"

#include "records/json_object.h"

namespace waymark {

std::string run_key(const std::string& run) {
  return std::string(kRunPrefix) + run;
}
std::string journal_prefix(const std::string& run) {
  return "journal/" + run + "/";
}

std::string journal_key(const std::string& run, int number) {
  const std::string digits = std::to_string(number);
  return journal_prefix(run) + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

std::string write_pass(const Pass& pass) {
  return canonical_json(
      json_object({{"enrolment", json_text(pass.enrolment)}, {"organisation", json_text(pass.organisation)}}));
}

std::optional<Pass> read_pass(const Kept& kept) {
  const auto json = object_of(value_of(kept, kPassKey));
  if (!json || text_in(*json, "enrolment").empty()) return std::nullopt;
  return Pass{text_in(*json, "enrolment"), text_in(*json, "organisation")};
}

std::string write_run(const RunFacts& facts) {
  return canonical_json(json_object({{"lesson", json_text(facts.lesson)},
                                     {"version", json_text(facts.version)},
                                     {"enrolment", json_text(facts.enrolment)},
                                     {"at", json_text(facts.at)}}));
}

std::optional<RunFacts> read_run(const Kept& kept, const std::string& run) {
  const auto json = object_of(value_of(kept, run_key(run)));
  if (run.empty() || !json) return std::nullopt;
  return RunFacts{run, text_in(*json, "lesson"), text_in(*json, "version"), text_in(*json, "enrolment"),
                  text_in(*json, "at")};
}

std::vector<std::string> runs_in(const Kept& kept) {
  std::vector<std::string> runs;
  for (auto at = kept.lower_bound(std::string(kRunPrefix)); at != kept.end(); ++at) {
    if (at->first.compare(0, kRunPrefix.size(), kRunPrefix) != 0) break;
    runs.push_back(at->first.substr(kRunPrefix.size()));
  }
  return runs;
}

std::optional<RunFacts> find_run(const Kept& kept, const std::string& enrolment, const std::string& lesson) {
  for (const std::string& run : runs_in(kept)) {
    auto facts = read_run(kept, run);
    if (facts && facts->enrolment == enrolment && facts->lesson == lesson) return facts;
  }
  return std::nullopt;
}

std::string value_of(const Kept& kept, std::string_view key) {
  const auto found = kept.find(std::string(key));
  return found == kept.end() ? std::string() : found->second;
}

}  // namespace waymark
