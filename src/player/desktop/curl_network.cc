#include "player/desktop/curl_network.h"

#include <curl/curl.h>

#include <memory>
#include <utility>

namespace waymark::desktop {
namespace {

constexpr long kConnectSeconds = 10, kWholeSeconds = 30;
constexpr std::size_t kLongestAnswer = std::size_t{4} << 20;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + size * count > kLongestAnswer) return 0;
  body.append(bytes, size * count);
  return size * count;
}

int asked_to_stop(void* ending, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return *static_cast<const std::atomic<bool>*>(ending) ? 1 : 0;
}

/// curl_easy_setopt is a function with an open end: each type has to be the one it expects.
template <typename Value>
void set(CURL* curl, CURLoption option, Value value) {
  curl_easy_setopt(curl, option, value);
}

struct Headers {
  curl_slist* list = nullptr;
  ~Headers() { curl_slist_free_all(list); }
  void add(const std::string& line) { list = curl_slist_append(list, line.c_str()); }
};

}  // namespace

Result<std::string> checked_server(const std::string& server, bool plain_http) {
  std::string address = server;
  while (!address.empty() && address.back() == '/') address.pop_back();
  const std::unique_ptr<CURLU, void (*)(CURLU*)> url(curl_url(), curl_url_cleanup);
  char* scheme = nullptr;
  char* host = nullptr;
  const bool read = curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) == CURLUE_OK &&
                    curl_url_get(url.get(), CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK &&
                    curl_url_get(url.get(), CURLUPART_HOST, &host, 0) == CURLUE_OK;
  const std::string scheme_name = read ? scheme : "";
  const std::string host_name = read ? host : "";
  curl_free(scheme);
  curl_free(host);
  const bool here = host_name == "localhost" || host_name == "127.0.0.1" || host_name == "[::1]";
  if (scheme_name == "https" || (scheme_name == "http" && (here || plain_http))) return address;
  if (scheme_name == "http") {
    return Error{"bad-server",
                 "The server " + server + " would be reached without encryption. Use https:// instead of http://."};
  }
  return Error{"bad-server",
               "The server's address " + server + " cannot be used. One looks like https://records.example.org."};
}

CurlNetwork::CurlNetwork(std::string server, MainThread& main) : server_(std::move(server)), main_(main) {}

CurlNetwork::~CurlNetwork() {
  ending_ = true;
}

void CurlNetwork::send(HttpRequest request, std::function<void(HttpAnswer)> done) {
  worker_.run([this, request = std::move(request), done = std::move(done)] {
    auto answer = std::make_shared<HttpAnswer>(server_.empty() || ending_ ? HttpAnswer{} : ask(request));
    main_.post([done, answer] { done(std::move(*answer)); });
  });
}

HttpAnswer CurlNetwork::ask(const HttpRequest& request) const {
  // The first of these sets curl and its TLS up: here, so that a start without a network does not wait for it.
  const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
  if (curl == nullptr) return {};
  const std::string url = server_ + request.path;
  HttpAnswer answer;
  Headers headers;
  headers.add("Accept: application/json");
  if (!request.body.empty()) headers.add("Content-Type: application/json");
  if (!request.token.empty()) headers.add("Authorization: Bearer " + request.token);
  set(curl.get(), CURLOPT_URL, url.c_str());
  set(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  set(curl.get(), CURLOPT_HTTPHEADER, headers.list);
  set(curl.get(), CURLOPT_CUSTOMREQUEST, request.method.c_str());
  if (!request.body.empty()) {
    set(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    set(curl.get(), CURLOPT_POSTFIELDS, request.body.data());
  }
  set(curl.get(), CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  set(curl.get(), CURLOPT_TIMEOUT, kWholeSeconds);
  set(curl.get(), CURLOPT_NOSIGNAL, 1L);
  set(curl.get(), CURLOPT_WRITEFUNCTION, &take);
  set(curl.get(), CURLOPT_WRITEDATA, &answer.body);
  set(curl.get(), CURLOPT_NOPROGRESS, 0L);
  set(curl.get(), CURLOPT_XFERINFOFUNCTION, &asked_to_stop);
  set(curl.get(), CURLOPT_XFERINFODATA, &ending_);
  long status = 0;
  if (curl_easy_perform(curl.get()) != CURLE_OK) return {};
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  return answer;
}

}  // namespace waymark::desktop
