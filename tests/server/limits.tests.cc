// What connections may cost. Each test waits for what the server does, however long that takes.
#include "server/connection.h"

using namespace waymark;
using namespace waymark::test;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds kNever{std::chrono::hours(1)};
const std::string kGet = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

/// Answers with who asked and what they sent.
void echo(const Request& request, const Reply& reply) {
  Response response;
  response.body = request.peer + " " + request.target + " " + request.body + ".";
  reply(std::move(response));
}

bool answered(Connection& connection) {
  connection.send(kGet);
  return connection.read_until("/ .").starts_with("HTTP/1.1 200");
}

}  // namespace

TEST_CASE("Limits: Headers that trickle are ended, however often something comes", "[limits]") {
  const Running server(echo, {.headers = 4096, .idle = kNever, .arrival = milliseconds(60)});
  Connection slow(server);
  slow.send("GET / HTTP/1.1\r\nX: ");
  while (!slow.has_news(5)) slow.send("x");  // if each byte gave it more time, this would end with 431
  CHECK(slow.read_until_closed().empty());
}

TEST_CASE("Limits: A body that trickles is ended", "[limits]") {
  const Running server(echo, {.idle = kNever, .arrival = milliseconds(60)});
  Connection slow(server);
  slow.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 30000\r\n\r\n");
  while (!slow.has_news(5)) slow.send("x");
  CHECK(slow.read_until_closed().empty());
}

TEST_CASE("Limits: Who asks nothing is left without a word", "[limits]") {
  const Running server(echo, {.idle = milliseconds(20), .arrival = kNever});
  Connection silent(server);
  CHECK(silent.read_until_closed().empty());
}

TEST_CASE("Limits: Who asks once and then nothing is left as well", "[limits]") {
  const Running server(echo, {.idle = milliseconds(20), .arrival = kNever});
  while (true) {
    Connection once(server);
    if (!answered(once)) continue;  // this machine was busy elsewhere for so long
    CHECK(once.read_until_closed().empty());
    break;
  }
}

TEST_CASE("Limits: Who takes no answer does not keep the server from letting it go", "[limits]") {
  std::promise<void> let_go;
  auto large = std::shared_ptr<const std::string>(new std::string(std::size_t{64} << 20U, 'x'), [&](auto* bytes) {
    delete bytes;
    let_go.set_value();
  });
  const Running server(
      [&large](const Request&, const Reply& reply) {
        Response response;
        response.shared = std::move(large);
        reply(std::move(response));
      },
      {.idle = kNever, .arrival = milliseconds(60)});
  Connection silent(server, 4096);
  silent.send(kGet);
  let_go.get_future().wait();
  CHECK(silent.read_until_closed().size() < std::size_t{64} << 20U);
}

TEST_CASE("Limits: A header line that is too long is refused, and so is a body", "[limits]") {
  const Running server(echo, {.body = 1000, .headers = 1000});
  Connection talker(server);
  talker.send("GET / HTTP/1.1\r\nX: " + std::string(std::size_t{1} << 20U, 'x'));
  CHECK(talker.read_until_closed().starts_with("HTTP/1.1 431"));
  Connection sender(server);
  sender.send("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n");
  CHECK(sender.read_until_closed().starts_with("HTTP/1.1 413"));
}

TEST_CASE("Limits: Requests in one breath are answered in turn, each by itself", "[limits]") {
  std::atomic<int> at_once = 0;
  std::atomic<int> most = 0;
  const Running server([&](const Request& request, const Reply& reply) {
    most = std::max<int>(most, ++at_once);
    --at_once;
    echo(request, reply);
  });
  Connection eager(server);
  std::string all;
  for (int i = 0; i < 500; ++i) all += "POST /" + std::to_string(i) + " HTTP/1.1\r\nContent-Length: 2\r\n\r\nok";
  eager.send(all);
  for (int i = 0; i < 500; ++i) {
    const std::string end = "127.0.0.1 /" + std::to_string(i) + " ok.";
    const std::string answer = eager.read_until(end);
    REQUIRE(answer.starts_with("HTTP/1.1 200"));
    REQUIRE(answer.ends_with(end));
  }
  CHECK(most == 1);
}

TEST_CASE("Limits: There are so many connections and no more, until one goes", "[limits]") {
  const Running server(echo, {.idle = kNever, .connections = 8, .connections_per_address = 2});
  Connection first(server);
  CHECK(answered(first));
  {
    Connection second(server);
    CHECK(answered(second));
    Connection third(server);
    CHECK(third.read_until_closed().empty());
    CHECK(answered(first));
  }
  while (true) {  // the server hears of it in its own time
    Connection fourth(server);
    if (answered(fourth)) break;
  }
}

TEST_CASE("Limits: A proxy has as many as there are, and each is closed after its answer when few are left",
          "[limits]") {
  const Running server(echo, {.idle = kNever, .connections = 4, .connections_per_address = 1},
                       *TrustedProxies::from({"127.0.0.1"}));
  Connection first(server);
  first.send("GET / HTTP/1.1\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 198.51.100.1\r\n\r\n");
  CHECK(first.read_until("/ .").ends_with("198.51.100.1 / ."));
  Connection second(server);
  CHECK(answered(second));
  Connection third(server);
  CHECK(answered(third));
  Connection fourth(server);
  fourth.send(kGet);
  const std::string last = fourth.read_until_closed();
  CHECK(last.starts_with("HTTP/1.1 200"));
  CHECK(last.find("Connection: close") != std::string::npos);
}
