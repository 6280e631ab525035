#include "author/explore_json.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "author/script.h"

namespace waymark::author {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kClaims[] = {"pages-reached", "end-reachable", "all-asked",      "completable",
                                        "passable",      "loops-left",    "nothing-private"};
constexpr std::string_view kVerdicts[] = {"proved", "refuted", "bounded"};

std::string_view name_of(prove::Claim claim) {
  return kClaims[static_cast<std::size_t>(claim)];
}
std::string_view name_of(prove::Verdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}

Json json_of(const prove::Case& each) {
  Json json = Json::object();
  if (!each.id.empty()) json["id"] = each.id;
  json["verdict"] = name_of(each.verdict);
  if (each.run) json["run"] = to_script(*each.run);
  return json;
}

Json json_of(const prove::Finding& finding) {
  Json cases = Json::array();
  for (const prove::Case& each : finding.cases) cases.push_back(json_of(each));
  return {{"claim", name_of(finding.claim)}, {"verdict", name_of(finding.verdict)}, {"cases", std::move(cases)}};
}

Json json_of(const prove::Extent& extent) {
  Json json = {{"pages", extent.pages}};
  if (extent.minutes != 0) json["minutes"] = extent.minutes;
  return json;
}

}  // namespace

std::string to_json(const Lesson& lesson, const prove::Findings& findings) {
  Json claims = Json::array();
  for (const prove::Finding& finding : findings.findings) claims.push_back(json_of(finding));
  Json json = {{"lesson", lesson.id}, {"verdict", name_of(findings.verdict())}, {"claims", std::move(claims)}};
  if (findings.shortest) {
    json["shortest"] = json_of(*findings.shortest);
    json["shortest"]["run"] = to_script(findings.shortest_run);
    json["longest"] = json_of(*findings.longest);
  }
  json["loops"] = findings.loops;
  json["states"] = findings.states;
  json["whole"] = findings.whole;
  if (findings.depth) json["depth"] = *findings.depth;
  return json.dump(2) + "\n";
}

}  // namespace waymark::author
