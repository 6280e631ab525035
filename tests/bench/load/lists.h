#pragma once

#include <string>

namespace waymark::test {

/// Prints how long a caseworker waits for pages of a list of a hundred thousand people with two million completions.
/// `program`: waymark-server.
void measure_lists(const std::string& program);

}  // namespace waymark::test
