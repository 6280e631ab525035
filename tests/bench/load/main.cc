// usage: waymark_load WAYMARK-SERVER

#include <cstdio>
#include <cstdlib>

#include "bench/load/completions.h"
#include "bench/load/lists.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: waymark_load WAYMARK-SERVER\n");
    return 2;
  }
  ::setenv("TMPDIR", "/tmp", 0);  // on a disk: in memory a sync costs nothing
  waymark::test::measure_sqlite_completions(argv[1]);
  waymark::test::measure_postgres_completions(argv[1]);
  waymark::test::measure_lists(argv[1]);
  return 0;
}
