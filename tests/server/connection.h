#pragma once

#include <poll.h>

#include <future>
#include <string>
#include <thread>

#include <boost/asio.hpp>
#include <catch2/catch_test_macros.hpp>

#include "http/listener.h"

namespace waymark::test {

/// A listener on a free port of this machine, which runs as long as it lives.
class Running {
 public:
  explicit Running(Listener::Handle handle, Limits limits = {}, TrustedProxies proxies = {}) {
    auto opened = Listener::open("127.0.0.1:0", std::move(handle), refusal_of_status, limits, std::move(proxies));
    REQUIRE(opened);
    listener_ = std::move(*opened);
    thread_ = std::thread([this] { listener_->run(2, false); });
  }
  ~Running() {
    listener_->stop();
    thread_.join();
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  std::uint16_t port() const { return listener_->port(); }

 private:
  static Response refusal_of_status(int status) {
    Response response;
    response.status = status;
    return response;
  }

  std::unique_ptr<Listener> listener_;
  std::thread thread_;
};

/// Somebody who connected and sends what they like.
class Connection {
 public:
  /// With a `window` of bytes that are taken without being read, 0 for the usual.
  explicit Connection(const Running& server, int window = 0) : socket_(context_) {
    socket_.open(boost::asio::ip::tcp::v4());
    if (window > 0) socket_.set_option(boost::asio::socket_base::receive_buffer_size(window));
    socket_.connect({boost::asio::ip::make_address("127.0.0.1"), server.port()});
  }

  /// Nothing is wrong when nobody takes it any more.
  void send(const std::string& bytes) {
    boost::system::error_code error;
    boost::asio::write(socket_, boost::asio::buffer(bytes), error);
  }
  /// What comes until `mark` is in it, or the other end closes.
  std::string read_until(const std::string& mark) {
    boost::system::error_code error;
    const std::size_t found = boost::asio::read_until(socket_, boost::asio::dynamic_buffer(kept_), mark, error);
    return take(error ? kept_.size() : found);
  }
  std::string read_until_closed() {
    boost::system::error_code error;
    boost::asio::read(socket_, boost::asio::dynamic_buffer(kept_), error);
    return take(kept_.size());
  }
  /// Whether something came, or the other end closed, within that time.
  bool has_news(int milliseconds) {
    pollfd waiting{socket_.native_handle(), POLLIN, 0};
    return !kept_.empty() || ::poll(&waiting, 1, milliseconds) > 0;
  }

 private:
  std::string take(std::size_t count) {
    std::string taken = kept_.substr(0, count);
    kept_.erase(0, count);
    return taken;
  }

  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_;
  std::string kept_;
};

}  // namespace waymark::test
