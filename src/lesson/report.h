#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/for_authors.h"
#include "lesson/catalogue.h"

namespace waymark {

/// Where the reader of one file writes down what is wrong in it.
class Report {
 public:
  /// `text` must outlive the report.
  Report(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

  /// A mistake at byte `offset`, its row filled with `arguments`; those that are long are
  /// shortened. `fix` mends it, where that needs no guess.
  void tell(Mistake mistake, std::size_t offset, std::initializer_list<ForAuthors> arguments,
            std::optional<Fix> fix = std::nullopt);
  void tell(Mistake mistake, std::size_t offset, const std::vector<std::string>& arguments);

  /// A mistake that no place in the file shows.
  void tell_of_file(Mistake mistake, std::initializer_list<ForAuthors> arguments);

  /// Puts `words`, which need no escapes, in the place of the JSON string at `offset` that stands for `now`. Nothing
  /// when `words` is empty.
  std::optional<Fix> fix_string(std::size_t offset, std::string_view now, std::string_view words) const;

  /// The line in which `offset` stands, as written in messages.
  std::string line_of(std::size_t offset) const;

  std::string_view file() const { return file_; }
  std::string_view text() const { return text_; }

  /// How many mistakes were told, those that are not kept among them.
  std::size_t count() const { return errors_ + warnings_; }

  bool has_errors() const { return errors_ > 0; }

  /// So many errors were told that a further one is only counted, or this build only plays: nobody reads its hint.
  bool is_full() const { return !kForAuthors || errors_ >= kMostKept; }

  /// True while neither syntax nor shape, ids or targets are at fault, so that the flow of pages is
  /// worth looking at.
  bool pages_hold() const { return pages_hold_; }

  /// Of the errors the first in order of place, without its words; nothing when there is none.
  struct Mark {
    std::string_view code;
    Position at;
  };
  std::optional<Mark> first_error() const;

  /// What was told, in order of place: of errors and of warnings the first kMostKept.
  Diagnostics told() const;
  /// Puts what was told at the end of `all`, and then how much more there was.
  void append_to(Diagnostics& all) const;

  static constexpr std::size_t kMostKept = 100;

 private:
  struct Told {
    Mistake mistake;
    Position at;
    std::vector<std::string> arguments;
    std::optional<Fix> fix = {};
  };

  /// Counts a mistake; true if it is to be kept.
  bool count(Mistake mistake);
  void add(Mistake mistake, Position at, std::vector<std::string> arguments, std::optional<Fix> fix);
  Diagnostic in_words(const Told& told) const;

  std::string file_;
  std::string_view text_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  bool pages_hold_ = true;
  /// Where lines begin, once somebody asked.
  mutable std::vector<std::size_t> lines_ = {};
  std::vector<Told> told_ = {};  ///< Kept in order of place; of one place, in the order of telling.
};

}  // namespace waymark
