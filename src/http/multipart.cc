#include "http/multipart.h"

#include <algorithm>

#include "http/http.h"

namespace waymark {
namespace {

constexpr std::size_t kMostParts = 16;
constexpr std::size_t kLongestBoundary = 70;  // RFC 2046, section 5.1.1
constexpr std::string_view kLineEnd = "\r\n";

/// The value of a header's parameter, `; name=value` or `; name="value"`; empty when it is not there.
std::string_view parameter(std::string_view header, std::string_view name) {
  const std::string lower = lower_case(header);
  const std::string key = std::string(name) + "=";
  for (std::size_t at = lower.find(key); at != std::string::npos; at = lower.find(key, at + 1)) {
    const bool begins = at > 0 && (lower[at - 1] == ' ' || lower[at - 1] == ';');
    if (!begins) continue;
    std::string_view value = header.substr(at + key.size());
    if (!value.starts_with('"')) return value.substr(0, value.find_first_of("; \t"));
    value.remove_prefix(1);
    const std::size_t end = value.find('"');
    return end == std::string_view::npos ? std::string_view() : value.substr(0, end);
  }
  return {};
}

/// The name of the part with these header lines, or empty.
std::string_view name_in(std::string_view headers) {
  while (!headers.empty()) {
    const std::size_t end = std::min(headers.find(kLineEnd), headers.size());
    const std::string_view line = headers.substr(0, end);
    if (lower_case(line.substr(0, line.find(':'))) == "content-disposition") return parameter(line, "name");
    headers.remove_prefix(std::min(end + kLineEnd.size(), headers.size()));
  }
  return {};
}

/// What stands before `end`, which is taken away with it; nothing when it does not come.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view end) {
  const std::size_t at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at + end.size());
  return taken;
}

}  // namespace

std::optional<std::map<std::string, std::string>> multipart_fields(std::string_view content_type,
                                                                   std::string_view body) {
  const std::string_view boundary = parameter(content_type, "boundary");
  if (boundary.empty() || boundary.size() > kLongestBoundary) return std::nullopt;
  const std::string delimiter = "--" + std::string(boundary);
  const std::string next = std::string(kLineEnd) + delimiter;
  std::map<std::string, std::string> fields;
  if (!body.starts_with(delimiter)) return std::nullopt;
  body.remove_prefix(delimiter.size());
  for (std::size_t parts = 0; body != "--" && body != "--\r\n"; ++parts) {
    if (parts == kMostParts || !body.starts_with(kLineEnd)) return std::nullopt;
    body.remove_prefix(kLineEnd.size());
    const auto headers = take_until(body, "\r\n\r\n");
    const auto bytes = headers ? take_until(body, next) : std::nullopt;
    if (!bytes) return std::nullopt;
    const std::string_view name = name_in(*headers);
    if (name.empty()) return std::nullopt;
    fields.emplace(name, *bytes);
  }
  return fields;
}

}  // namespace waymark
