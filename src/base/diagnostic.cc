#include "base/diagnostic.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace waymark {

namespace {

constexpr std::size_t kWidest = 100;  // A line that wraps parts from its caret.
constexpr std::size_t kBefore = 60;   // What is kept before the caret of a line that is too wide.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view word_for(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

std::string_view line_of(std::string_view text, std::size_t number) {
  std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The bytes of the code point at `at`, or of a byte that begins none.
std::size_t point_length(std::string_view line, std::size_t at) {
  return std::max<std::size_t>(1, utf8_sequence(line, at));
}

/// At most `most` code points of the line, from the one of that number on.
std::vector<std::string_view> code_points(std::string_view line, std::size_t first, std::size_t most) {
  std::size_t at = 0;
  for (; at < line.size() && first > 0; --first) at += point_length(line, at);
  std::vector<std::string_view> points;
  for (; at < line.size() && points.size() < most; at += points.back().size()) {
    points.push_back(line.substr(at, point_length(line, at)));
  }
  return points;
}

/// The line and a caret under `column`. Of a wide line the part around the column.
std::string line_with_caret(std::string_view line, std::size_t column) {
  // A line may be a whole file: only what stands near the caret is looked at.
  const std::size_t first = column > 2 * kWidest ? column - 2 * kWidest : 0;
  const std::vector<std::string_view> points = code_points(line, first, 4 * kWidest);
  const std::size_t caret = column - 1 - first;
  const bool wide = points.size() > kWidest;
  const std::size_t begin = wide && caret > kBefore ? std::min(caret - kBefore, points.size() - kWidest) : 0;
  const std::size_t end = std::min(points.size(), begin + kWidest);
  std::string shown = begin > 0 ? "…" : "";
  std::string below = begin > 0 ? " " : "";
  for (std::size_t i = begin; i < end; ++i) {
    shown += points[i];
    if (i < caret) below += points[i] == "\t" ? '\t' : ' ';
  }
  if (end < points.size()) shown += "…";
  return shown + "\n" + below + "^\n";
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; });
}

std::string to_text(const Diagnostic& diagnostic, std::string_view source) {
  std::string text = diagnostic.file;
  if (diagnostic.at.line > 0) {
    text += ":" + std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column);
  }
  text += ": " + std::string(word_for(diagnostic.severity)) + " " + diagnostic.code + ": " + diagnostic.message + "\n";
  if (diagnostic.at.line > 0 && diagnostic.at.column > 0 && !source.empty()) {
    text += line_with_caret(line_of(source, diagnostic.at.line), diagnostic.at.column);
  }
  if (!diagnostic.hint.empty()) text += "hint: " + diagnostic.hint + "\n";
  return text;
}

std::string to_json(const Diagnostics& diagnostics) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    nlohmann::ordered_json row;
    row["code"] = diagnostic.code;
    row["severity"] = word_for(diagnostic.severity);
    row["file"] = diagnostic.file;
    row["line"] = diagnostic.at.line;
    row["column"] = diagnostic.at.column;
    row["message"] = diagnostic.message;
    row["hint"] = diagnostic.hint;
    if (diagnostic.fix) {
      row["fix"] = {{"offset", diagnostic.fix->offset},
                    {"length", diagnostic.fix->length},
                    {"replacement", diagnostic.fix->replacement}};
    }
    list.push_back(std::move(row));
  }
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Mended make_fixes(std::string_view text, const Diagnostics& diagnostics) {
  Mended mended;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.fix) mended.made.push_back(&diagnostic);
  }
  const auto by_place = [](const Diagnostic* one, const Diagnostic* other) {
    return one->fix->offset < other->fix->offset;
  };
  std::stable_sort(mended.made.begin(), mended.made.end(), by_place);
  std::size_t at = 0;
  const auto overlaps = [&](const Diagnostic* diagnostic) {
    const Fix& fix = *diagnostic->fix;
    if (fix.offset < at || fix.offset + fix.length > text.size()) return true;
    mended.text += text.substr(at, fix.offset - at);
    mended.text += fix.replacement;
    at = fix.offset + fix.length;
    return false;
  };
  mended.made.erase(std::remove_if(mended.made.begin(), mended.made.end(), overlaps), mended.made.end());
  mended.text += text.substr(at);
  return mended;
}

Position position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t newline = before.rfind('\n');
  std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  if (newline == std::string_view::npos && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  return {lines + 1, utf8_length(line) + 1};
}

}  // namespace waymark
