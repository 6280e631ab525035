#include "server/qr_code.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("A QR code is a drawing that a page may hold", "[server]") {
  const std::string svg = qr_code("https://example.org/", "Address & \"more\"").str();
  CHECK(svg.starts_with(
      R"(<svg class="qr" role="img" aria-label="Address &amp; &quot;more&quot;" width="33mm" height="33mm" viewBox="0 0 33 33")"));
  CHECK(svg.ends_with("z\"></path></svg>"));
  CHECK(svg.find("style") == std::string::npos);
  // The corner pattern, seven wide, begins after a margin of four.
  CHECK(svg.find("\"M4 4h7v1h-7z") != std::string::npos);
}

TEST_CASE("A long text makes a larger QR code, not an error", "[server]") {
  CHECK(qr_code(std::string(1000, '\xff'), "x").str().size() > qr_code("x", "x").str().size());
}
