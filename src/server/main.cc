#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "server/command/commands.h"

int main(int argc, char** argv) {
  // What root writes, the server's own user cannot read afterwards; and a hole in a program of root's is a hole in all.
  const std::string_view last = argc < 2 ? "--help" : argv[argc - 1];
  const bool asks_for_help = last == "--help" || last == "-h";
  if (!asks_for_help && ::geteuid() == 0 && std::getenv("WAYMARK_AS_ROOT") == nullptr) {
    std::fputs(
        "waymark-server: This does not run as root. Run it as a user of its own, as docs/deploy/waymark.service does. "
        "Where there is no other user, as in a container, set WAYMARK_AS_ROOT=1.\n",
        stderr);
    return 1;
  }
  return waymark::run_program(argc, argv);
}
