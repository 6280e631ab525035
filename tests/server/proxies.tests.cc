#include "http/proxies.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("Proxies: The rightmost address that is not a trusted proxy's is who asks", "[proxies]") {
  const TrustedProxies proxies = *TrustedProxies::from({"127.0.0.1", "10.1.0.0/16", "fd00::/8"});
  const struct {
    const char* peer;
    const char* forwarded_for;
    const char* client;
  } rows[] = {
      {"192.0.2.7", "", "192.0.2.7"},
      {"192.0.2.7", "198.51.100.1", "192.0.2.7"},  // no proxy of ours: it may say what it likes
      {"127.0.0.1", "", "127.0.0.1"},
      {"127.0.0.1", "198.51.100.1", "198.51.100.1"},
      {"127.0.0.1", "203.0.113.9, 198.51.100.1", "198.51.100.1"},  // the left one its client wrote
      {"127.0.0.1", "198.51.100.1,10.1.2.3 , 10.1.9.9", "198.51.100.1"},
      {"127.0.0.1", "10.1.2.3", "10.1.2.3"},
      {"10.2.0.1", "198.51.100.1", "10.2.0.1"},
      {"127.0.0.1", "198.51.100.1, unknown", "127.0.0.1"},
      {"127.0.0.1", "198.51.100.1,", "127.0.0.1"},
      {"127.0.0.1", "198.51.100.1:4711", "198.51.100.1"},
      {"::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"},
      {"fd12::5", "[2001:db8:1:2:3:4:5:6]:4711", "2001:db8:1:2::/64"},
      {"127.0.0.1", "2001:db8:1:2:9:9:9:9", "2001:db8:1:2::/64"},
      {"2001:db8:1:2::1", "", "2001:db8:1:2::/64"},
      {"", "198.51.100.1", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.peer, row.forwarded_for);
    CHECK(proxies.client(row.peer, row.forwarded_for) == row.client);
  }
  CHECK(proxies.trusts("10.1.255.255"));
  CHECK_FALSE(proxies.trusts("10.2.0.0"));
  CHECK_FALSE(TrustedProxies().trusts("127.0.0.1"));
}

TEST_CASE("Proxies: What is no network is named", "[proxies]") {
  for (const char* wrong : {"", "proxy", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8x", "::1/129", "/8"}) {
    CAPTURE(wrong);
    const auto proxies = TrustedProxies::from({"127.0.0.1", wrong});
    REQUIRE_FALSE(proxies);
    CHECK(proxies.error().message ==
          "“" + std::string(wrong) + "” is no address and no network. Give one like 127.0.0.1 or 10.0.0.0/8.");
  }
}
