#include "store/cut_proxy.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace waymark::test {
namespace {

/// As it stands in a message that has it prepared: with its closing zero, unlike READ COMMITTED.
constexpr std::string_view kCommit{"COMMIT", 7};

sockaddr_un address_in(const std::string& folder) {
  const std::string path = folder + "/.s.PGSQL.5432";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(static_cast<char*>(address.sun_path), path.c_str(), path.size() + 1);
  return address;
}

int new_socket() {
  return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

bool send_all(int to, std::string_view bytes) {
  return ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

}  // namespace

CutProxy::CutProxy(const std::string& folder) : server_(folder), listening_(new_socket()) {
  const sockaddr_un own = address_in(folder_.path());
  if (::bind(listening_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 || ::listen(listening_, 16) != 0) {
    throw std::runtime_error("the proxy cannot listen");
  }
  thread_ = std::jthread([this] { serve(); });
}

CutProxy::~CutProxy() {
  stopping_ = true;
  ::shutdown(listening_, SHUT_RDWR);
  thread_.join();
  ::close(listening_);
}

void CutProxy::serve() {
  std::vector<std::jthread> carriers;
  for (;;) {
    const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    const int server = new_socket();
    const sockaddr_un theirs = address_in(server_);
    if (::connect(server, reinterpret_cast<const sockaddr*>(&theirs), sizeof theirs) != 0) return;
    carriers.emplace_back([this, client, server] {
      carry(client, server);
      ::close(client);
      ::close(server);
    });
  }
}

void CutProxy::carry(int client, int server) {
  std::array<char, 65536> buffer{};
  bool dropping = false;
  for (;;) {
    std::array<pollfd, 2> both = {{{client, POLLIN, 0}, {server, POLLIN, 0}}};
    if (::poll(both.data(), both.size(), -1) < 0) return;
    if (both[0].revents != 0) {
      const ssize_t size = ::read(client, buffer.data(), buffer.size());
      if (size <= 0) return;
      const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
      if (next_ != Cut::kNever && bytes.find(kCommit) != std::string_view::npos) {
        dropping = next_.exchange(Cut::kNever) == Cut::kAfterCommit;
        if (!dropping) return;
      }
      if (!send_all(server, bytes)) return;
    }
    if (both[1].revents != 0) {
      const ssize_t size = ::read(server, buffer.data(), buffer.size());
      if (size <= 0 || dropping) return;
      if (!send_all(client, {buffer.data(), static_cast<std::size_t>(size)})) return;
    }
  }
}

}  // namespace waymark::test
