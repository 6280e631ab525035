#include "http/listener.h"

#include <csignal>
#include <thread>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace waymark {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Stream = beast::tcp_stream;
using Parser = http::request_parser<http::string_body>;

/// What is read and thrown away after an answer to a request that was not read whole, so that the answer arrives.
constexpr std::size_t kMostDrained = 8 * 1024 * 1024;
constexpr std::chrono::seconds kDrainTime{2};

Request to_request(http::request<http::string_body>&& message, const std::string& peer) {
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    std::string& value = request.headers[lower_case({field.name_string().data(), field.name_string().size()})];
    if (!value.empty()) value += ", ";
    value += std::string(field.value());
  }
  request.body = std::move(message.body());
  request.peer = peer;
  return request;
}

http::response<http::string_body> to_message(Response response, bool keep_alive, bool head) {
  http::response<http::string_body> message;
  message.result(static_cast<unsigned>(response.status));
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  const std::size_t length = response.body.size();
  if (!head) message.body() = std::move(response.body);
  message.keep_alive(keep_alive);
  if (response.status != 304 && response.status != 204) message.content_length(length);
  return message;
}

/// What a failed read is answered with, or 0 when nobody is there to be told.
int status_for(const beast::error_code& error) {
  if (error == http::error::body_limit) return 413;
  if (error == http::error::header_limit) return 431;
  if (error == beast::error::timeout) return 408;
  if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
  return error.category() == make_error_code(http::error::bad_method).category() ? 400 : 0;
}

}  // namespace

class Listener::Impl {
 public:
  Impl(Handle handle, Refuse refuse, Limits limits)
      : handle_(std::move(handle)),
        refuse_(std::move(refuse)),
        limits_(limits),
        acceptor_(context_),
        signals_(context_) {}

  void listen(const tcp::endpoint& endpoint) {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen();
  }

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void run(int threads, bool until_signal) {
    if (until_signal) {
      signals_.add(SIGINT);
      signals_.add(SIGTERM);
      signals_.async_wait([this](const beast::error_code& error, int) {
        if (!error) stop();
      });
    }
    asio::co_spawn(context_, accept_all(), asio::detached);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([this] { context_.run(); });
    context_.run();
    for (std::thread& thread : others) thread.join();
  }

  void stop() {
    asio::post(context_, [this] {
      beast::error_code error;
      acceptor_.close(error);
      asio::co_spawn(context_, stop_when_quiet(), asio::detached);
    });
  }

 private:
  /// Lets what was asked be answered, then ends; connections that idle are not waited for.
  asio::awaitable<void> stop_when_quiet() {
    constexpr int kMostWaits = 500;
    for (int waits = 0; under_way_ > 0 && waits < kMostWaits; ++waits) {
      asio::steady_timer pause(context_, std::chrono::milliseconds(10));
      co_await pause.async_wait(asio::use_awaitable);
    }
    context_.stop();
  }

  asio::awaitable<void> accept_all() {
    while (true) {
      beast::error_code error;
      tcp::socket socket = co_await acceptor_.async_accept(asio::make_strand(context_),
                                                           asio::redirect_error(asio::use_awaitable, error));
      if (error == asio::error::operation_aborted) co_return;
      if (error) {  // out of file descriptors, most likely: wait for some to close
        asio::steady_timer pause(context_, std::chrono::milliseconds(50));
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
        continue;
      }
      if (open_connections_ >= limits_.connections) continue;
      const auto strand = socket.get_executor();
      asio::co_spawn(strand, converse(Stream(std::move(socket))), asio::detached);
    }
  }

  /// One connection, from its first request to its last.
  asio::awaitable<void> converse(Stream stream) {
    const Count count(open_connections_);
    beast::error_code error;
    stream.socket().set_option(tcp::no_delay(true), error);
    const tcp::endpoint remote = stream.socket().remote_endpoint(error);
    const std::string peer = error ? "" : remote.address().to_string();
    beast::flat_buffer buffer(limits_.headers + limits_.body);
    while (co_await one_exchange(stream, buffer, peer)) {
    }
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
  }

