#pragma once

#include <map>
#include <vector>

#include "lesson/reading.h"

namespace waymark {

/// Counts the answers that are marked correct, and tells when it is the wrong number. While one could not be read it
/// tells nothing: a misspelt "correct" would be taken for none.
class CorrectCount {
 public:
  void add(const Fields& answer, bool correct);

  /// `list` holds the answers.
  void want_one(Field list, Report& report) const;
  void want_any(Field list, Report& report) const;

 private:
  std::size_t correct_ = 0;
  bool any_ = false;
  bool sound_ = true;
};

/// What may be picked in a question or a part of one.
struct ReadOptions {
  std::vector<Option> options;
  CorrectCount correct;
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
