#include "http/listener.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

Result<std::unique_ptr<Listener>> listen(const std::string& address) {
  return Listener::open(address, [](Request, Reply) {}, [](int) { return Response(); });
}

}  // namespace

TEST_CASE("an address that cannot be listened on is told of, with a way out") {
  const auto first = listen("127.0.0.1:0");
  REQUIRE(first.ok());
  const std::string taken = "127.0.0.1:" + std::to_string((*first)->port());
  CHECK(listen(taken).error().message ==
        "Cannot listen on " + taken +
            ": another program does already. End that one, or give another port with --listen.");
  for (const std::string address : {"", "8080", "127.0.0.1:", "127.0.0.1:65536", "somewhere:80", "127.0.0.1:8o"}) {
    CHECK(listen(address).error().message ==
          "“" + address + "” is no address to listen on. Give one like 127.0.0.1:8080.");
  }
}
