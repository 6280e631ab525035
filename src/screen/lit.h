#pragma once

#include <cstddef>
#include <string>

namespace waymark {

/// Words that are shown as being said now.
struct Lit {
  std::string id;                  ///< The node's, or empty for none.
  std::size_t begin = 0, end = 0;  ///< Bytes of Node::words.plain(), of whole characters.

  bool operator==(const Lit&) const = default;
};

}  // namespace waymark
