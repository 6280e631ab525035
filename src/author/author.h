#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace waymark::author {

/// The streams that a command talks through.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// What `waymark` returns to the shell.
constexpr int kFine = 0, kProblems = 1, kUsage = 2, kBounded = 3;

/// The author's command line: `arguments` without the program's name. Everything but main().
int run(const std::vector<std::string>& arguments, Streams streams);

}  // namespace waymark::author
