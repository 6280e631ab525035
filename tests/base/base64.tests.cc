#include "base/base64.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("Base64 is that of RFC 4648, there and back") {
  const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                          {"f", "Zg=="},
                                                          {"fo", "Zm8="},
                                                          {"foo", "Zm9v"},
                                                          {"foob", "Zm9vYg=="},
                                                          {"fooba", "Zm9vYmE="},
                                                          {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(to_base64(bytes) == text);
    CHECK(from_base64(text) == bytes);
  }
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  CHECK(from_base64(to_base64(all)) == all);
  CHECK(to_base64("\xFB\xFF") == "+/8=");
}

TEST_CASE("What is no base64, or not as it would be written, is refused") {
  for (const char* text :
       {"Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm9v=", "Zg==Zg==", "Z g=", "Zm9v\n", "Zm9-", "====", "="}) {
    INFO(text);
    CHECK_FALSE(from_base64(text).has_value());
  }
}
