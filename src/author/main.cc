#include <iostream>

#include "author/author.h"

int main(int count, char** values) {
  return waymark::author::run({values + 1, values + count}, {std::cin, std::cout, std::cerr});
}
