#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "player/ports.h"

namespace waymark::web {

/// The browser as the machine that the application runs on.
class WebHost : public Host {
 public:
  std::int64_t now() override;
  std::string random_hex(int bytes) override;
  void stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) override;
  void leave() override;
  /// The page's answer to the stretch that was asked for last.
  void stretched(std::string hash);

  void wake_after(int seconds) override;
  void changed() override;
  bool has_plain_page() const override { return true; }

  /// True once after each changed().
  bool take_changed();

 private:
  bool changed_ = true;
  std::function<void(std::string)> stretched_;
};

}  // namespace waymark::web
