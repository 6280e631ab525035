#pragma once

#include <functional>
#include <utility>

#include "player/desktop/main_queue.h"
#include "player/ports.h"

namespace waymark::desktop {

/// The desktop as the machine that the application runs on.
class DesktopHost : public Host {
 public:
  /// `redraw`: the screen may have changed. `quit`: blank the window and end the program.
  DesktopHost(MainQueue& queue, std::function<void()> redraw, std::function<void()> quit)
      : queue_(queue), redraw_(std::move(redraw)), quit_(std::move(quit)) {}

  /// What wake_after() leads to; set once the application is there.
  void on_wake(std::function<void()> wake) { wake_ = std::move(wake); }

  std::int64_t now() override;
  std::string random_hex(int bytes) override;
  void stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) override;
  void leave() override { quit_(); }
  void wake_after(int seconds) override;
  void changed() override { redraw_(); }
  bool canvas_only() const override { return true; }

 private:
  MainQueue& queue_;
  std::function<void()> redraw_, quit_, wake_;
};

}  // namespace waymark::desktop