  /// One request and its answer. False when the connection is to be closed.
  asio::awaitable<bool> one_exchange(Stream& stream, beast::flat_buffer& buffer, const std::string& peer) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.headers));
    parser.body_limit(limits_.body);
    const beast::error_code error = co_await read_request(stream, buffer, parser);
    if (error) {
      if (const int status = status_for(error)) co_await refuse(stream, status);
      co_return false;
    }
    const Count answering(under_way_);
    const bool keep_alive = parser.get().keep_alive() && acceptor_.is_open();
    const bool head = parser.get().method() == http::verb::head;
    stream.expires_never();
    Response response = co_await answer_to(to_request(parser.release(), peer));
    auto message = to_message(std::move(response), keep_alive, head);
    co_return co_await write(stream, message, head) && keep_alive;
  }

  asio::awaitable<beast::error_code> read_request(Stream& stream, beast::flat_buffer& buffer, Parser& parser) {
    beast::error_code error;
    stream.expires_after(limits_.idle);
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return error;
    stream.expires_after(limits_.arrival);
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
      http::response<http::empty_body> go_on(http::status::continue_, 11);
      co_await http::async_write(stream, go_on, asio::redirect_error(asio::use_awaitable, error));
      if (error) co_return error;
    }
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    co_return error;
  }

  /// The handler's answer, whenever and on whichever thread it comes.
  asio::awaitable<Response> answer_to(Request request) {
    return asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(
        [this](auto handler, Request asked) {
          auto shared = std::make_shared<decltype(handler)>(std::move(handler));
          handle_(std::move(asked), [shared](Response response) {
            const auto executor = asio::get_associated_executor(*shared);
            asio::post(executor,
                       [shared, response = std::move(response)]() mutable { (*shared)(std::move(response)); });
          });
        },
        asio::use_awaitable, std::move(request));
  }

  asio::awaitable<bool> write(Stream& stream, http::response<http::string_body>& message, bool head) {
    beast::error_code error;
    stream.expires_after(limits_.arrival);
    if (head) {
      http::response_serializer<http::string_body> serializer(message);
      co_await http::async_write_header(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
    } else {
      co_await http::async_write(stream, message, asio::redirect_error(asio::use_awaitable, error));
    }
    co_return !error;
  }

  /// Says what is wrong with a request that was not read whole, and closes gently: what still comes is thrown away for
  /// a while, since closing on it would take the answer away again.
  asio::awaitable<void> refuse(Stream& stream, int status) {
    auto message = to_message(refuse_(status), false, false);
    if (!co_await write(stream, message, false)) co_return;
    beast::error_code error;
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
    stream.expires_after(kDrainTime);
    std::array<char, 4096> waste{};
    for (std::size_t drained = 0; !error && drained < kMostDrained;) {
      drained += co_await stream.async_read_some(asio::buffer(waste), asio::redirect_error(asio::use_awaitable, error));
    }
  }

  struct Count {
    explicit Count(std::atomic<std::size_t>& counter) : open(counter) { ++open; }
    ~Count() { --open; }
    Count(const Count&) = delete;
    Count& operator=(const Count&) = delete;
    std::atomic<std::size_t>& open;
  };

  Handle handle_;
  Refuse refuse_;
  Limits limits_;
  std::atomic<std::size_t> open_connections_ = 0;
  std::atomic<std::size_t> under_way_ = 0;  ///< Requests read and not yet answered.
  asio::io_context context_;
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
};

Listener::Listener(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Listener::~Listener() = default;

Result<std::unique_ptr<Listener>> Listener::open(const std::string& address, Handle handle, Refuse refuse,
                                                 Limits limits) {
  const std::size_t colon = address.rfind(':');
  const Error unreadable{"cannot-listen",
                         "“" + address + "” is no address to listen on. Give one like 127.0.0.1:8080."};
  if (colon == std::string::npos) return unreadable;
  std::string host = address.substr(0, colon);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  const std::string digits = address.substr(colon + 1);
  const bool is_number =
      !digits.empty() && digits.size() <= 5 && digits.find_first_not_of("0123456789") == std::string::npos;
  beast::error_code error;
  const auto ip = asio::ip::make_address(host, error);
  if (error || !is_number || std::stoi(digits) > 65535) return unreadable;
  try {
    auto impl = std::make_unique<Impl>(std::move(handle), std::move(refuse), limits);
    impl->listen(tcp::endpoint(ip, static_cast<std::uint16_t>(std::stoi(digits))));
    return std::make_unique<Listener>(std::move(impl));
  } catch (const boost::system::system_error& failure) {
    const bool in_use = failure.code() == asio::error::address_in_use;
    const std::string why = in_use ? "another program does already. End that one, or give another port with --listen"
                                   : failure.code().message();
    return Error{"cannot-listen", "Cannot listen on " + address + ": " + why + "."};
  }
}

std::uint16_t Listener::port() const {
  return impl_->port();
}
void Listener::run(int threads, bool until_signal) {
  impl_->run(threads, until_signal);
}
void Listener::stop() {
  impl_->stop();
}

}  // namespace waymark
