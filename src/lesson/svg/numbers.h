#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace waymark::svg {

/// Reads numbers one after the other, as SVG writes them: parted by spaces, commas or nothing ("1.5-2.5.5").
class Numbers {
 public:
  explicit Numbers(std::string_view text) : text_(text) {}

  /// The next number, or nothing when something else stands there.
  std::optional<double> next();
  /// One digit 0 or 1, which needs nothing after it: a flag of an arc.
  std::optional<double> flag();

  /// What was not read yet, without separators before it.
  std::string_view rest();
  /// Passes over one such character, if it stands there.
  void skip(char c);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// The first number of an attribute, or `otherwise`: "12px" is 12.
double number_or(std::string_view text, double otherwise);

}  // namespace waymark::svg
