#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark {

/// The proxies that are believed when they say for whom they ask, in X-Forwarded-For. The standard header Forwarded
/// (RFC 7239) is not read: a proxy that sets the one lets the other through as its client wrote it.
class TrustedProxies {
 public:
  /// None: whoever connects is who asks.
  TrustedProxies() = default;
  /// Each is an address or a network: "127.0.0.1", "10.0.0.0/8", "fd00::/8". Error: "not-a-network".
  static Result<TrustedProxies> from(const std::vector<std::string>& networks);

  bool trusts(std::string_view address) const;
  /// Who asks, for limits: `peer`, or, when that is trusted, the rightmost address in `forwarded_for` that is not. What
  /// stands left of it anybody may have written. An IPv6 address is given as its /64 network, since one household has
  /// all of it.
  std::string client(std::string_view peer, std::string_view forwarded_for) const;

 private:
  /// The first `bits` of an IPv6 address; 10.0.0.0/8 is ::ffff:10.0.0.0/104.
  struct Network {
    std::array<unsigned char, 16> address;
    int bits;
  };

  bool holds(const std::array<unsigned char, 16>& address) const;

  std::vector<Network> networks_;
};

}  // namespace waymark
