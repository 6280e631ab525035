#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::svg {

/// One piece of an XML text.
struct Piece {
  enum class Kind { kOpen, kClose, kText, kEnd };

  Kind kind = Kind::kEnd;
  std::string_view name = {};   ///< Of a tag, without its name space: "svg:rect" is "rect".
  std::string_view text = {};   ///< kText, as written; of CDATA what is inside.
  bool closed_at_once = false;  ///< kOpen that ends with />
  std::vector<std::pair<std::string_view, std::string_view>> attributes = {};  ///< kOpen; values as written.

  /// The attribute's value, or empty.
  std::string_view attribute(std::string_view key) const;
};

/// Walks through XML piece by piece. It tells nothing of mistakes: what is not understood is passed over, as the
/// picture is only looked at. Comments, declarations and white space between tags are left out.
class Scanner {
 public:
  explicit Scanner(std::string_view xml) : xml_(xml) {}

  Piece next();

 private:
  Piece read_tag();
  Piece close_tag();
  void skip_past(std::string_view end);

  std::string_view xml_;
  std::size_t at_ = 0;
};

}  // namespace waymark::svg
