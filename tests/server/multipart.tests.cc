#include "http/multipart.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;
using Fields = std::map<std::string, std::string>;

namespace {

const std::string kType = "multipart/form-data; boundary=xyz";

std::string part(const std::string& disposition, const std::string& bytes) {
  return "--xyz\r\nContent-Disposition: " + disposition + "\r\n\r\n" + bytes + "\r\n";
}

}  // namespace

TEST_CASE("A form with a file gives each field's bytes", "[server]") {
  const std::string bytes("a\0b\r\n--xy\r\n", 11);
  const std::string body = part("form-data; name=\"receipt\"", "") +
                           "--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"name=x; y.txt\"\r\n"
                           "Content-Type: text/plain\r\n\r\n" +
                           bytes + "\r\n" + part("form-data; name=\"receipt\"", "second") + "--xyz--\r\n";
  CHECK(multipart_fields(kType, body) == Fields{{"receipt", ""}, {"file", bytes}});
  CHECK(multipart_fields("Multipart/Form-Data; Boundary=\"xyz\"", body));
  CHECK(multipart_fields(kType, "--xyz--") == Fields{});
}

TEST_CASE("What is no such form gives nothing", "[server]") {
  const std::string good = part("form-data; name=a", "1");
  REQUIRE(multipart_fields(kType, good + "--xyz--"));
  struct Row {
    std::string type;
    std::string body;
  };
  std::string many;
  for (int i = 0; i < 17; ++i) many += part("form-data; name=a" + std::to_string(i), "1");
  const Row rows[] = {
      {"multipart/form-data", good + "--xyz--"},
      {"multipart/form-data; boundary=", good + "--xyz--"},
      {"multipart/form-data; boundary=\"xyz", good + "--xyz--"},
      {"multipart/form-data; boundary=" + std::string(71, 'x'), good},
      {kType, ""},
      {kType, "--xyz"},
      {kType, good},
      {kType, good + "--xyz"},
      {kType, good + "--xyz--more"},
      {kType, "preamble\r\n" + good + "--xyz--"},
      {kType, good + "--xyzz--"},
      {kType, "--xyz\r\nContent-Disposition: form-data; name=a\r\n1\r\n--xyz--"},
      {kType, part("form-data; filename=a", "1") + "--xyz--"},
      {kType, part("form-data; name=\"a", "1") + "--xyz--"},
      {kType, "--xyz\r\nContent-Type: text/plain\r\n\r\n1\r\n--xyz--"},
      {kType, many + "--xyz--"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type, row.body);
    CHECK_FALSE(multipart_fields(row.type, row.body));
  }
}
