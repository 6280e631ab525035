#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "server/command/commands.h"

int main(int argc, char** argv) {
  // What root writes, the server's own user cannot read afterwards; and a hole in a program of root's is a hole in all.
  const bool asks_for_help = argc < 2 || argv[1][0] == '-';
  if (!asks_for_help && ::geteuid() == 0 && std::getenv("WAYMARK_AS_ROOT") == nullptr) {
    std::fputs(
        "waymark-server: This does not run as root. Run it as a user of its own, as docs/deploy/waymark.service does. "
        "Where there is no other user, as in a container, set WAYMARK_AS_ROOT=1.\n",
        stderr);
    return 1;
  }
  return waymark::run_program(argc, argv);
}
