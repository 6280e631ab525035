#include "server/commands.h"

int main(int argc, char** argv) {
  return waymark::run_program(argc, argv);
}
