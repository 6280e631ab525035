#include <catch2/catch_test_macros.hpp>

#include "records/access_code.h"

using namespace waymark;

namespace {
std::string code() {
  return std::string("7K3M9QX2RTA") + check_character("7K3M9QX2RTA");
}
}  // namespace

TEST_CASE("A code is read however it was typed", "[records]") {
  const std::string shown = show_code(code());
  CHECK(shown.size() == 14);
  CHECK(shown.substr(0, 10) == "7K3M-9QX2-");
  CHECK(read_code(shown) == code());
  CHECK(read_code(code()) == code());
  CHECK(read_code(" 7k3m 9qx2 " + code().substr(8)) == code());
  std::string zeros = std::string("01000000000") + check_character("01000000000");
  CHECK(read_code("OIooooooooo" + zeros.substr(11)) == zeros);
  CHECK(read_code("oL000000000" + zeros.substr(11)) == zeros);
}

TEST_CASE("What cannot be a code is not one", "[records]") {
  CHECK_FALSE(read_code(""));
  CHECK_FALSE(read_code("7K3M-9QX2"));
  CHECK_FALSE(read_code(code() + "0"));
  CHECK_FALSE(read_code("7K3M-9QX2-RTU" + code().substr(11)));
  CHECK_FALSE(read_code("7K3M_9QX2_RTA" + code().substr(11)));
}

TEST_CASE("Every one wrong character and every two swapped ones are noticed", "[records]") {
  const std::string right = code();
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    for (const char other : kCodeAlphabet) {
      std::string wrong = right;
      wrong[i] = other;
      CHECK(read_code(wrong).has_value() == (other == right[i]));
    }
    for (std::size_t j = i + 1; j < kCodeLength; ++j) {
      std::string swapped = right;
      std::swap(swapped[i], swapped[j]);
      CHECK(read_code(swapped).has_value() == (right[i] == right[j]));
    }
  }
}
