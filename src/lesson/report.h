#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/catalogue.h"

namespace waymark {

/// Where the reader of one file writes down what is wrong in it.
class Report {
 public:
  /// `text` must outlive the report.
  Report(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

  /// A mistake at byte `offset`, its row filled with `arguments`; those that are long are
  /// shortened.
  void tell(Mistake mistake, std::size_t offset, const std::vector<std::string>& arguments);

  /// A mistake that no place in the file shows.
  void tell_of_file(Mistake mistake, const std::vector<std::string>& arguments);

  /// The line in which `offset` stands, as written in messages.
  std::string line_of(std::size_t offset) const;

  std::string_view file() const { return file_; }
  std::string_view text() const { return text_; }

  /// True while neither syntax nor shape, ids or targets are at fault, so that the flow of pages is
  /// worth looking at.
  bool pages_hold() const;

  /// What was told, in order of place.
  const Diagnostics& told() const { return told_; }

 private:
  void add(Mistake mistake, Position at, const std::vector<std::string>& arguments);

  std::string file_;
  std::string_view text_;
  Diagnostics told_;  ///< Kept in order of place; of one place, in the order of telling.
};

}  // namespace waymark
