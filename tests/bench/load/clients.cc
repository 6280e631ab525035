#include "bench/load/clients.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include <boost/asio.hpp>
#include <boost/beast.hpp>

namespace waymark::test {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;

struct Run {
  const std::function<std::string()>& next;
  Clock::time_point until;
  std::vector<double> taken;  ///< Milliseconds.
  int refused = 0;
};

/// One connection: asks, waits for the answer, asks again.
class Client : public std::enable_shared_from_this<Client> {
 public:
  Client(asio::io_context& context, Run& run) : socket_(context), run_(run) {}

  void start(const Tcp::endpoint& server) {
    socket_.async_connect(server, [self = shared_from_this()](const auto& error) {
      if (error) return void(++self->run_.refused);
      self->socket_.set_option(Tcp::no_delay(true));
      self->ask();
    });
  }

 private:
  void ask() {
    if (Clock::now() >= run_.until) return;
    request_ = run_.next();
    if (request_.empty()) return;
    asked_ = Clock::now();
    asio::async_write(socket_, asio::buffer(request_), [self = shared_from_this()](const auto& error, std::size_t) {
      if (error) return void(++self->run_.refused);
      self->read();
    });
  }

  void read() {
    answer_ = {};
    beast::http::async_read(socket_, buffer_, answer_, [self = shared_from_this()](const auto& error, std::size_t) {
      if (error) return void(++self->run_.refused);
      self->answered();
    });
  }

  void answered() {
    if (answer_.result_int() == 200) {
      run_.taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked_).count());
    } else {
      ++run_.refused;
    }
    ask();
  }

  Tcp::socket socket_;
  Run& run_;
  std::string request_;
  beast::flat_buffer buffer_;
  beast::http::response<beast::http::string_body> answer_;
  Clock::time_point asked_;
};

double at(std::vector<double>& sorted, double part) {
  return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(static_cast<double>(sorted.size() - 1) * part)];
}

Tcp::endpoint loopback(std::uint16_t port) {
  return {asio::ip::address_v4::loopback(), port};
}

}  // namespace

Load ask(std::uint16_t port, int connections, double seconds, const std::function<std::string()>& next) {
  asio::io_context context(1);
  const Clock::time_point from = Clock::now();
  Run run{next, from + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds)), {}, 0};
  for (int i = 0; i < connections; ++i) std::make_shared<Client>(context, run)->start(loopback(port));
  context.run();
  Load load;
  load.seconds = std::chrono::duration<double>(Clock::now() - from).count();
  load.answered = static_cast<int>(run.taken.size());
  load.refused = run.refused;
  std::sort(run.taken.begin(), run.taken.end());
  load.p50 = at(run.taken, 0.5);
  load.p99 = at(run.taken, 0.99);
  return load;
}

void hold_open(std::uint16_t port, int connections, const std::function<void()>& then) {
  asio::io_context context(1);
  std::vector<Tcp::socket> sockets;
  beast::flat_buffer buffer;
  for (int i = 0; i < connections; ++i) {
    Tcp::socket& socket = sockets.emplace_back(context);
    socket.connect(loopback(port));
    asio::write(socket, asio::buffer(std::string("GET /.well-known/jwks.json HTTP/1.1\r\nHost: localhost\r\n\r\n")));
    beast::http::response<beast::http::string_body> answer;
    beast::http::read(socket, buffer, answer);
  }
  then();
}

}  // namespace waymark::test
