#include "http/listener.h"

#include <csignal>
#include <map>
#include <mutex>
#include <optional>
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
using Message = http::response<http::span_body<const char>>;

/// What is read and thrown away after an answer to a request that was not read whole, so that the answer arrives.
constexpr std::size_t kMostDrained = 8 * 1024 * 1024;
constexpr std::chrono::seconds kDrainTime{2};
/// What a connection that idles may keep.
constexpr std::size_t kFirstRead = 512;

Request to_request(http::request<http::string_body>&& message, const std::string& peer, const TrustedProxies& proxies) {
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    std::string& value = request.headers[lower_case({field.name_string().data(), field.name_string().size()})];
    if (!value.empty()) value += ", ";
    value += std::string(field.value());
  }
  request.body = std::move(message.body());
  request.peer = proxies.client(peer, request.header("x-forwarded-for"));
  return request;
}

/// The message looks into `response`, and does not outlive it.
Message to_message(const Response& response, bool keep_alive, bool head) {
  Message message;
  message.result(static_cast<unsigned>(response.status));
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  const std::string& content = response.content();
  if (!head) message.body() = {content.data(), content.size()};
  message.keep_alive(keep_alive);
  if (response.status != 304 && response.status != 204) message.content_length(content.size());
  return message;
}

/// What a failed read is answered with, or 0 when nobody is there to be told.
int status_for(const beast::error_code& error) {
  if (error == http::error::body_limit) return 413;
  if (error == http::error::header_limit) return 431;
  if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
  return error.category() == make_error_code(http::error::bad_method).category() ? 400 : 0;
}

}  // namespace

class Listener::Impl {
 public:
  Impl(Handle handle, Refuse refuse, Limits limits, TrustedProxies proxies)
      : handle_(std::move(handle)),
        refuse_(std::move(refuse)),
        limits_(limits),
        proxies_(std::move(proxies)),
        acceptor_(context_),
        signals_(context_) {}

  void listen(const tcp::endpoint& endpoint) {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen();
  }

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  std::size_t connections() const { return open_connections_; }

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
      const tcp::endpoint remote = socket.remote_endpoint(error);
      if (error) continue;
      auto place = take_place(remote.address().to_string());
      if (!place) continue;
      const auto strand = socket.get_executor();
      asio::co_spawn(strand, converse(Stream(std::move(socket)), std::move(*place)), asio::detached);
    }
  }

  /// One of the connections that there may be; given back with the last copy.
  struct Place {
    std::string peer;
    std::shared_ptr<void> taken;
  };

  /// Nothing when there are as many as there may be, in all or of this address.
  std::optional<Place> take_place(const std::string& peer) {
    const std::string client = proxies_.trusts(peer) ? "" : proxies_.client(peer, "");
    const std::lock_guard lock(places_mutex_);
    if (open_connections_ >= limits_.connections) return std::nullopt;
    if (!client.empty() && places_[client] >= limits_.connections_per_address) return std::nullopt;
    ++places_[client];
    ++open_connections_;
    return Place{peer, std::shared_ptr<void>(nullptr, [this, client](void*) {
                   const std::lock_guard giving_back(places_mutex_);
                   if (--places_[client] == 0) places_.erase(client);
                   --open_connections_;
                 })};
  }

  /// One connection, from its first request to its last.
  asio::awaitable<void> converse(Stream stream, Place place) {
    beast::error_code error;
    stream.socket().set_option(tcp::no_delay(true), error);
    beast::flat_buffer buffer(limits_.headers + limits_.body);
    while (co_await one_exchange(stream, buffer, place.peer)) {
      if (buffer.size() == 0) buffer.shrink_to_fit();
    }
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
  }

  /// One request and its answer. False when the connection is to be closed.
  asio::awaitable<bool> one_exchange(Stream& stream, beast::flat_buffer& buffer, const std::string& peer) {
    if (!co_await request_begins(stream, buffer)) co_return false;
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.headers));
    parser.body_limit(limits_.body);
    const beast::error_code error = co_await read_request(stream, buffer, parser);
    if (error) {
      if (const int status = status_for(error)) co_await refuse(stream, status);
      co_return false;
    }
    const Count answering(under_way_);
    const bool crowded = open_connections_ > limits_.connections / 4 * 3;
    const bool keep_alive = parser.get().keep_alive() && acceptor_.is_open() && !crowded;
    const bool head = parser.get().method() == http::verb::head;
    stream.expires_never();
    const Response response = co_await answer_to(to_request(parser.release(), peer, proxies_));
    co_return co_await write(stream, to_message(response, keep_alive, head)) && keep_alive;
  }

  /// Waits, at little cost, until something of a request is there. False when nothing came.
  asio::awaitable<bool> request_begins(Stream& stream, beast::flat_buffer& buffer) {
    if (buffer.size() > 0) co_return true;  // it came along with the one before
    beast::error_code error;
    stream.expires_after(limits_.idle);
    buffer.commit(
        co_await stream.async_read_some(buffer.prepare(kFirstRead), asio::redirect_error(asio::use_awaitable, error)));
    co_return !error;
  }

  asio::awaitable<beast::error_code> read_request(Stream& stream, beast::flat_buffer& buffer, Parser& parser) {
    beast::error_code error;
    stream.expires_after(limits_.arrival);
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

  /// However slow the other end is, it has to go on taking what it asked for.
  asio::awaitable<bool> write(Stream& stream, Message message) {
    beast::error_code error;
    http::response_serializer<http::span_body<const char>> serializer(message);
    while (!error && !serializer.is_done()) {
      stream.expires_after(limits_.arrival);
      co_await http::async_write_some(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
    }
    co_return !error;
  }

  /// Says what is wrong with a request that was not read whole, and closes gently: what still comes is thrown away for
  /// a while, since closing on it would take the answer away again.
  asio::awaitable<void> refuse(Stream& stream, int status) {
    const Response response = refuse_(status);
    if (!co_await write(stream, to_message(response, false, false))) co_return;
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
  TrustedProxies proxies_;
  std::mutex places_mutex_;
  std::map<std::string, std::size_t> places_;  ///< Open connections by address; those of proxies under "".
  std::atomic<std::size_t> open_connections_ = 0;
  std::atomic<std::size_t> under_way_ = 0;  ///< Requests read and not yet answered.
  asio::io_context context_;
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
};

Listener::Listener(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Listener::~Listener() = default;

Result<std::unique_ptr<Listener>> Listener::open(const std::string& address, Handle handle, Refuse refuse,
                                                 Limits limits, TrustedProxies proxies) {
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
    auto impl = std::make_unique<Impl>(std::move(handle), std::move(refuse), limits, std::move(proxies));
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
std::size_t Listener::connections() const {
  return impl_->connections();
}
void Listener::run(int threads, bool until_signal) {
  impl_->run(threads, until_signal);
}
void Listener::stop() {
  impl_->stop();
}

}  // namespace waymark
