#include "author/sarif.h"

#include <nlohmann/json.hpp>

#include "lesson/catalogue.h"

namespace waymark::author {
namespace {

using Json = nlohmann::ordered_json;

/// The file's name as a URI: relative to where the check was run, or, for an absolute one, of the scheme "file".
std::string uri_of(const std::string& file) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = file.starts_with('/') ? "file://" : "";
  for (const char c : file) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
    }
  }
  return uri;
}

std::string_view level_of(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

/// A row's words with … where something is filled in.
std::string in_general(std::string_view pattern) {
  std::string words;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    words += hole ? std::string("…") : std::string(1, pattern[i]);
    if (hole) i += 2;
  }
  return words;
}

Json rules() {
  Json rules = Json::array();
  for (const CatalogueRow& row : catalogue()) {
    rules.push_back({{"id", row.code},
                     {"shortDescription", {{"text", in_general(row.message)}}},
                     {"help", {{"text", in_general(row.hint)}}},
                     {"defaultConfiguration", {{"level", level_of(row.severity)}}}});
  }
  return rules;
}

std::size_t rule_index(const std::string& code) {
  std::size_t index = 0;
  for (const CatalogueRow& row : catalogue()) {
    if (row.code == code) break;
    ++index;
  }
  return index;
}

Json fix_of(const Diagnostic& diagnostic, const std::string& text) {
  const Fix& fix = *diagnostic.fix;
  const Position from = position_of(text, fix.offset);
  const Position to = position_of(text, fix.offset + fix.length);
  const Json region = {
      {"startLine", from.line}, {"startColumn", from.column}, {"endLine", to.line}, {"endColumn", to.column}};
  const Json replacement = {{"deletedRegion", region}, {"insertedContent", {{"text", fix.replacement}}}};
  const Json change = {{"artifactLocation", {{"uri", uri_of(diagnostic.file)}}},
                       {"replacements", Json::array({replacement})}};
  return {{"description", {{"text", diagnostic.hint}}}, {"artifactChanges", Json::array({change})}};
}

Json result_of(const Diagnostic& diagnostic, const std::map<std::string, std::string>& texts) {
  Json place = {{"artifactLocation", {{"uri", uri_of(diagnostic.file)}}}};
  if (diagnostic.at.line > 0) {
    place["region"] = {{"startLine", diagnostic.at.line}, {"startColumn", diagnostic.at.column}};
  }
  Json result = {{"ruleId", diagnostic.code},
                 {"ruleIndex", rule_index(diagnostic.code)},
                 {"level", level_of(diagnostic.severity)},
                 {"message", {{"text", diagnostic.message + " " + diagnostic.hint}}},
                 {"locations", Json::array({{{"physicalLocation", place}}})}};
  const auto text = texts.find(diagnostic.file);
  if (diagnostic.fix && text != texts.end()) result["fixes"] = Json::array({fix_of(diagnostic, text->second)});
  return result;
}

}  // namespace

std::string to_sarif(const Diagnostics& diagnostics, const std::map<std::string, std::string>& texts) {
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) results.push_back(result_of(diagnostic, texts));
  const Json run = {{"tool", {{"driver", {{"name", "Waymark"}, {"rules", rules()}}}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", results}};
  const Json log = {
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({run})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace waymark::author
