#include <cstdio>
#include <span>

#include "player/desktop/options.h"
#include "player/desktop/program.h"

// 0: played. 1: could not be played, and why. 2: the command line is not understood.
int main(int count, char** arguments) {
  using namespace waymark::desktop;
  const std::span<const char* const> all(arguments, static_cast<std::size_t>(count));
  const auto options = parse_options(all.subspan(1));
  if (!options) {
    std::fprintf(stderr, "waymark-player: %s\n%s", options.error().message.c_str(), kUsage);
    return 2;
  }
  if (options->help) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  const waymark::Status played = run(*options);
  if (played) return 0;
  std::fprintf(stderr, "waymark-player: %s\n", played.error().message.c_str());
  return 1;
}
