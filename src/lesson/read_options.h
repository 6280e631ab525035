#pragma once

#include <map>
#include <vector>

#include "lesson/reading.h"

namespace waymark {

/// What may be picked in a single-choice or multiple-choice question. Sound as a whole: see
/// `sound`.
struct ReadOptions {
  std::vector<Option> options;
  std::size_t correct = 0;  ///< How many are marked so.
  bool sound = false;       ///< Each could be read, so that it is worth saying which are correct.
};

ReadOptions read_options(Field field, Reading& reading);

/// Tells when two answers of one question say the same, and could not be told apart.
class SameWords {
 public:
  explicit SameWords(Report& report) : report_(&report) {}

  /// `offset` is where the object stands whose words these are.
  void add(const Text& text, std::size_t offset);

 private:
  Report* report_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace waymark
