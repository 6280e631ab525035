#include "http/proxies.h"

#include <algorithm>
#include <optional>

#include <boost/asio/ip/address.hpp>

namespace waymark {
namespace {

namespace ip = boost::asio::ip;
using Bytes = ip::address_v6::bytes_type;
constexpr int kMappedBits = 96;  ///< "::ffff:0:0/96" holds the IPv4 addresses.
constexpr int kHouseholdBits = 64;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// "192.0.2.1", "192.0.2.1:4711", "2001:db8::1", "[2001:db8::1]:4711".
std::optional<ip::address_v6> read_address(std::string_view text) {
  text = trimmed(text);
  const bool has_port = text.find(':') == text.rfind(':') || text.starts_with('[');
  if (has_port) text = text.substr(0, text.starts_with('[') ? text.find(']') : text.find(':'));
  if (text.starts_with('[')) text.remove_prefix(1);
  boost::system::error_code error;
  const ip::address address = ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  return address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6();
}

bool agree(const Bytes& one, const Bytes& other, int bits) {
  for (int bit = 0; bit < bits; ++bit) {
    const auto byte = static_cast<std::size_t>(bit / 8);
    if (((one[byte] ^ other[byte]) & (0x80 >> bit % 8)) != 0) return false;
  }
  return true;
}

std::string shown(const ip::address_v6& address) {
  if (address.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address).to_string();
  Bytes network = address.to_bytes();
  std::fill(network.begin() + kHouseholdBits / 8, network.end(), static_cast<unsigned char>(0));
  return ip::address_v6(network).to_string() + "/" + std::to_string(kHouseholdBits);
}

}  // namespace

Result<TrustedProxies> TrustedProxies::from(const std::vector<std::string>& networks) {
  TrustedProxies proxies;
  for (const std::string& written : networks) {
    const Error wrong{"not-a-network",
                      "“" + written + "” is no address and no network. Give one like 127.0.0.1 or 10.0.0.0/8."};
    const std::size_t slash = std::min(written.find('/'), written.size());
    boost::system::error_code error;
    const ip::address address = ip::make_address(written.substr(0, slash), error);
    if (error) return wrong;
    const int most = address.is_v4() ? 32 : 128;
    int bits = most;
    if (slash < written.size()) {
      const std::string digits = written.substr(slash + 1);
      if (digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != std::string::npos)
        return wrong;
      bits = std::stoi(digits);
    }
    if (bits > most) return wrong;
    proxies.networks_.push_back(
        {read_address(written.substr(0, slash))->to_bytes(), address.is_v4() ? kMappedBits + bits : bits});
  }
  return proxies;
}

bool TrustedProxies::trusts(std::string_view address) const {
  const auto read = read_address(address);
  return read && holds(read->to_bytes());
}

bool TrustedProxies::holds(const Bytes& address) const {
  return std::any_of(networks_.begin(), networks_.end(),
                     [&](const Network& each) { return agree(address, each.address, each.bits); });
}

std::string TrustedProxies::client(std::string_view peer, std::string_view forwarded_for) const {
  std::optional<ip::address_v6> client = read_address(peer);
  if (!client) return std::string(peer);
  while (!forwarded_for.empty() && holds(client->to_bytes())) {
    const std::size_t comma = forwarded_for.rfind(',');
    const auto before = read_address(forwarded_for.substr(comma + 1));  // npos + 1 is 0
    if (!before) break;
    client = before;
    forwarded_for = forwarded_for.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return shown(*client);
}

}  // namespace waymark
