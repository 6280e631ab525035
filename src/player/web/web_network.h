#pragma once

#include <functional>
#include <map>
#include <string>

#include "player/ports.h"

namespace waymark::web {

/// Sends with the browser's fetch (web/network.js). A path without a slash in front lies beside the page.
class WebNetwork : public Network {
 public:
  void send(HttpRequest request, std::function<void(HttpAnswer)> done) override;

  /// The page brings the answer to request number `sequence`; status 0 when there was none.
  void answered(int sequence, int status, std::string body);

 private:
  std::map<int, std::function<void(HttpAnswer)>> waiting_;
  int sequence_ = 0;
};

}  // namespace waymark::web
