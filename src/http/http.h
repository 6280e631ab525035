#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// A request as routes see it: no socket, no library type.
struct Request {
  std::string method;                          ///< "GET", …
  std::string target;                          ///< As sent: path and query.
  std::map<std::string, std::string> headers;  ///< Names in lower case; a repeated header's values joined by ", ".
  std::string body;
  std::string peer;  ///< Who asks, for limits: an IPv4 address, or the /64 network of an IPv6 address.

  /// The header's value, or empty. REQUIRES: `name` is in lower case.
  const std::string& header(const std::string& name) const;
  /// The target up to "?", still percent-encoded.
  std::string path() const;
  /// The value of that cookie, or empty.
  std::string cookie(std::string_view name) const;
  /// The content type without its parameters, in lower case.
  std::string content_type() const;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::shared_ptr<const std::string> shared;  ///< Sent instead of `body` if there: what is large is not copied.

  /// What is sent.
  const std::string& content() const { return shared ? *shared : body; }
  Response& with(std::string name, std::string value) &;
  Response&& with(std::string name, std::string value) &&;
  /// The first header of that name (exact case), or empty.
  std::string header(std::string_view name) const;
};

/// Takes the answer, once, from any thread.
using Reply = std::function<void(Response)>;

/// "%2e" is "."; nothing when an escape is broken or gives a NUL.
std::optional<std::string> percent_decoded(std::string_view text);

/// Everything but letters, digits and "-._~" escaped (RFC 3986, 2.3).
std::string percent_encoded(std::string_view text);

/// The fields of an application/x-www-form-urlencoded body; of a doubled name the first.
std::map<std::string, std::string> form_fields(std::string_view body);

std::string lower_case(std::string_view text);

}  // namespace waymark
