#include "command.h"

#include <sstream>

#include "author/author.h"

namespace waymark::test {

Ran ran(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = author::run(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

}  // namespace waymark::test
