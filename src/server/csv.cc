#include "server/csv.h"

namespace waymark {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool looks_like_formula(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of(' ');
  return first != std::string_view::npos && std::string_view("=+-@\t\r\n").find(cell[first]) != std::string_view::npos;
}

std::string quoted(std::string_view cell) {
  std::string text = looks_like_formula(cell) ? "\"'" : "\"";
  for (const char character : cell) {
    if (character == '"') text += '"';
    text += character;
  }
  return text + '"';
}

}  // namespace

Csv::Csv(const std::vector<std::string>& columns) : text_(kByteOrderMark) {
  row(columns);
}

void Csv::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    text_ += quoted(cells[i]);
  }
  text_ += "\r\n";
}

Response csv_answer(const Csv& csv, std::string_view file_name) {
  Response response;
  response.with("Content-Type", "text/csv; charset=utf-8; header=present")
      .with("Content-Disposition", "attachment; filename=\"" + std::string(file_name) + "\"")
      .with("Cache-Control", "no-store");
  response.body = csv.text();
  return response;
}

}  // namespace waymark
