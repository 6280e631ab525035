#pragma once

#include <string>
#include <vector>

namespace waymark::test {

/// What a command of `waymark` left behind.
struct Ran {
  int code = 0;
  std::string out, err;
};

/// Runs it with these arguments, without the program's name.
Ran ran(const std::vector<std::string>& arguments, const std::string& input = {});

}  // namespace waymark::test
