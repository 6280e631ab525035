#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/http.h"

namespace waymark {

/// A table as RFC 4180 has it, with a header line. It begins with a byte order mark: without one, Excel reads names in
/// UTF-8 as garbage. Every cell stands in quotation marks. A cell that a spreadsheet would take for a formula (its
/// first character but spaces is one of = + - @, or it begins with a tab or a line's end) gets an apostrophe in front.
class Csv {
 public:
  explicit Csv(const std::vector<std::string>& columns);

  void row(const std::vector<std::string>& cells);
  /// The text so far.
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A file to keep, under that name.
Response csv_answer(const Csv& csv, std::string_view file_name);

}  // namespace waymark
